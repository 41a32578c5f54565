// Where a row of a CSV file belongs: which period it fills, whether another row filled it before, and
// the way back from a value to the row and column it came from.
import { isPeriod } from '../../../rules/facts/catalogue.ts';
import type { PeriodKind } from '../../../rules/facts/shape.ts';
import type { Json } from '../../domain/hash.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { faultAt, type Place } from './delivered-file.ts';
import type { Heading } from './heading.ts';

export type Row = { readonly line: number; readonly cells: readonly string[] };
/** A row with the place it fills: its period, or '' where the layout has none. */
export type Entry = {
  readonly row: Row;
  readonly slot: string;
  readonly facts: Readonly<Record<string, Json>>;
};

/** A period that is none, and a row that says a second time what one row may say. */
export function wrongSlots(heading: Heading, entries: readonly Entry[]): RefusalError[] {
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

/** Whether the row names a period that its facts can have; other layouts need none. */
export function hasSlot(heading: Heading, slot: string): boolean {
  return heading.layout !== 'series' || periodsOf(heading).some((kind) => isPeriod(kind, slot));
}

function periodsOf(heading: Heading): PeriodKind[] {
  return [...new Set(heading.columns.flatMap(({ fact }) => fact.periods))];
}

/** Rows of one firm that state different as-of times. */
export function manyTimes(
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

/** The place of `/uscc`, `/asOf` or a value in `/facts`. */
export function placeOf(heading: Heading, entries: readonly Entry[], pointer: string): Place {
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
