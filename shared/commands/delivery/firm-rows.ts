// One firm in a CSV file of facts: what its rows state together, and which of them contradict each
// other.
import type { RefusalError } from '../../domain/outcome.ts';
import { combine } from './combine-rows.ts';
import type { FirmInFile } from './delivered-file.ts';
import type { Heading, Entry, Row } from './layout.ts';
import { factsOfRow } from './row-facts.ts';
import { hasSlot, manyTimes, wrongSlots } from './row-places.ts';
import { placeOf } from './value-place.ts';

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
