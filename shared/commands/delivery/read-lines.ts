// Lines of NDJSON as one entry per firm, `{"uscc", "asOf"?, "facts": {key: value}, "withdrawn"?:
// ["/key"]}`. Places are the line and a pointer within its facts.
import type { RefusalError } from '../../domain/outcome.ts';
import { type DeliveredFile, faultAt, type FileRow, type FirmInFile } from './delivered-file.ts';
import { readLine } from './ndjson-line.ts';

/** The lines of the text, the first of them with that number; empty ones are passed over. */
export function linesOf(text: string, firstLine = 1): FileRow[] {
  return text
    .split(/\r?\n/)
    .map((content, index) => ({ line: index + firstLine, cells: [content] }))
    .filter(({ cells: [content = ''] }) => content.trim() !== '');
}

/** Reads the lines; a firm that comes twice is at fault both times. */
export function readLines(rows: readonly FileRow[]): DeliveredFile {
  const firms = new Map<string, FirmInFile>();
  const strays: FileRow[] = [];
  const errors: RefusalError[] = [];
  for (const row of rows) {
    const read = readLine(row);
    if ('errors' in read) {
      strays.push(row);
      errors.push(...read.errors);
      continue;
    }
    const earlier = firms.get(read.uscc);
    if (earlier) errors.push(repeated(read));
    firms.set(read.uscc, earlier ? { ...earlier, rows: [...earlier.rows, row] } : read);
  }
  return { rows: rows.length, firms: [...firms.values()], strays, errors };
}

function repeated(firm: FirmInFile): RefusalError {
  return faultAt(firm.placeOf('/uscc'), firm.uscc, 'each firm on one line');
}
