// The only file that knows exceljs: the first worksheet of a workbook as rows of text, row by row as
// a stream, and rows of text as a workbook to send back. The package is large and has no keeper any
// more, so it is loaded only when a workbook comes, and given nothing it is known to misread.
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { RefusalError } from '../../domain/outcome.ts';
import { faultAt, type FileRow } from './delivered-file.ts';
import { firstWorksheet, type SheetFault } from './first-worksheet.ts';
import { cellText } from './worksheet-cell.ts';

export type Worksheet =
  | { readonly rows: readonly FileRow[]; readonly fault?: undefined }
  | { readonly fault: SheetFault | 'too-many-rows' };

/** Rows below the heading; a workbook with more is refused, since no spreadsheet needs them. */
export const worksheetRowsMax = 50_000;

/** The rows of the first worksheet that hold anything, each with its number there. */
export async function readWorkbook(bytes: Uint8Array): Promise<Worksheet> {
  const archive = await firstWorksheet(bytes);
  if (typeof archive === 'string') return { fault: archive };
  const { default: excel } = await import('exceljs');
  const reader = new excel.stream.xlsx.WorkbookReader(Readable.from(archive), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  const rows: FileRow[] = [];
  let titles: readonly string[] = [];
  try {
    for await (const sheet of reader)
      for await (const row of sheet) {
        const read = rowOf(row, titles);
        if (read.cells.every((cell) => cell === '') && !read.errors) continue;
        if (rows.length === 0) titles = read.cells;
        rows.push(read);
        if (rows.length > worksheetRowsMax + 1) return { fault: 'too-many-rows' };
      }
  } catch (error) {
    if (error instanceof Error) return { fault: 'no-workbook' };
    throw error;
  }
  return { rows };
}

type SheetRow = {
  readonly number: number;
  eachCell(work: (cell: { value: unknown; numFmt?: string }, column: number) => void): void;
};

/** As many cells as there are titles, or more where the row itself has more. */
function rowOf(row: SheetRow, titles: readonly string[]): FileRow {
  const cells: string[] = titles.map(() => '');
  const errors: RefusalError[] = [];
  row.eachCell((cell, column) => {
    const read = cellText(cell.value, cell.numFmt);
    while (cells.length < column) cells.push('');
    if ('text' in read) cells[column - 1] = read.text;
    else errors.push(faultAt(placeOf(row, titles, column), read.found, read.expected));
  });
  while (cells.length > titles.length && cells.at(-1) === '') cells.pop();
  return { line: row.number, cells, ...(errors.length > 0 && { errors }) };
}

function placeOf({ number }: SheetRow, titles: readonly string[], column: number) {
  return { line: number, column: titles[column - 1] || `#${column}` };
}

/**
 * A workbook of these rows, every cell a text, so that no digit and no zero is lost. It is written as
 * a stream: the other writer of the package cuts rare characters in two.
 */
export async function writeWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const stream = new PassThrough();
  const written = buffer(stream);
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = book.addWorksheet('Sheet1');
  for (const cells of rows) {
    const row = sheet.addRow([...cells]);
    row.eachCell((cell) => {
      cell.numFmt = '@';
    });
    row.commit();
  }
  sheet.commit();
  await book.commit();
  return new Uint8Array(await written);
}
