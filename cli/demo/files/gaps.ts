// Facts that are missing on purpose, since that is what departments' files are like: of every hundred
// firms a file does not know two, and lacks one value of three. Nothing of registration is missing
// but addresses.
import { drawsOf, type Firm } from '../firm/firm.ts';
import { columnsOf, isIdentity } from './columns.ts';
import type { Row, Table } from './table.ts';

const unknownFirmsPercent = 2;
const blankCellsPercent = 3;

/** The rows of a firm with what is missing taken out. */
export function withGaps(firm: Firm, table: Table, rows: readonly Row[]): readonly Row[] {
  if (rows.length === 0 || table.source === 'SAMR') return rows;
  const draws = drawsOf(firm, `gap ${table.source} ${table.family}`);
  if (draws.percent(unknownFirmsPercent)) return [];
  if (!draws.percent(blankCellsPercent)) return rows;
  const at = draws.whole(0, rows.length - 1);
  const choices = columnsOf(table).flatMap((column) =>
    column && !isIdentity(column) ? [column.index] : [],
  );
  const blank = choices[draws.whole(0, choices.length - 1)];
  return rows.map((row, place) => (place === at ? blanked(row, blank) : row));
}

/** A row that says there are no members keeps saying so. */
function blanked(row: Row, blank: number | undefined): Row {
  return row.includes('[]') ? row : row.map((cell, index) => (index === blank ? undefined : cell));
}
