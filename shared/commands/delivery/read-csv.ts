// Reads a CSV file of facts into one entry per firm. Only form is judged here (quotes, number of
// cells, headings); what the values may be is the catalogue's business.
import { normalUscc } from '../../domain/uscc.ts';
import { parseRows } from './csv-rows.ts';
import { type DeliveredFile, faultAt } from './delivered-file.ts';
import { readFirm } from './firm-rows.ts';
import { readHeading } from './heading.ts';

/** Reads the text of a CSV file that a source delivers. */
export function readCsv(text: string, source: string): DeliveredFile {
  const { rows: all, errors } = parseRows(text);
  const [first, ...rows] = all;
  if (errors.length > 0) return { rows: rows.length, firms: [], errors };
  const { heading, errors: wrongHeading } = readHeading(first?.cells ?? [], source);
  if (wrongHeading.length > 0) return { rows: rows.length, firms: [], errors: wrongHeading };
  const width = first?.cells.length ?? 0;
  const ragged = rows.filter((row) => row.cells.length !== width);
  const whole = rows.filter((row) => row.cells.length === width);
  const byFirm = Map.groupBy(whole, (row) => normalUscc(row.cells[heading.uscc] ?? ''));
  const read = [...byFirm].map(([uscc, own]) => readFirm(heading, uscc, own));
  return {
    rows: rows.length,
    firms: read.map(({ firm }) => firm),
    errors: [
      ...ragged.map(({ line, cells }) =>
        faultAt({ line, column: '' }, `${cells.length} cells`, `${width} cells`),
      ),
      ...read.flatMap(({ errors }) => errors),
    ],
  };
}
