// Money as the rest of the code knows it: whole fen in a safe integer, never a fraction of one.

declare const fenBrand: unique symbol;

/** An amount in fen (1/100 yuan): an integer that JavaScript holds exactly. */
export type Fen = number & { readonly [fenBrand]: 'fen' };

export const zeroFen = 0 as Fen;

/** Brands a whole number of fen. A fraction or an unsafe integer is a bug, so it throws. */
export function fen(amount: number | bigint): Fen {
  const value = Number(amount);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole, exact fen: ${amount}`);
  return (value === 0 ? 0 : value) as Fen;
}

/** A whole sum as fen; undefined beyond what an exact integer holds (about 90 trillion yuan). */
export function exactFen(sum: bigint): Fen | undefined {
  return Number.isSafeInteger(Number(sum)) ? fen(sum) : undefined;
}

export function addFen(...amounts: Fen[]): Fen {
  return amounts.reduce((sum, amount) => fen(sum + amount), zeroFen);
}

export function subtractFen(from: Fen, amount: Fen): Fen {
  return fen(from - amount);
}

/** `123456` as `1,234.56`: yuan with two decimals, for people. */
export function yuanText(amount: Fen): string {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}.${digits.slice(-2)}`;
}

/** `123456` as `1234.56`: yuan for files that a machine reads. */
export function yuanPlain(amount: Fen): string {
  return yuanText(amount).replaceAll(',', '');
}

/** `1234.5` or `1,234.50` yuan as fen; undefined where it is no exact sum of money. */
export function parseYuan(text: string): Fen | undefined {
  const parts = /^(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!parts?.[1]) return undefined;
  const cents = (parts[2] ?? '').padEnd(2, '0');
  return fen(Number(parts[1].replaceAll(',', '')) * 100 + Number(cents));
}
