// The line of totals in a tabular answer: it must be what the lines come to, or the file was cut, edited
// or put together wrongly.
import type { ReturnLine } from '../../domain/bank-return.ts';
import { addFen, parseYuan, yuanPlain, zeroFen } from '../../domain/money.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import type { TotalAt } from './answer-shape.ts';
import { parseFen, type Row, type Sheet } from './sheet-row.ts';

/** Whether the row is one of totals. */
export function isTotals({ cells }: Row, { shape }: Sheet): boolean {
  return shape.totals !== undefined && cells[0]?.trim() === shape.totals.label;
}

/** What the totals say that the lines do not, and totals that are missing. */
export function totalFaults(
  totals: readonly Row[],
  lines: readonly ReturnLine[],
  sheet: Sheet,
): RefusalError[] {
  const wanted = sheet.shape.totals;
  if (!wanted) return [];
  if (totals.length === 0 && wanted.isRequired) {
    return [{ pointer: '/', expected: `${wanted.label}：文件应有合计行 / a line of totals` }];
  }
  return totals.flatMap((row) =>
    wanted.cells.flatMap((cell) => cellFault(row, cell, lines, sheet)),
  );
}

function cellFault(
  { cells, row }: Row,
  at: TotalAt,
  lines: readonly ReturnLine[],
  sheet: Sheet,
): RefusalError[] {
  const place = placeOf(at, cells, sheet);
  const found = (cells[place] ?? '').trim();
  const isOptional = typeof at.at === 'string';
  if (found === '' && isOptional) return [];
  const meant = lines.filter(({ result }) => at.of === 'all' || result === at.of);
  const sum = addFen(...meant.map(({ amountFen }) => amountFen ?? zeroFen));
  const isTied =
    at.is === 'count'
      ? /^\d{1,9}$/.test(found) && Number(found) === meant.length
      : (at.is === 'sumYuan' ? parseYuan(found) : parseFen(found)) === sum;
  if (isTied) return [];
  const expected = at.is === 'count' ? meant.length : at.is === 'sumYuan' ? yuanPlain(sum) : sum;
  return [{ pointer: `/${row}/${place + 1}`, found: found.slice(0, 60), expected: `${expected}` }];
}

function placeOf({ at }: TotalAt, cells: readonly string[], { places }: Sheet): number {
  if (typeof at === 'number') return at - 1;
  const amount = places.get('amountYuan') ?? places.get('amountFen') ?? -1;
  if (at === 'amount') return amount;
  return cells.findIndex((cell, index) => index > 0 && index !== amount && cell.trim() !== '');
}
