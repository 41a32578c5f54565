// Where a row of a CSV file belongs: which period it fills, and whether another row filled it before.
import { isPeriod } from '../../../rules/facts/catalogue.ts';
import type { PeriodKind } from '../../../rules/facts/shape.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { faultAt } from './delivered-file.ts';
import type { Heading, Row, Entry } from './layout.ts';

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
