// A file of facts opened: its format, its encoding, what its heading means, and its rows as firms. A
// file is refused here where nothing in it can be taken, whatever of it were mended row by row.
import type { ColumnMeanings } from '../../domain/column-map.ts';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import { parseRows } from './csv-rows.ts';
import type { DeliveredFile, FileRow } from './delivered-file.ts';
import { decode, type Encoding, encodingOf } from './encoding.ts';
import { type Format, formatOf } from './file-format.ts';
import type { SheetFault } from './first-worksheet.ts';
import { readHeading } from './heading.ts';
import type { Heading } from './layout.ts';
import { linesOf, readLines } from './read-lines.ts';
import { readTable } from './read-table.ts';
import { refuseFile } from './refuse-file.ts';
import { readWorkbook, worksheetRowsMax } from './workbook.ts';

export type FileToRead = {
  readonly source: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What the source has said of its own headings. */
  readonly meanings?: ColumnMeanings;
};

/** How a file is written, which a file to mend has in common with it; no heading in NDJSON. */
export type FileForm = {
  readonly format: Format;
  readonly encoding: Encoding;
  readonly heading: Heading | undefined;
};
export type OpenFile = { readonly form: FileForm; readonly file: DeliveredFile };

/**
 * Refuses `delivery.encoding`, `delivery.format`, the faults of a workbook, `delivery.empty`, and a
 * heading or quotes that are wrong as `delivery.malformed`.
 */
export async function openFile(given: FileToRead): Promise<Outcome<OpenFile>> {
  const { fileName, bytes } = given;
  const format = formatOf(fileName);
  if (!format) return refuse('delivery.format', { fileName });
  if (format === 'xlsx') {
    const sheet = await readWorkbook(bytes);
    if (sheet.fault !== undefined) return refuseWorkbook(fileName, sheet.fault);
    return openTable(given, { format, encoding: 'utf-8' }, sheet.rows);
  }
  const encoding = encodingOf(bytes);
  if (!encoding) return refuse('delivery.encoding', { fileName });
  const text = decode(bytes, encoding);
  if (format === 'ndjson') {
    const file = readLines(linesOf(text));
    return file.rows === 0
      ? refuse('delivery.empty', { fileName })
      : done({ form: { format, encoding, heading: undefined }, file });
  }
  const { rows, errors } = parseRows(text);
  if (errors.length > 0) return refuseFile(fileName, rows.length, errors);
  return openTable(given, { format, encoding }, rows);
}

function openTable(
  { fileName, source, meanings }: FileToRead,
  form: Omit<FileForm, 'heading'>,
  [first, ...rows]: readonly FileRow[],
): Outcome<OpenFile> {
  if (!first) return refuse('delivery.empty', { fileName });
  const { heading, errors } = readHeading(first.cells, source, meanings ?? {});
  if (errors.length > 0) return refuseFile(fileName, rows.length, errors);
  const file = readTable(heading, rows);
  return rows.length === 0
    ? refuse('delivery.empty', { fileName })
    : done({ form: { ...form, heading }, file });
}

/** Why the workbook is not read, in the words of its refusal. */
export function refuseWorkbook(
  fileName: string,
  fault: SheetFault | 'too-many-rows',
): Outcome<never> {
  if (fault === 'too-many-rows')
    return refuse('delivery.workbook-rows', { fileName, rowsMax: worksheetRowsMax });
  if (fault.startsWith('merged '))
    return refuse('delivery.workbook-merged', { fileName, range: fault.slice(7) });
  if (fault === 'old-workbook') return refuse('delivery.workbook-old', { fileName });
  if (fault === 'too-large') return refuse('delivery.workbook-size', { fileName });
  return refuse('delivery.workbook', { fileName });
}
