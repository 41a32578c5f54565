// The rows of a CSV text with their line numbers, or where its quoting breaks off.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { RefusalError } from '../../domain/outcome.ts';
import { faultAt } from './delivered-file.ts';
import type { Row } from './layout.ts';

type Parsed = { rows: Row[]; errors: RefusalError[] };

const Records = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }),
);
const Fault = z.object({ code: z.string(), lines: z.int() });

/** The rows; a fault in the quoting is named with its line, and then there are none. */
export function parseRows(text: string): Parsed {
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
