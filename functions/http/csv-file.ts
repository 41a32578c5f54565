// A list as a CSV file, the same rows and columns as on the page. Texts that a spreadsheet would run are
// made plain, and long numbers stay the texts that they are.
import { stringify } from 'csv-stringify/sync';
import type { Ask } from './context.ts';

type Cells = readonly string[];

/** The file as an answer; a note, if there is one, stands in a last line of its own. */
export function csvAnswer(
  c: Ask,
  name: string,
  { head, rows, note }: { head: Cells; rows: readonly Cells[]; note: string | undefined },
): Response {
  const lines = [head, ...rows, ...(note === undefined ? [] : [[note]])];
  const text = stringify(
    lines.map((line) => [...line]),
    { record_delimiter: 'windows' },
  );
  const bytes = new TextEncoder().encode(`\uFEFF${text}`);
  return c.body(bytes, 200, {
    // Lambda carries text/* as text, which loses the leading mark that spreadsheets know UTF-8 by.
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${name}.csv"`,
  });
}

/** A text as a cell: what would be run gets an apostrophe, what would be reckoned with gets a tab. */
export function textCell(text: string): string {
  if (/^[=+\-@\t\r\n＝＋－＠]/.test(text)) return `'${text}`;
  const isNumberLike = /^\d{11,}$/.test(text) || /^0\d+$/.test(text);
  return isNumberLike || /^\d+(?:\.\d+)?[eE][+-]?\d+$/.test(text) ? `\t${text}` : text;
}
