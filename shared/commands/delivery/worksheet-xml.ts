// The XML of a workbook's parts, rewritten to what the reader of workbooks reads rightly, as a stream.
// Formulas give way to the values last worked out for them, since the reader drops values such as 0
// and does not know dates, flags and errors among them; characters of several bytes go by number.
import { type ZipEntry, unpacked } from './zip-entries.ts';

/** What stands for the value of a formula that was never worked out. */
export const noValue = 'formula';

/** No cell of a worksheet is longer than this. */
const cellLengthMax = 1024 * 1024;

/** Every other character by its number, which XML reads as the same. */
export function inAscii(text: string): string {
  return text.replaceAll(/[^\0-\x7F]/gu, (one) => `&#${one.codePointAt(0) ?? 0};`);
}

/** The sheet's XML piece by piece, each of them ending behind a cell. */
export async function* plainSheet(sheet: ZipEntry, bytesMax: number): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of unpacked(sheet, bytesMax)) {
    rest += decoder.decode(piece, { stream: true });
    const end = rest.lastIndexOf('</c>') + 4;
    if (end < 4 && rest.length < cellLengthMax) continue;
    if (end < 4) throw new RangeError('a cell without an end');
    yield plain(rest.slice(0, end));
    rest = rest.slice(end);
  }
  yield plain(rest + decoder.decode());
}

function plain(xml: string): string {
  return inAscii(xml.includes('<f') ? withoutFormulas(xml) : xml);
}

const formula = /<c\b([^>]*)>\s*<f\b[^>]*?(?:\/>|>[^<]*<\/f>)\s*(<v>|<v\s*\/>)?/g;

function withoutFormulas(xml: string): string {
  return xml.replaceAll(formula, (_, attributes: string, value: string | undefined) => {
    if (value === '<v>') return `<c${attributes}><v>`;
    return `<c${attributes.replace(/\st="[^"]*"/, '')} t="e"><v>${noValue}</v>`;
  });
}
