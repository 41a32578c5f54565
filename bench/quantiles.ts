// The few order statistics that a row of a benchmark prints.

/** Median, 95th percentile and maximum, rounded to a thousandth. */
export function quantiles(values: readonly number[]): { p50: number; p95: number; max: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: rounded(at(0.5)), p95: rounded(at(0.95)), max: rounded(at(1)) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
