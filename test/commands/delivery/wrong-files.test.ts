// Files that are broken, hostile or not what their name says.
import { expect, test } from 'vitest';
import { encode } from '../../../shared/commands/delivery/encoding.ts';
import { writeWorkbook } from '../../../shared/commands/delivery/workbook.ts';
import { byd, xiaomi } from './file-in-hand.ts';
import { archiveOf } from './archives.ts';
import { factsIn, refusalOf, workbookOf } from './tables.ts';

const heading = ['uscc', 'reg.name'];

test('a file in GB18030 that breaks off within a character is refused as such', async () => {
  const bytes = encode(`uscc,reg.name\n${byd},示例`, 'gb18030').slice(0, -1);
  expect(await refusalOf('SAMR', 'a.csv', bytes)).toMatchObject({ code: 'delivery.encoding' });
});

test('what is no workbook, breaks off, or is an old one is refused as such', async () => {
  const sound = await writeWorkbook([heading, [byd, '示例']]);
  const noBook = new TextEncoder().encode('uscc,reg.name');
  expect((await refusalOf('SAMR', 'a.xlsx', noBook)).code).toBe('delivery.workbook');
  for (const length of [10, 200, sound.length - 30])
    expect((await refusalOf('SAMR', 'a.xlsx', sound.slice(0, length))).code).toBe(
      'delivery.workbook',
    );
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...sound]);
  expect((await refusalOf('SAMR', 'a.xlsx', old)).code).toBe('delivery.workbook-old');
});

test('any byte of a workbook may be broken: it is refused or read, and never crashes', async () => {
  const sound = await writeWorkbook([heading, [byd, '示例']]);
  for (let at = 0; at < sound.length; at += 97) {
    const bytes = sound.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
    const done = await refusalOf('SAMR', 'a.xlsx', bytes).catch((error: Error) => error.message);
    expect(typeof done === 'string' ? done : done.code).toMatch(
      /^(the file was accepted|delivery\.)/,
    );
  }
});

test('a workbook that would unpack to more than it may is refused before it does', async () => {
  const spaces = Buffer.alloc(80 * 1024 * 1024, 0x20);
  const bomb = archiveOf({ 'xl/sharedStrings.xml': spaces });
  expect(bomb.length).toBeLessThan(200_000);
  expect((await refusalOf('SAMR', 'a.xlsx', bomb)).code).toBe('delivery.workbook-size');
});

test('merged cells are refused with their place', async () => {
  const bytes = await workbookOf([heading, [byd, '示例']], (sheet) => sheet.mergeCells('A2:A3'));
  expect(await refusalOf('SAMR', 'a.xlsx', bytes)).toMatchObject({
    code: 'delivery.workbook-merged',
    detail: { range: 'A2:A3' },
  });
});

test('an empty sheet, and a heading alone, are refused as empty', async () => {
  for (const rows of [[], [heading], [heading, ['', '']]]) {
    const bytes = await workbookOf(rows);
    expect((await refusalOf('SAMR', 'a.xlsx', bytes)).code).toBe('delivery.empty');
  }
});

test('a column that is there twice, under whatever names, is refused', async () => {
  const bytes = await workbookOf([['uscc', 'reg.name', '企业名称', 'reg.name'], [byd]]);
  expect((await refusalOf('SAMR', 'a.xlsx', bytes)).faults).toEqual([
    '1 | 企业名称 | 企业名称 | each column once',
    '1 | reg.name | reg.name | each column once',
  ]);
});

test('cells in error, formulas without a value and numbers that lost digits are named', async () => {
  const bytes = await workbookOf([
    ['uscc', '借据号', '贷款产品', '本金(元)'],
    [byd, 123456789012345680, { error: '#N/A' }, { formula: '1/0' }],
    [xiaomi, 'L1', { formula: 'A1' }, 1],
  ]);
  expect((await refusalOf('BANK', 'a.xlsx', bytes)).faults).toEqual([
    '2 | 借据号 | 123456789012345680 | a number this long as text, or its last digits are lost',
    '2 | 贷款产品 | #N/A | a value, not an error',
    '2 | 本金(元) | formula | a value: open the file, let it calculate, and save it',
    '2 | 借据号 | nothing | the field that tells members apart',
    '3 | 贷款产品 | formula | a value: open the file, let it calculate, and save it',
  ]);
});

test('formulas are worth what was worked out last: nought, a flag, an error', async () => {
  const sheet = (...last: string[]) =>
    `<worksheet><sheetData>${row(1, cell('A1', 'str', text('uscc')), cell('B1', 'str', text('period')), cell('C1', 'str', text('stat.annual.staff')))}${row(2, cell('A2', 'str', text(byd)), cell('B2', 'n', text('2025')), ...last)}</sheetData></worksheet>`;
  const nought = book(sheet(cell('C2', 'n', '<f>B2-2025</f><v>0</v>')));
  expect(await factsIn('STAT', 'a.xlsx', nought)).toMatchObject([
    { facts: { 'stat.annual': { '2025': { staff: 0 } } } },
  ]);
  const error = book(sheet(cell('C2', 'e', '<f>1/0</f><v>#DIV/0!</v>')));
  expect((await refusalOf('STAT', 'a.xlsx', error)).faults).toEqual([
    '2 | stat.annual.staff | #DIV/0! | a value, not an error',
  ]);
});

const cell = (at: string, type: string, inner: string) => `<c r="${at}" t="${type}">${inner}</c>`;
const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join('')}</row>`;
const text = (value: string) => `<f>A1</f><v>${value}</v>`;
const book = (xml: string) => archiveOf({ 'xl/worksheets/sheet1.xml': Buffer.from(xml) });

test('fifty thousand rows are read, and one more is refused with what to send instead', async () => {
  const rows = Array.from({ length: 50_001 }, (_, index) => [byd, String(index)]);
  const list = [['uscc', 'bank.loans.loanId'], ...rows];
  const over = await refusalOf('BANK', 'a.xlsx', await writeWorkbook(list));
  expect(over).toMatchObject({ code: 'delivery.workbook-rows', detail: { rowsMax: 50_000 } });
  const [full] = await factsIn('BANK', 'a.xlsx', await writeWorkbook(list.slice(0, -1)));
  expect(full?.facts['bank.loans']).toHaveLength(50_000);
});
