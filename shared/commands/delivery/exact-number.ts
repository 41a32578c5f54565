// Decimal text times a power of ten, exactly: 12.5 in units of 10,000 yuan is 12,500,000 fen. No
// number with decimals is ever made; what does not come out whole is no number at all.

const written = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,16})(?:\.(\d{1,12}))?$/;

/** The whole number, or undefined where the text is none, is too large, or leaves a fraction. */
export function wholeOf(text: string, places: number): number | undefined {
  const [, sign, whole, decimals = ''] = written.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const shown = decimals.replace(/0+$/, '');
  if (shown.length > places) return undefined;
  const digits = `${whole.replaceAll(',', '')}${shown.padEnd(places, '0')}`;
  const value = Number(BigInt(`${sign}${digits}`));
  return Number.isSafeInteger(value) ? value : undefined;
}
