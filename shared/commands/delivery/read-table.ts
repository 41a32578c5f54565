// The rows of a table of facts as one entry per firm. Only form is judged here (number of cells,
// rows that contradict each other); what the values may be is the catalogue's business.
import { normalUscc } from '../../domain/uscc.ts';
import { type DeliveredFile, faultAt, type FileRow } from './delivered-file.ts';
import { readFirm } from './firm-rows.ts';
import type { Heading } from './layout.ts';

/** Reads the rows under a sound heading. */
export function readTable(heading: Heading, rows: readonly FileRow[]): DeliveredFile {
  const width = heading.cells.length;
  const strays = rows.filter((row) => row.cells.length !== width);
  const whole = rows.filter((row) => row.cells.length === width);
  const byFirm = Map.groupBy(whole, (row) => firmOfRow(heading, row));
  const read = [...byFirm].map(([uscc, own]) => readFirm(heading, uscc, own));
  return {
    rows: rows.length,
    firms: read.map(({ firm }) => firm),
    strays,
    errors: [
      ...strays.map(({ line, cells }) =>
        faultAt({ line, column: '' }, `${cells.length} cells`, `${width} cells`),
      ),
      ...read.flatMap(({ errors }) => errors),
    ],
  };
}

/** The code of the firm that the row is about, as it is written. */
export function firmOfRow(heading: Heading, row: FileRow): string {
  return normalUscc(row.cells[heading.uscc] ?? '');
}
