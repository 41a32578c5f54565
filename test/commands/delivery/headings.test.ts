// Columns named in Chinese, in units, or as the source itself calls them.
import { expect, test } from 'vitest';
import { expectedInChinese } from '../../../shared/commands/delivery/reason-words.ts';
import { wholeOf } from '../../../shared/commands/delivery/exact-number.ts';
import { knownColumns } from '../../../shared/commands/delivery/known-columns.ts';
import { nameCells } from '../../../shared/commands/delivery/heading-names.ts';
import { unitsFor } from '../../../shared/commands/delivery/units.ts';
import { readFile } from './read-whole.ts';
import { byd, faults, firms, now } from './file-in-hand.ts';

test('every fact and every field has a full Chinese name that means it and nothing else', () => {
  for (const { path, fact, fullName, shape } of knownColumns.values()) {
    const [unit] = unitsFor(shape);
    const heading = unit === undefined ? fullName : `${fullName}(${unit})`;
    const [source = ''] = fact.sources;
    const [named] = nameCells([heading], source, {});
    // The firm's own code names the firm.
    if (path === 'reg.uscc') expect(named).toEqual({ use: 'uscc' });
    else
      expect(named).toMatchObject({
        use: 'value',
        column: { fact, field: fieldOf(path, fact.key) },
      });
  }
});

function fieldOf(path: string, key: string): string[] {
  return path === key ? [] : path.slice(key.length + 1).split('.');
}

test('a name that several facts use means the one the file is about, or is refused', async () => {
  const file = ['uscc,人员代号,人员类别,毕业日期', `${byd},p1,高校毕业生,2026/6/30`];
  expect((await firms('MOHRSS', 'a.csv', ...file))[0]?.facts['hr.hires']).toEqual([
    { pid: 'p1', category: 'graduate', graduatedOn: '2026-06-30' },
  ]);
  expect(await faults('MOHRSS', 'a.csv', 'uscc,毕业日期')).toEqual([
    '1 | 毕业日期 | 毕业日期 | one of 招用人员.毕业日期 (hr.hires.graduatedOn), 创业者.毕业日期 (owner.graduatedOn)',
  ]);
});

test('money and rates headed in Chinese have to say their unit', async () => {
  expect(await faults('STAT', 'a.csv', 'uscc,期间,营业收入')).toEqual([
    '1 | 营业收入 | 营业收入 | its unit: 营业收入(分), 营业收入(元), 营业收入(万元), 营业收入(亿元)',
  ]);
  expect(await faults('STAT', 'a.csv', 'uscc,期间,从业人员(元)')).toEqual([
    '1 | 从业人员(元) | 从业人员(元) | no unit: 从业人员',
  ]);
});

test.each([
  ['元', '1,234,567.89', 123_456_789],
  ['元', '0.1', 10],
  ['万元', '0.000001', 1],
  ['万元', '90071992.547409', 90_071_992_547_409],
  ['亿元', '1.5', 15_000_000_000],
  ['分', '7', 7],
])('%s: %s comes out exactly', async (unit, text, revenueFen) => {
  const file = [`uscc,期间,营业收入（${unit}）`, `${byd},2025年,"${text}"`];
  expect((await firms('STAT', 'a.csv', ...file))[0]?.facts).toEqual({
    'stat.annual': { '2025': { revenueFen } },
  });
});

test.each([
  ['元', '0.001'],
  ['万元', '0.0000001'],
  ['元', '1e3'],
  ['元', '1,23'],
  ['亿元', '900719925.5'],
])('%s: %s is refused, since it is no whole fen', async (unit, text) => {
  const file = [`uscc,期间,营业收入（${unit}）`, `${byd},2025,"${text}"`];
  expect(await faults('STAT', 'a.csv', ...file)).toEqual([
    `2 | 营业收入（${unit}） | ${text} | a number in ${unit} that comes out in whole fen`,
  ]);
});

test('no power of ten loses a digit', () => {
  for (let value = 0; value < 200_000; value += 137) {
    const text = String(value).padStart(7, '0');
    expect(wholeOf(`${text.slice(0, -2)}.${text.slice(-2)}`, 2)).toBe(value);
  }
});

test('a heading of the source itself is read by what it was said to mean', async () => {
  const bytes = new TextEncoder().encode(`序号,机构代码,营收（万元）\n1,${byd},12.5\n`);
  const meanings = { 序号: null, 机构代码: 'uscc', 营收: 'stat.annual.revenueFen' };
  const asked = { source: 'STAT', fileName: 'a.csv', bytes };
  expect(await readFile({ ...asked, meanings }, now)).toMatchObject({
    ok: false,
    errors: [{ expected: 'a column period or 期间' }],
  });
  const monthly = new TextEncoder().encode(`序号,机构代码,年份,营收（万元）\n1,${byd},2025,12.5\n`);
  const read = await readFile(
    { ...asked, bytes: monthly, meanings: { ...meanings, 年份: 'period' } },
    now,
  );
  expect(read).toMatchObject({
    ok: true,
    value: { firms: [{ facts: { 'stat.annual': { '2025': { revenueFen: 12_500_000 } } } }] },
  });
});

test('an unknown heading is answered with the names that lie nearest', async () => {
  const [fault] = await faults('SAMR', 'a.csv', 'uscc,登记状况');
  expect(fault).toContain('nearest: 登记状态 reg.status');
});

test('codes are taken by their Chinese name, and a word the catalogue has not is refused', async () => {
  const file = ['uscc,登记状态', `${byd},存续`];
  expect((await firms('SAMR', 'a.csv', ...file))[0]?.facts).toEqual({ 'reg.status': 'active' });
  expect(await faults('SAMR', 'a.csv', 'uscc,登记状态', `${byd},在业`)).toEqual([
    '2 | 登记状态 | "在业" | one of active, suspended, revoked, deregistered',
  ]);
});

test('every fault that a row can have is said in Chinese', async () => {
  const rows = [
    ['SAMR', 'uscc,asOf,reg.status,reg.establishedOn,reg.abnormalList', `${byd},2062-01-01,x,x,x`],
    ['SAMR', 'uscc,asOf,reg.name', `${byd},x,${'长'.repeat(301)}`],
    ['SAMR', 'uscc,reg.uscc,reg.divisionCode,reg.industryCode', `${byd},x,x,x`],
    ['STAT', 'uscc,period,stat.annual.staff', `${byd},x,-1`, `${byd},2025,-1`, `${byd},2025,x`],
    ['STAT', 'uscc,stat.aboveScaleSince', `${byd},x`],
    ['STA', 'uscc,period,tax.cit.staffQuarters', `${byd},2025,x`, `${byd},2024,"[[1]]"`],
    ['MOF', 'uscc,fin.paid.year', `${byd},x`],
    ['BANK', 'uscc,借据号,本金(元)', `${byd},L1,x`, `${byd},L1,1`, `${byd},,1`, byd],
  ];
  for (const [source = '', ...lines] of rows) {
    for (const fault of await faults(source, 'a.csv', ...lines)) {
      const expected = fault.split(' | ').at(-1) ?? '';
      expect([expected, expectedInChinese(expected)]).toEqual([
        expected,
        expect.stringMatching(/[\u4e00-\u9fff]/),
      ]);
    }
  }
  const lines = ['{', '{"uscc":"x","fact":{}}', `{"uscc":"${byd}"}`, `{"uscc":"${byd}"}`];
  for (const fault of await faults('STA', 'a.ndjson', ...lines))
    expect(expectedInChinese(fault.split(' | ').at(-1) ?? '')).toMatch(/[\u4e00-\u9fff]/);
});
