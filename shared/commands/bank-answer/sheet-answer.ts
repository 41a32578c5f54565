// Reads a tabular answer: the bank is found by the headings, every fault is named with its line before
// anything is recorded, and the totals must tie.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { done, type Outcome, type RefusalError } from '../../domain/outcome.ts';
import { type Answer, malformed, totalsDiffer } from './answer.ts';
import { missingIn, placesIn } from './sheet-columns.ts';
import { readRow, type Row, type Sheet } from './sheet-row.ts';
import { type SheetShape, shapesFor } from './sheet-shapes.ts';
import { isTotals, totalFaults } from './sheet-totals.ts';

/** The headings stand in one of the first lines; banks like to put titles above them. */
const headingRowMax = 5;

/** The lines of the answer. Refuses headings that nobody knows, faults, and totals that do not tie. */
export function readSheet(text: string, batchFormat?: string): Outcome<Answer> {
  const shapes = shapesFor(batchFormat);
  for (const shape of shapes) {
    const found = findSheet(text, shape);
    if (found) return readRows(shape.key, found);
  }
  return malformed(shapes.flatMap((shape) => unknownHeadings(text, shape)));
}

type Found = { readonly sheet: Sheet; readonly totals: Row[]; readonly rows: Row[] };

function findSheet(text: string, { shape }: SheetShape): Found | undefined {
  const all = rowsOf(text, shape.delimiter);
  for (const [index, { cells }] of all.slice(0, headingRowMax).entries()) {
    const places = placesIn(cells, shape);
    if (missingIn(places, shape).length > 0) continue;
    const sheet = { shape, places };
    const around = [...all.slice(0, index), ...all.slice(index + 1)];
    const totals = around.filter((row) => isTotals(row, sheet));
    const rows = all.slice(index + 1).filter((row) => !isTotals(row, sheet));
    return { sheet, totals, rows };
  }
  return undefined;
}

function readRows(format: string, { sheet, totals, rows }: Found): Outcome<Answer> {
  const errors: RefusalError[] = [];
  const lines = rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((row) => readRow(row, sheet, errors))
    .filter((line) => line !== undefined);
  if (errors.length > 0) return malformed(errors);
  if (lines.length === 0) return malformed([{ pointer: '/2', expected: 'a payment line' }]);
  const untied = totalFaults(totals, lines, sheet);
  return untied.length > 0 ? totalsDiffer(untied) : done({ format, lines });
}

const Records = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }),
);

/** The rows with the numbers of their lines; none where the text is no table. */
function rowsOf(text: string, delimiter: string): Row[] {
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      quote: delimiter === '|' ? false : '"',
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return Records.parse(parsed).map(({ record, info }) => ({ cells: record, row: info.lines }));
  } catch {
    return [];
  }
}

function unknownHeadings(text: string, { key, shape }: SheetShape): RefusalError[] {
  const heading = rowsOf(text, shape.delimiter)[0]?.cells ?? [];
  return missingIn(placesIn(heading, shape), shape).map((error) => ({
    ...error,
    expected: `${key}: ${error.expected}`,
  }));
}
