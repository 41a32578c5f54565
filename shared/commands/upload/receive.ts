// A file that was put into the store is looked at once from end to end: its hash, its encoding, its
// heading. A workbook is turned into rows that can be read from any place.
import type { Deps } from '../../deps.ts';
import { sha256, sha256Search } from '../../domain/hash.ts';
import { done, type Outcome, refuse, type RefusalError } from '../../domain/outcome.ts';
import type { Content, Upload } from '../../domain/upload.ts';
import { parseRows } from '../delivery/csv-rows.ts';
import { decode, type Encoding, encodingSearch } from '../delivery/encoding.ts';
import { formatOf } from '../delivery/file-format.ts';
import { readHeading } from '../delivery/heading.ts';
import type { FileForm } from '../delivery/open-file.ts';
import { refuseWorkbook } from '../delivery/open-file.ts';
import { recordEnds } from '../delivery/record-ends.ts';
import { refuseFile } from '../delivery/refuse-file.ts';
import { keptRow } from '../delivery/stretch.ts';
import { readWorkbook } from '../delivery/workbook.ts';

type Needs = Pick<Deps, 'files' | 'deliveries'>;

const pieceBytes = 8 * 1024 * 1024;
const headingBytesMax = 64 * 1024;

/** Refuses what `openFile` refuses of a file as a whole; undefined while the file is not there. */
export async function receiveFile(
  deps: Needs,
  upload: Upload,
): Promise<Outcome<Content> | undefined> {
  const size = await deps.files.size(upload.place);
  if (size === undefined) return undefined;
  const columns = (await deps.deliveries.columns(upload.source))?.columns ?? {};
  const format = formatOf(upload.fileName) ?? 'csv';
  if (format === 'xlsx') return receiveWorkbook(deps, upload, columns);
  const { encoding, hash } = await lookThrough(deps, upload.place, size);
  const { fileName } = upload;
  if (!encoding) return refuse('delivery.encoding', { fileName });
  const base = { hash, format, encoding, rowsFile: upload.place, rowsBytes: size, columns };
  if (format === 'ndjson') return done({ ...base, heading: null, bodyOffset: 0, bodyLine: 1 });
  const head = await deps.files.range(upload.place, 0, headingBytesMax);
  const isLast = size <= headingBytesMax;
  for (const { end, line } of recordEnds(head, { firstLine: 1, isCsv: true, isLast })) {
    const { rows, errors } = parseRows(decode(head.subarray(0, end), encoding));
    if (errors.length > 0) return refuseFile(fileName, 0, errors);
    const heading = rows[0]?.cells;
    if (heading)
      return checked(
        { ...base, heading: [...heading], bodyOffset: end, bodyLine: line + 1 },
        upload,
      );
  }
  return refuse('delivery.empty', { fileName });
}

async function receiveWorkbook(
  deps: Needs,
  { id, place, fileName, source }: Upload,
  columns: Content['columns'],
): Promise<Outcome<Content>> {
  const bytes = (await deps.files.get(place)) ?? new Uint8Array();
  const sheet = await readWorkbook(bytes);
  if (sheet.fault !== undefined) return refuseWorkbook(fileName, sheet.fault);
  const [first, ...rows] = sheet.rows;
  if (!first || rows.length === 0) return refuse('delivery.empty', { fileName });
  const rowsFile = `uploads/${id}/rows`;
  const kept = new TextEncoder().encode(rows.map(keptRow).join(''));
  await deps.files.put(rowsFile, kept, 'application/x-ndjson');
  const content: Content = {
    hash: sha256(bytes),
    format: 'xlsx',
    encoding: 'utf-8',
    rowsFile,
    rowsBytes: kept.length,
    columns,
    heading: [...first.cells],
    bodyOffset: 0,
    bodyLine: 1,
  };
  return checked(content, { source, fileName });
}

/** The hash and the encoding, without holding more than a piece. */
async function lookThrough(
  { files }: Pick<Needs, 'files'>,
  place: string,
  size: number,
): Promise<{ encoding: Encoding | undefined; hash: string }> {
  const [encoding, hash] = [encodingSearch(), sha256Search()];
  for (let from = 0; from < size; from += pieceBytes) {
    const piece = await files.range(place, from, pieceBytes);
    encoding.add(piece);
    hash.add(piece);
  }
  return { encoding: encoding.found(), hash: hash.found() };
}

function checked(
  content: Content,
  { source, fileName }: Pick<Upload, 'source' | 'fileName'>,
): Outcome<Content> {
  const errors: readonly RefusalError[] = formOf(content, source).errors;
  return errors.length > 0 ? refuseFile(fileName, 0, errors) : done(content);
}

/** How the rows of that content are read. */
export function formOf(
  { format, encoding, heading: cells, columns }: Content,
  source: string,
): { form: FileForm; errors: readonly RefusalError[] } {
  if (cells === null) return { form: { format, encoding, heading: undefined }, errors: [] };
  const { heading, errors } = readHeading(cells, source, columns);
  return { form: { format, encoding, heading }, errors };
}
