// One stretch of a large file: as many rows as a window of its bytes holds, cut where one firm ends
// and another begins, so that memory does not grow with the file and no firm is ever split.
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import { type Content, cursorAt, type Upload, type UploadCursor } from '../../domain/upload.ts';
import { normalUscc, parseUscc } from '../../domain/uscc.ts';
import { parseRows } from './csv-rows.ts';
import type { DeliveredFile, FileRow } from './delivered-file.ts';
import { decode } from './encoding.ts';
import type { FileForm } from './open-file.ts';
import { linesOf, readLines } from './read-lines.ts';
import { type RecordEnd, recordEnds } from './record-ends.ts';
import { firmOfRow, readTable } from './read-table.ts';
import { readLine } from './ndjson-line.ts';
import { refuseFile } from './refuse-file.ts';

export type Stretch = {
  readonly file: DeliveredFile;
  readonly next: UploadCursor;
  readonly isLast: boolean;
};

/** The rows of one firm may be this much, and no more. */
const firmBytesMax = 32 * 1024 * 1024;

/** Refuses quotes that break off, and `delivery.firm-size` where one firm outgrows what memory holds. */
export async function readStretch(
  files: Pick<Deps['files'], 'range'>,
  content: Content,
  form: FileForm,
  { cursor, fileName, stretchBytes }: Pick<Upload, 'cursor' | 'fileName' | 'stretchBytes'>,
): Promise<Outcome<Stretch>> {
  for (let length = stretchBytes; length <= firmBytesMax; length *= 2) {
    const bytes = await files.range(content.rowsFile, cursor.offset, length);
    const isLast = cursor.offset + bytes.length >= content.rowsBytes;
    const firstLine = content.format === 'xlsx' ? 1 : cursor.line;
    const ends = recordEnds(bytes, { firstLine, isCsv: content.format === 'csv', isLast });
    const whole = bytes.subarray(0, ends.at(-1)?.end ?? 0);
    const rows = rowsOf(content, whole, firstLine);
    if (!rows.ok) return refuseFile(fileName, 0, rows.errors ?? []);
    const cut = isLast ? ends.at(-1) : cutBefore(rows.value, ends, form, content);
    if (isLast || cut) return done(stretchOf(rows.value, cut, { form, cursor, isLast, content }));
  }
  return refuse('delivery.firm-size', { fileName, line: cursor.line });
}

function stretchOf(
  rows: readonly FileRow[],
  cut: RecordEnd | undefined,
  at: { form: FileForm; cursor: UploadCursor; isLast: boolean; content: Content },
): Stretch {
  const { cursor, isLast, content } = at;
  const lineOf = (row: FileRow, index: number) =>
    content.format === 'xlsx' ? index + 1 : row.line;
  const own = isLast || !cut ? rows : rows.filter((row, index) => lineOf(row, index) <= cut.line);
  const { heading } = at.form;
  return {
    file: heading ? readTable(heading, own) : readLines(own),
    next: cursorAt(
      cursor.offset + (cut?.end ?? 0),
      (cut?.line ?? cursor.line) + 1,
      cursor.stretch + 1,
    ),
    isLast,
  };
}

const KeptRow = z.tuple([z.int(), z.array(z.string()), z.array(z.custom<never>())]);

/** A row of a workbook as it is kept for reading it stretch by stretch. */
export function keptRow({ line, cells, errors = [] }: FileRow): string {
  return `${JSON.stringify([line, cells, errors])}\n`;
}

function rowsOf(content: Content, bytes: Uint8Array, firstLine: number): Outcome<FileRow[]> {
  const text = decode(bytes, content.encoding);
  if (content.format === 'ndjson') return done(linesOf(text, firstLine));
  if (content.format === 'csv') {
    const { rows, errors } = parseRows(text, firstLine);
    return errors.length > 0 ? refuse('delivery.malformed', {}, errors) : done(rows);
  }
  return done(
    linesOf(text).map(({ cells: [row = ''] }): FileRow => {
      const [line, cells, errors] = KeptRow.parse(JSON.parse(row));
      return { line, cells, ...(errors.length > 0 && { errors }) };
    }),
  );
}

/** The end of the last row behind which another firm surely begins. */
function cutBefore(
  rows: readonly FileRow[],
  ends: readonly RecordEnd[],
  form: FileForm,
  { format }: Content,
): RecordEnd | undefined {
  for (let index = rows.length - 2; index >= 0; index -= 1) {
    const [row, next] = [rows[index], rows[index + 1]];
    const [own, other] = [row && firmOf(form, row), next && firmOf(form, next)];
    if (own === undefined || other === undefined || own === other) continue;
    const line = format === 'xlsx' ? index + 1 : row?.line;
    return ends.find((one) => one.line === line);
  }
  return undefined;
}

/** The firm of the row, where its code is sound. */
function firmOf({ heading }: FileForm, row: FileRow): string | undefined {
  if (heading) {
    const code = firmOfRow(heading, row);
    return row.cells.length === heading.cells.length && parseUscc(code).ok ? code : undefined;
  }
  const line = readLine(row);
  return 'errors' in line || !parseUscc(line.uscc).ok ? undefined : normalUscc(line.uscc);
}
