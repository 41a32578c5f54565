// The rows that were left out, as a file of the format they came in: the same columns and one more
// that says in Chinese what is wrong, so that they can be mended where they are and sent again.
import { stringify } from 'csv-stringify/sync';
import { isRecord } from '../../domain/fact.ts';
import { readJson } from '../../domain/json.ts';
import { encode } from './encoding.ts';
import { formatOf } from './file-format.ts';
import { reasonColumn } from './heading-names.ts';
import type { FileForm } from './open-file.ts';
import { reasonText } from './reason-words.ts';
import type { BadRow } from './sift.ts';
import { writeWorkbook } from './workbook.ts';

/** The name of the file to mend that belongs to a delivered one: `a.csv` gives `a.待改.csv`. */
export function fixName(fileName: string): string {
  return fileName.replace(/(\.[a-z]+)?$/i, (ending) => `.待改${ending}`);
}

/** Where the file to mend of a delivery is kept. */
export function fixPlace(id: string, fileName: string): string {
  return `deliveries/${id}/to-fix.${formatOf(fileName) ?? 'csv'}`;
}

/** The whole file to mend. */
export async function fixFile(form: FileForm, bad: readonly BadRow[]): Promise<Uint8Array> {
  if (form.format === 'xlsx') return writeWorkbook([fixHeading(form), ...fixRows(form, bad)]);
  const [head, body] = [fixHead(form), fixPart(form, bad)];
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}

/** The beginning of a file to mend that is text: its heading, nothing in NDJSON. */
export function fixHead(form: FileForm): Uint8Array {
  if (form.format === 'ndjson') return new Uint8Array();
  return encode(stringify([[...fixHeading(form)]]), form.encoding, true);
}

/** The lines for these rows of a file to mend that is text. */
export function fixPart(form: FileForm, bad: readonly BadRow[]): Uint8Array {
  if (form.format !== 'ndjson') return encode(stringify(fixRows(form, bad)), form.encoding);
  const lines = bad.map((one) => `${fixLine(one)}\n`);
  return encode(lines.join(''), form.encoding);
}

/** The cells of the heading with the column of reasons at its end. */
export function fixHeading({ heading }: FileForm): readonly string[] {
  return [...(heading?.cells ?? []).filter((cell) => cell !== reasonColumn), reasonColumn];
}

/** The cells of each row with its reasons; what a row has too many goes to the reasons. */
export function fixRows({ heading }: FileForm, bad: readonly BadRow[]): string[][] {
  const width = heading?.cells.length ?? 0;
  const old = heading?.cells.indexOf(reasonColumn) ?? -1;
  return bad.map(({ row, errors }) => {
    const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? '');
    const surplus = row.cells.slice(width).join(',');
    const reason = reasonText(errors) + (surplus && `；多出的内容：${surplus}`);
    return [...cells.filter((_, index) => index !== old), reason];
  });
}

/** A line that is no object cannot take one more key and is put into one. */
function fixLine({ row, errors }: BadRow): string {
  const text = row.cells[0] ?? '';
  const json = readJson(text);
  const base = json !== undefined && isRecord(json) ? json : { 原文: text };
  return JSON.stringify({ ...base, [reasonColumn]: reasonText(errors) });
}
