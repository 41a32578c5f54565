// One firm in a table of facts: what its rows state together, and which of them contradict each
// other.
import type { RefusalError } from '../../domain/outcome.ts';
import { combine } from './combine-rows.ts';
import { periodOf } from './day-cell.ts';
import type { FileRow, FirmInFile } from './delivered-file.ts';
import type { Heading, Entry } from './layout.ts';
import { factsOfRow } from './row-facts.ts';
import { asOfText, hasSlot, manyTimes, wrongSlots } from './row-places.ts';
import { placeOf } from './value-place.ts';

/** One firm's facts from its rows; the errors name rows that say the same thing twice. */
export function readFirm(
  heading: Heading,
  uscc: string,
  rows: readonly FileRow[],
): { firm: FirmInFile; errors: RefusalError[] } {
  const stated = rows.map((row) => asOfText(heading, row)).filter((text) => text !== '');
  const isSeries = heading.layout === 'series';
  const entries = rows.map((row): Entry => {
    const slot = isSeries ? periodOf(row.cells[heading.period] ?? '') : '';
    return { row, slot, ...factsOfRow(heading, row) };
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
    rows,
    ...(isSeries && { without: (lines) => withoutLines(heading, uscc, entries, lines) }),
  };
  const own = entries.flatMap(({ errors }) => errors);
  return {
    firm,
    errors: [...own, ...wrongSlots(heading, entries), ...manyTimes(heading, rows, stated)],
  };
}

/** Of two rows for one period neither is known to be the right one, so both go. */
function withoutLines(
  heading: Heading,
  uscc: string,
  entries: readonly Entry[],
  lines: ReadonlySet<number>,
): FirmInFile | undefined {
  const slots = new Set(entries.filter(({ row }) => lines.has(row.line)).map(({ slot }) => slot));
  const kept = entries.filter(({ slot }) => !slots.has(slot)).map(({ row }) => row);
  return kept.length > 0 ? readFirm(heading, uscc, kept).firm : undefined;
}
