// Tables of facts as tests write them in every format a department sends.
import ExcelJS from 'exceljs';
import { stringify } from 'csv-stringify/sync';
import { encode } from '../../../shared/commands/delivery/encoding.ts';
import { readFile } from './read-whole.ts';
import { writeWorkbook } from '../../../shared/commands/delivery/workbook.ts';
import { now } from './file-in-hand.ts';

export type Rows = readonly (readonly string[])[];

/** The table as bytes, by the name of the way it is written. */
export const writers: Readonly<Record<string, (rows: Rows) => Promise<Uint8Array>>> = {
  'CSV in UTF-8': async (rows) => encode(textOf(rows), 'utf-8'),
  'CSV in UTF-8 with a mark': async (rows) => encode(textOf(rows), 'utf-8', true),
  'CSV in GB18030': async (rows) => encode(textOf(rows), 'gb18030'),
  'XLSX of texts': async (rows) => writeWorkbook(rows),
  'XLSX of values': async (rows) => workbookOf(rows.map((row) => row.map(asTyped))),
};

function textOf(rows: Rows): string {
  return stringify(rows.map((row) => [...row]));
}

/** A cell as Excel would hold it if a person had typed it. */
function asTyped(text: string): unknown {
  if (/^-?\d{1,14}(\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return new Date(`${text}T00:00:00.000Z`);
  if (text === 'true' || text === 'false') return text === 'true';
  return text === '' ? null : text;
}

/** A workbook with these values, in the other writer of the package. */
export async function workbookOf(
  rows: readonly (readonly unknown[])[],
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => {},
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('数据');
  for (const row of rows) sheet.addRow([...row]);
  change(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What the file says of its firms; throws where it is refused. */
export async function factsIn(source: string, fileName: string, bytes: Uint8Array) {
  const read = await readFile({ source, fileName, bytes }, now);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value.firms.map(({ uscc, asOf, facts }) => ({ uscc, asOf, facts }));
}

/** The code of the refusal, with its faults in short. */
export async function refusalOf(source: string, fileName: string, bytes: Uint8Array) {
  const read = await readFile({ source, fileName, bytes }, now);
  if (read.ok) throw new Error('the file was accepted');
  const faults = (read.errors ?? []).map(({ line, column, found, expected }) =>
    [line, column, found, expected].join(' | '),
  );
  return { code: read.code, detail: read.detail, faults };
}
