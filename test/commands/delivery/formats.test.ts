// The same facts, whatever a department's program makes of them on the way.
import { expect, test } from 'vitest';
import { encode } from '../../../shared/commands/delivery/encoding.ts';
import { byd, xiaomi } from './file-in-hand.ts';
import { factsIn, type Rows, workbookOf, writers } from './tables.ts';

const layouts: Readonly<Record<string, { source: string; rows: Rows; facts: unknown[] }>> = {
  plain: {
    source: 'SAMR',
    rows: [
      ['统一社会信用代码', '数据截至', '企业名称', '登记状态', '成立日期', '经营异常名录'],
      [byd, '2026-11-01', '示例䶮𠮷公司', '存续', '2019-03-01', 'false'],
      [xiaomi, '2026-11-01', '示例乙', 'deregistered', '2020-12-31', 'true'],
    ],
    facts: [
      {
        'reg.name': '示例䶮𠮷公司',
        'reg.status': 'active',
        'reg.establishedOn': '2019-03-01',
        'reg.abnormalList': false,
      },
      {
        'reg.name': '示例乙',
        'reg.status': 'deregistered',
        'reg.establishedOn': '2020-12-31',
        'reg.abnormalList': true,
      },
    ],
  },
  series: {
    source: 'STAT',
    rows: [
      ['uscc', 'asOf', '期间', '从业人员', '营业收入(万元)'],
      [byd, '2026-11-01', '2024', '48', '1234.5678'],
      [byd, '2026-11-01', '2025', '51', '-0.01'],
    ].map((row) => row.map((cell) => (cell === '-0.01' ? '0.01' : cell))),
    facts: [
      {
        'stat.annual': {
          '2024': { staff: 48, revenueFen: 1_234_567_800 },
          '2025': { staff: 51, revenueFen: 10_000 },
        },
      },
    ],
  },
  list: {
    source: 'BANK',
    rows: [
      ['统一社会信用代码', '借据号', '贷款种类', '本金（元）', '发放日', '投放领域'],
      [byd, '001234567890123456789', '流动资金贷款', '500000.05', '2026-01-15', '养老'],
      [byd, 'L2', 'equipment', '8', '2026-02-01', ''],
      [xiaomi, '[]', '', '', '', ''],
    ],
    facts: [
      {
        'bank.loans': [
          {
            loanId: '001234567890123456789',
            kind: 'working',
            principalFen: 50_000_005,
            disbursedOn: '2026-01-15',
            field: 'elderly-care',
          },
          { loanId: 'L2', kind: 'equipment', principalFen: 800, disbursedOn: '2026-02-01' },
        ],
      },
      { 'bank.loans': [] },
    ],
  },
};

const cases = Object.entries(layouts).flatMap(([layout, one]) =>
  Object.keys(writers).map((writer) => ({ layout, writer, ...one })),
);

test.each(cases)('$layout facts in $writer', async ({ writer, source, rows, facts }) => {
  const bytes = (await writers[writer]?.(rows)) ?? new Uint8Array();
  const read = await factsIn(source, writer.startsWith('XLSX') ? 'a.xlsx' : 'a.csv', bytes);
  expect(read.map((one) => one.facts)).toEqual(facts);
});

test.each(['utf-8', 'gb18030'] as const)('the same facts in NDJSON in %s', async (encoding) => {
  for (const { source, facts } of Object.values(layouts)) {
    const lines = facts.map((one, index) =>
      JSON.stringify({ uscc: [byd, xiaomi][index], facts: one }),
    );
    const bytes = encode(`${lines.join('\n')}\n`, encoding);
    expect((await factsIn(source, 'a.ndjson', bytes)).map((one) => one.facts)).toEqual(facts);
  }
});

test('every character that GB18030 can bring is written back as it came', () => {
  for (const [from, to] of [
    [0x20, 0xd7ff],
    [0xf900, 0xfeff],
    [0x20000, 0x2a6df],
  ] as const) {
    const characters = Array.from({ length: to - from }, (_, index) => from + index);
    const text = String.fromCodePoint(...characters.slice(0, 20_000));
    expect(new TextDecoder('gb18030', { fatal: true }).decode(encode(text, 'gb18030'))).toBe(text);
  }
});

test('of a workbook only the first sheet that is shown counts', async () => {
  const bytes = await workbookOf(
    [
      ['uscc', 'reg.name'],
      [byd, '甲'],
    ],
    (sheet, book) => {
      book.addWorksheet('第二').addRow(['whatever']);
      const hidden = book.addWorksheet('藏');
      hidden.addRow(['nothing']);
      hidden.state = 'hidden';
      // Tabs are shown in the order of their numbers.
      Object.assign(hidden, { orderNo: -1 });
      expect(sheet.name).toBe('数据');
    },
  );
  expect(await factsIn('SAMR', 'a.xlsx', bytes)).toMatchObject([{ facts: { 'reg.name': '甲' } }]);
});

test('months, formulas, percentages and rich texts are taken as they are shown', async () => {
  const bytes = await workbookOf(
    [
      ['uscc', 'period', '单位缴费(元)', '单位社保缴费.失业保险(元)'],
      [
        byd,
        new Date('2025-03-01T00:00:00.000Z'),
        1.1,
        { formula: 'C2*3', result: 3.3000000000000003 },
      ],
    ],
    (sheet) => {
      sheet.getCell('B2').numFmt = 'yyyy"年"m"月"';
      sheet.getCell('C1').value = {
        richText: [{ text: '单位社保缴费.' }, { text: '养老保险(元)' }],
      };
    },
  );
  expect(await factsIn('STA', 'a.xlsx', bytes)).toMatchObject([
    { facts: { 'si.employerPart': { '2025-03': { pensionFen: 110, unemploymentFen: 330 } } } },
  ]);
  const worked = await workbookOf(
    [
      ['uscc', 'reg.establishedOn', 'reg.abnormalList', 'reg.name'],
      [byd, 1, 1, 1],
    ],
    (sheet) => {
      sheet.getCell('B2').value = { formula: 'DATE(2019,3,1)', result: 43_525 };
      sheet.getCell('B2').numFmt = 'yyyy/m/d';
      sheet.getCell('C2').value = { formula: 'FALSE()', result: 'false' };
      sheet.getCell('D2').value = { formula: 'A2&"公司"', result: '示例公司' };
    },
  );
  expect((await factsIn('SAMR', 'a.xlsx', worked))[0]?.facts).toEqual({
    'reg.establishedOn': '2019-03-01',
    'reg.abnormalList': false,
    'reg.name': '示例公司',
  });
  const rates = await workbookOf(
    [
      ['uscc', '借据号', '利率(%)'],
      [byd, 'L1', 0.0345],
      [byd, 'L2', 3.45],
    ],
    (sheet) => {
      sheet.getCell('C2').numFmt = '0.00%';
    },
  );
  expect(await factsIn('BANK', 'a.xlsx', rates)).toMatchObject([
    { facts: { 'bank.loans': [{ rateBp: 345 }, { rateBp: 345 }] } },
  ]);
});
