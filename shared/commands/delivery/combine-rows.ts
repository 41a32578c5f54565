// The rows of one firm put together: a plain fact from its only row, a series from a row per
// period, a list from a row per member.
import type { FileRow } from './delivered-file.ts';
import type { Heading, Entry } from './layout.ts';
import type { Facts } from './row-facts.ts';

/** In a list's file: this firm is known to have no members. */
const none = '[]';

/** One firm's facts from its rows, by the layout of the file. */
export const combine: Record<
  Heading['layout'],
  (heading: Heading, entries: readonly Entry[]) => Facts
> = {
  plain: (_, entries) => entries[0]?.facts ?? {},
  series: (_, entries) => {
    const byKey = entries.flatMap(({ slot, facts }) =>
      Object.entries(facts).map(([key, value]) => ({ key, slot, value })),
    );
    return Object.fromEntries(
      [...Map.groupBy(byKey, ({ key }) => key)].map(([key, periods]) => [
        key,
        Object.fromEntries(periods.map(({ slot, value }) => [slot, value])),
      ]),
    );
  },
  list: (heading, entries) => {
    const key = heading.columns[0]?.fact.key ?? '';
    const isEmpty = entries.length === 1 && entries.every(({ row }) => saysNone(heading, row));
    return { [key]: isEmpty ? [] : entries.map(({ facts }) => facts[key] ?? {}) };
  },
};

/** The row states nothing else: a member may have a list of its own that is empty. */
function saysNone({ columns }: Heading, { cells }: FileRow): boolean {
  const stated = columns.map(({ index }) => cells[index] ?? '').filter((cell) => cell !== '');
  return stated.length === 1 && stated[0] === none;
}
