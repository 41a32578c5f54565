// The facts that a decision was made on, a line each: what was known, and where it came from.

type Origin = { source: string; asOfAt: string; deliveryId: string };
type RecordedFact = { key: string; known: boolean; origins: Origin[] };

/** The lines of a decision record. */
export function factLines(decision: unknown): string[] {
  const { facts } = decision as { facts: RecordedFact[] };
  return facts.map(({ key, known, origins }) => {
    const newest = origins.toSorted((a, b) => (a.asOfAt < b.asOfAt ? 1 : -1))[0];
    const origin = newest ? `${newest.source}  ${newest.asOfAt}  ${newest.deliveryId}` : '';
    return `${key}  ${known ? origin : '（未知 unknown）'}`;
  });
}
