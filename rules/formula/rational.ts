// Exact fractions over whole numbers: the only arithmetic that touches money and rates.

/** A fraction in lowest terms, `d` above zero; `open` marks a limit that is itself excluded. */
export type Rational = { readonly n: bigint; readonly d: bigint; readonly open?: true };

export const zero: Rational = { n: 0n, d: 1n };

/** n / d in lowest terms; d must not be zero. */
export function ratio(n: bigint, d: bigint): Rational {
  if (d === 1n) return { n, d };
  if (d === 0n) throw new RangeError('a fraction over zero');
  const common = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  return { n: n / common, d: d / common };
}

export function whole(value: number | bigint): Rational {
  return { n: BigInt(value), d: 1n };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n + b.n, d: 1n };
  return ratio(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return ratio(a.n * b.n, a.d * b.d);
}

/** a / b, or undefined where b is zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  return b.n === 0n ? undefined : ratio(a.n * b.d, a.d * b.n);
}

/** Below zero, zero or above zero, as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest whole number; an exact half goes up. */
export function roundHalfUp(a: Rational): bigint {
  const doubled = 2n * a.n + a.d;
  const divisor = 2n * a.d;
  const quotient = doubled / divisor;
  return doubled < 0n && quotient * divisor !== doubled ? quotient - 1n : quotient;
}

/** `12`, or `9/91` where the value is not whole: exact text for records. */
export function rationalText(a: Rational): string {
  return a.d === 1n ? String(a.n) : `${a.n}/${a.d}`;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
