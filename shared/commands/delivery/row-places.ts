// Where a row of a table of facts belongs: which period it fills, and whether another row filled it
// before.
import { isPeriod } from '../../../rules/facts/catalogue.ts';
import type { PeriodKind } from '../../../rules/facts/shape.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { dayOf } from './day-cell.ts';
import { faultAt, type FileRow } from './delivered-file.ts';
import type { Heading, Entry } from './layout.ts';

/** A period that is none, and a row that says a second time what one row may say. */
export function wrongSlots(heading: Heading, entries: readonly Entry[]): RefusalError[] {
  if (heading.layout === 'list') return [];
  const { uscc, period } = heading.titles;
  const column = heading.layout === 'series' ? period : uscc;
  const first = new Map<string, number>();
  return entries.flatMap(({ row, slot }) => {
    const place = { line: row.line, column };
    if (!hasSlot(heading, slot))
      return [faultAt(place, slot, `a ${periodsOf(heading).join(' or ')}`)];
    const earlier = first.get(slot);
    if (earlier === undefined) first.set(slot, row.line);
    const expected = `said once; line ${earlier ?? 0} says it already`;
    const found = slot || (row.cells[heading.uscc] ?? '');
    return earlier === undefined ? [] : [faultAt(place, found, expected)];
  });
}

/** Whether the row names a period that its facts can have; other layouts need none. */
export function hasSlot(heading: Heading, slot: string): boolean {
  return heading.layout !== 'series' || periodsOf(heading).some((kind) => isPeriod(kind, slot));
}

function periodsOf(heading: Heading): PeriodKind[] {
  return [...new Set(heading.columns.flatMap(({ fact }) => fact.periods))];
}

/** What the row says it speaks as of; '' where it does not say. */
export function asOfText(heading: Heading, row: FileRow): string {
  const text = row.cells[heading.asOf] ?? '';
  return dayOf(text) ?? text;
}

/** Rows of one firm that state different as-of times. */
export function manyTimes(
  heading: Heading,
  rows: readonly FileRow[],
  stated: readonly string[],
): RefusalError[] {
  return rows.flatMap((row) => {
    const own = asOfText(heading, row);
    if (own === '' || own === stated[0]) return [];
    const place = { line: row.line, column: heading.titles.asOf };
    return [faultAt(place, own, `one time per firm: ${stated[0]}`)];
  });
}
