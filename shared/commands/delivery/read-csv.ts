// Reads a CSV file of facts into one entry per firm. Only form is judged here (quotes, number of
// cells, headings); what the values may be is the catalogue's business.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { RefusalError } from '../../domain/outcome.ts';
import { normalUscc } from '../../domain/uscc.ts';
import { type DeliveredFile, faultAt } from './delivered-file.ts';
import { type Row, readFirm } from './firm-rows.ts';
import { readHeading } from './heading.ts';

type Parsed = { rows: Row[]; errors: RefusalError[] };

const Records = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }),
);
const Fault = z.object({ code: z.string(), lines: z.int() });

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

function parseRows(text: string): Parsed {
  const form = {
    info: true,
    relax_column_count: true,
    trim: true,
    skip_empty_lines: true,
  } as const;
  try {
    const records = Records.parse(parse(text, form));
    return {
      rows: records.map(({ record, info }) => ({ line: info.lines, cells: record })),
      errors: [],
    };
  } catch (error) {
    const fault = Fault.safeParse(error);
    if (!fault.success) throw error;
    const place = { line: fault.data.lines, column: '' };
    return { rows: [], errors: [faultAt(place, fault.data.code, 'cells quoted as RFC 4180 says')] };
  }
}
