// The rows of one firm in a CSV file, put together: a plain fact from its only row, a series from a
// row per period, a list from a row per member.
import { isRecord } from '../../domain/fact.ts';
import type { Json } from '../../domain/hash.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { readCell } from './columns.ts';
import type { FirmInFile } from './delivered-file.ts';
import type { Heading } from './heading.ts';
import { type Entry, hasSlot, manyTimes, placeOf, type Row, wrongSlots } from './row-places.ts';

export type { Row } from './row-places.ts';

type Facts = Entry['facts'];

/** In a list's file: this firm is known to have no members. */
const none = '[]';

/** One firm's facts from its rows; the errors name rows that say the same thing twice. */
export function readFirm(
  heading: Heading,
  uscc: string,
  rows: readonly Row[],
): { firm: FirmInFile; errors: RefusalError[] } {
  const stated = rows.map((row) => row.cells[heading.asOf] ?? '').filter((text) => text !== '');
  const entries = rows.map((row): Entry => {
    const slot = heading.layout === 'series' ? (row.cells[heading.period] ?? '') : '';
    return { row, slot, facts: factsOfRow(heading, row) };
  });
  const firm: FirmInFile = {
    uscc,
    asOf: stated[0],
    facts: combine[heading.layout](
      heading,
      entries.filter(({ slot }) => hasSlot(heading, slot)),
    ),
    withdrawn: [],
    placeOf: (pointer) => placeOf(heading, entries, pointer),
  };
  return { firm, errors: [...wrongSlots(heading, entries), ...manyTimes(heading, rows, stated)] };
}

const combine: Record<Heading['layout'], (heading: Heading, entries: readonly Entry[]) => Facts> = {
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
    const isEmpty = entries.length === 1 && entries.some(({ row }) => row.cells.includes(none));
    return { [key]: isEmpty ? [] : entries.map(({ facts }) => facts[key] ?? {}) };
  },
};

function factsOfRow(heading: Heading, row: Row): Facts {
  const facts: Record<string, Json> = {};
  for (const column of heading.columns) {
    const value = readCell(column, row.cells[column.index] ?? '');
    const { key } = column.fact;
    if (value !== undefined) facts[key] = withField(facts[key], column.field, value);
  }
  return facts;
}

function withField(tree: Json | undefined, [name, ...rest]: readonly string[], value: Json): Json {
  if (name === undefined) return value;
  const base = isRecord(tree) ? tree : {};
  return { ...base, [name]: withField(base[name], rest, value) };
}
