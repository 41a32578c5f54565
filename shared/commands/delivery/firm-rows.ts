// The rows of one firm in a CSV file, put together: a plain fact from its only row, a series from a
// row per period, a list from a row per member.
import { isPeriod } from '../../../rules/facts/catalogue.ts';
import type { PeriodKind } from '../../../rules/facts/shape.ts';
import { isRecord } from '../../domain/fact.ts';
import type { Json } from '../../domain/hash.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { type Heading, readCell } from './columns.ts';
import { faultAt, type FirmInFile, type Place } from './delivered-file.ts';

export type Row = { readonly line: number; readonly cells: readonly string[] };
type Facts = Readonly<Record<string, Json>>;
/** A row with the place it fills: its period, or '' where the layout has none. */
type Entry = { readonly row: Row; readonly slot: string; readonly facts: Facts };

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

/** A period that is none, and a row that says a second time what one row may say. */
function wrongSlots(heading: Heading, entries: readonly Entry[]): RefusalError[] {
  if (heading.layout === 'list') return [];
  const column = heading.layout === 'series' ? 'period' : 'uscc';
  return entries.flatMap(({ row, slot }, index) => {
    const place = { line: row.line, column };
    if (!hasSlot(heading, slot))
      return [faultAt(place, slot, `a ${periodsOf(heading).join(' or ')}`)];
    const earlier = entries.slice(0, index).find((other) => other.slot === slot);
    const expected = `said once; line ${earlier?.row.line ?? 0} says it already`;
    return earlier ? [faultAt(place, slot || (row.cells[heading.uscc] ?? ''), expected)] : [];
  });
}

function hasSlot(heading: Heading, slot: string): boolean {
  return heading.layout !== 'series' || periodsOf(heading).some((kind) => isPeriod(kind, slot));
}

function periodsOf(heading: Heading): PeriodKind[] {
  return [...new Set(heading.columns.flatMap(({ fact }) => fact.periods))];
}

function manyTimes(
  heading: Heading,
  rows: readonly Row[],
  stated: readonly string[],
): RefusalError[] {
  return rows.flatMap((row) => {
    const own = row.cells[heading.asOf] ?? '';
    if (own === '' || own === stated[0]) return [];
    return [faultAt({ line: row.line, column: 'asOf' }, own, `one time per firm: ${stated[0]}`)];
  });
}

function placeOf(heading: Heading, entries: readonly Entry[], pointer: string): Place {
  const [part = '', key = '', ...rest] = pointer.split('/').slice(1);
  const line = entries[0]?.row.line ?? 1;
  if (part !== 'facts') return { line, column: part };
  if (heading.layout === 'plain') return { line, column: columnAt(heading, [key, ...rest]) };
  const [slot = '', ...field] = rest;
  const own =
    heading.layout === 'series'
      ? entries.find((entry) => entry.slot === slot)
      : entries[Number(slot)];
  return { line: own?.row.line ?? line, column: columnAt(heading, [key, ...field]) };
}

/** The heading of the value's column, or of the nearest one around it. */
function columnAt(heading: Heading, path: readonly string[]): string {
  const name = path.join('.');
  const known = heading.columns.some((column) => column.heading === name);
  return known || path.length < 2 ? name : columnAt(heading, path.slice(0, -1));
}
