// What a journey asks of a firm's facts: that the firm is in good standing, and that a fact is
// still free.

/** Not known, or known to be none. */
export function isFree(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** In business, and barred from nothing. */
export function isInOrder(facts: Readonly<Record<string, unknown>>): boolean {
  return (
    facts['reg.status'] === 'active' &&
    facts['reg.kind'] === 'enterprise' &&
    facts['reg.abnormalList'] === false &&
    facts['reg.seriouslyIllegal'] === false &&
    facts['credit.dishonestExecutee'] === false
  );
}

/** The text in that field of a fact; '' where there is none. */
export function textOf(value: unknown, field: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const found: unknown = Object.entries(value).find(([name]) => name === field)?.[1];
  return typeof found === 'string' ? found : '';
}
