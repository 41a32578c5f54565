// The rows of a CSV text with their line numbers, or where its quoting breaks off.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { RefusalError } from '../../domain/outcome.ts';
import { faultAt, type FileRow } from './delivered-file.ts';

type Parsed = { rows: FileRow[]; errors: RefusalError[] };

const Records = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }),
);
const Fault = z.object({ code: z.string(), lines: z.int() });

/**
 * The rows, the first of them on that line; rows without any text are passed over. A fault in the
 * quoting is named with its line, and then there are no rows.
 */
export function parseRows(text: string, firstLine = 1): Parsed {
  const form = {
    info: true,
    relax_column_count: true,
    trim: true,
    skip_empty_lines: true,
  } as const;
  try {
    const records = Records.parse(parse(text, form));
    const rows = records.map(({ record, info }) => ({
      line: info.lines + firstLine - 1,
      cells: record,
    }));
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')), errors: [] };
  } catch (error) {
    const fault = Fault.safeParse(error);
    if (!fault.success) throw error;
    const place = { line: fault.data.lines + firstLine - 1, column: '' };
    return { rows: [], errors: [faultAt(place, fault.data.code, 'cells quoted as RFC 4180 says')] };
  }
}
