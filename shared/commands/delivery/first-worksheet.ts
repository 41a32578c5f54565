// The first worksheet of a workbook, alone in a small archive that the reader of workbooks cannot
// misread: its parts in the order the reader wants, sizes measured instead of believed, Chinese date
// formats it does not know replaced by ones it does, no pinyin above the characters, and no character
// of several bytes, since the reader garbles those that lie across two of its pieces.
import { type ZipEntry, unpacked, zipEntries } from './zip-entries.ts';
import { inAscii, plainSheet } from './worksheet-xml.ts';
import { type ZipPart, zipOf } from './zip-writer.ts';

/** Why a workbook is not read; `merged` and `runs` name what stands in its sheet. */
export type SheetFault = 'no-workbook' | 'old-workbook' | 'too-large' | 'runs' | `merged ${string}`;

const partBytesMax = 64 * 1024 * 1024;
const sheetBytesMax = 400 * 1024 * 1024;

/** The archive's bytes, or why there is none. */
export async function firstWorksheet(
  bytes: Uint8Array,
): Promise<AsyncIterable<Uint8Array> | SheetFault> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'old-workbook';
  const entries = zipEntries(bytes);
  if (!entries) return 'no-workbook';
  try {
    const text = (name: string) => textOf(entries.get(name));
    const workbook = await text('xl/workbook.xml');
    const rels = await text('xl/_rels/workbook.xml.rels');
    const sheet = sheetOf(entries, workbook, rels);
    if (!sheet) return 'no-workbook';
    const { fault, size } = await lookThrough(sheet);
    if (fault) return fault;
    const is1904 = /date1904="(1|true)"/.test(workbook);
    return zipOf([
      part('xl/_rels/workbook.xml.rels', relsText),
      part('xl/workbook.xml', workbookText(is1904)),
      part('xl/styles.xml', knownFormats(await text('xl/styles.xml'))),
      part('xl/sharedStrings.xml', withoutPinyin(await text('xl/sharedStrings.xml'))),
      { name: 'xl/worksheets/sheet1.xml', size, pieces: sheetBytes(sheet) },
    ]);
  } catch (error) {
    if (error instanceof RangeError) return 'too-large';
    if (isZlibError(error)) return 'no-workbook';
    throw error;
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(Z_|ERR_)/.test(String(error.code));
}

function part(name: string, text: string): ZipPart {
  const bytes = new TextEncoder().encode(inAscii(text));
  return { name, size: bytes.length, pieces: [bytes] };
}

async function textOf(entry: ZipEntry | undefined): Promise<string> {
  if (!entry) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of unpacked(entry, partBytesMax))
    text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

/** The first sheet that is not hidden, in the order of the tabs. */
function sheetOf(
  entries: ReadonlyMap<string, ZipEntry>,
  workbook: string,
  rels: string,
): ZipEntry | undefined {
  const sheets = [...workbook.matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => tag);
  const shown = sheets.find((tag) => !/\sstate="(hidden|veryHidden)"/.test(tag));
  const id = /\s[\w]+:id="([^"]+)"/.exec(shown ?? '')?.[1];
  const relation = [...rels.matchAll(/<Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => /\sId="([^"]+)"/.exec(tag)?.[1] === id);
  const target = /\sTarget="([^"]+)"/.exec(relation ?? '')?.[1];
  if (id === undefined || target === undefined) return undefined;
  return entries.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

const overlap = 120;

/** What in the sheet's own text cannot be read rightly, and how large its plain form is. */
async function lookThrough(sheet: ZipEntry): Promise<{ fault?: SheetFault; size: number }> {
  let [tail, size]: [string, number] = ['', 0];
  let fault: SheetFault | undefined;
  for await (const piece of plainSheet(sheet, sheetBytesMax)) {
    size += piece.length;
    const text = tail + piece;
    const merged = /<mergeCell\s[^>]*?ref="([A-Z0-9:]{1,20})"/.exec(text)?.[1];
    if (merged) fault ??= `merged ${merged}`;
    if (/<is>\s*<r>/.test(text)) fault ??= 'runs';
    tail = piece.slice(-overlap);
  }
  return { size, ...(fault && { fault }) };
}

async function* sheetBytes(sheet: ZipEntry): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of plainSheet(sheet, sheetBytesMax)) yield encoder.encode(piece);
}

// Formats 27 to 58 depend on the language of the program; these are the Chinese ones.
const months = ['27', '36', '50', '52', '57'];
const days = ['28', '29', '30', '31', '51', '53', '54', '58'];

function knownFormats(styles: string): string {
  // The reader waits for ever for a part without a byte.
  if (styles === '') return '<styleSheet/>';
  return styles.replaceAll(/numFmtId="(\d+)"/g, (whole, id: string) => {
    if (months.includes(id)) return 'numFmtId="17"';
    return days.includes(id) ? 'numFmtId="14"' : whole;
  });
}

function withoutPinyin(strings: string): string {
  const text = strings.replaceAll(/<rPh\b[^>]*>[\s\S]*?<\/rPh>/g, '');
  return text || '<sst/>';
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relsText =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;

function workbookText(is1904: boolean): string {
  const settings = is1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  const sheets = '<sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets>';
  return `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}">${settings}${sheets}</workbook>`;
}
