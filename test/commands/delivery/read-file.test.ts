// Files of facts as departments send them, sound and broken: what is read, and what is said of faults.
import { expect, test } from 'vitest';
import { readFile } from '../../../shared/commands/delivery/read-file.ts';

const now = '2026-11-23T08:00:00.000Z';
const byd = '91440300192317458F';
const xiaomi = '91110108551385082Q';

function read(source: string, fileName: string, ...lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return readFile({ source, fileName, bytes }, now);
}

function firms(source: string, fileName: string, ...lines: string[]) {
  const outcome = read(source, fileName, ...lines);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value.firms.map(({ uscc, facts, asOf }) => ({ uscc, facts, asOf }));
}

function faults(source: string, fileName: string, ...lines: string[]) {
  const outcome = read(source, fileName, ...lines);
  if (outcome.ok) throw new Error('the file was accepted');
  return (outcome.errors ?? []).map(({ line, column, found, expected }) =>
    [line, column, found, expected].join(' | '),
  );
}

test('plain facts have one row per firm, and an empty cell says nothing', () => {
  const file = ['uscc,reg.name,reg.status,rent.monthlyFen', `${byd},示例公司,active,`];
  expect(firms('SAMR', 'a.csv', ...file.map((line) => line.replace(/,[^,]*$/, '')))).toEqual([
    { uscc: byd, asOf: undefined, facts: { 'reg.name': '示例公司', 'reg.status': 'active' } },
  ]);
  expect(
    firms('SASAC', 'a.csv', 'uscc,rent.monthlyFen,rent.stateOwnedLandlord', `${byd},,是`),
  ).toEqual([{ uscc: byd, asOf: undefined, facts: { rent: { stateOwnedLandlord: true } } }]);
});

test('a series has one row per period, with the fields and lists of its value', () => {
  const heading = 'uscc,period,tax.cit.annual.taxableIncomeFen,tax.cit.staffQuarters';
  const file = [heading, `${byd},2024,100,"[[1,2]]"`, `${byd},2025,-5,`];
  expect(firms('STA', 'a.csv', ...file)[0]?.facts).toEqual({
    'tax.cit.annual': { '2024': { taxableIncomeFen: 100 }, '2025': { taxableIncomeFen: -5 } },
    'tax.cit.staffQuarters': { '2024': [[1, 2]] },
  });
});

test('a list has one row per member, and [] says that there is none', () => {
  const file = [
    'uscc,hr.hires.pid,hr.hires.category,hr.hires.paidMonths.pension,hr.hires.insuredTo',
    `${byd},p1,graduate,3,null`,
    `${xiaomi},[],,,`,
    `${byd},p2,veteran,,`,
  ];
  expect(firms('MOHRSS', 'a.csv', ...file).map(({ facts }) => facts['hr.hires'])).toEqual([
    [
      { pid: 'p1', category: 'graduate', paidMonths: { pension: 3 }, insuredTo: null },
      { pid: 'p2', category: 'veteran' },
    ],
    [],
  ]);
});

test('a mark at the beginning, Windows line ends, quotes and small letters are read as meant', () => {
  const file = [
    '\uFEFFuscc,asOf,reg.name\r',
    `${byd.toLowerCase()},2026-11-01,"示例,""一""号"\r`,
    '',
  ];
  expect(firms('SAMR', 'a.csv', ...file)).toEqual([
    { uscc: byd, asOf: '2026-11-01', facts: { 'reg.name': '示例,"一"号' } },
  ]);
});

test('NDJSON has one firm per line', () => {
  const line = { uscc: byd, asOf: '2026-11-01', facts: { 'bank.loans': [{ loanId: 'L1' }] } };
  const { uscc, asOf, facts } = line;
  expect(firms('BANK', 'a.ndjson', JSON.stringify(line), '')).toEqual([{ uscc, asOf, facts }]);
});

test.each<[string, string, string, ...string[]]>([
  ['2 | stat.annual.staff | -1 | persons, not below zero', 'STAT', 'stat.annual.staff', '2025,-1'],
  [
    '2 | stat.annual.staff | "1.5" | a whole number of persons',
    'STAT',
    'stat.annual.staff',
    '2025,1.5',
  ],
  [
    '2 | stat.annual.revenueFen | "9,5" | a whole number of fen',
    'STAT',
    'stat.annual.revenueFen',
    '2025,"9,5"',
  ],
  ['2 | period | 2025-13 | a year', 'STAT', 'stat.annual.staff', '2025-13,1'],
  ['2 | period |  | a year', 'STAT', 'stat.annual.staff', ',1'],
  ['2 | period | 2025-13 | a month', 'MOHRSS', 'hr.ui.insuredHeadcount', '2025-13,1'],
  [
    '3 | period | 2025 | said once; line 2 says it already',
    'STAT',
    'stat.annual.staff',
    '2025,1',
    '2025,1',
  ],
])('a wrong period or number is named: %s', (fault, source, column, ...rows) => {
  const file = [`uscc,period,${column}`, ...rows.map((row) => `${byd},${row}`)];
  expect(faults(source, 'a.csv', ...file)).toEqual([fault]);
});

test.each<[string, string, string, string]>([
  ['reg.status', 'actif', '"actif"', 'one of active, suspended, revoked, deregistered'],
  ['reg.establishedOn', '2026-02-30', '"2026-02-30"', 'a day, YYYY-MM-DD'],
  ['reg.abnormalList', 'yes', '"yes"', 'true or false'],
  ['reg.divisionCode', '420400', '420400', '2025-10-03 区划代码表中的 6 位代码'],
  ['reg.industryCode', 'C4410', 'C4410', 'C 门类的大类 13-43'],
  ['reg.uscc', xiaomi, xiaomi, `the firm's own code ${byd}`],
])('a wrong %s is named with what was found and expected', (key, text, found, expected) => {
  const fault = [2, key, found, expected].join(' | ');
  expect(faults('SAMR', 'a.csv', `uscc,${key}`, `${byd},${text}`)).toEqual([fault]);
});

test('a wrong code names the rule it breaks, on its line', () => {
  const file = ['uscc,reg.status', `${byd},active`, `${byd.slice(0, 17)}C,active`];
  expect(faults('SAMR', 'a.csv', ...file)).toEqual(['3 | uscc | 第 18 位 C | 第 18 位 F']);
});

test('a source that delivers what is not its own is refused by the heading', () => {
  expect(faults('STA', 'a.csv', 'uscc,reg.name', `${byd},x`)).toEqual([
    '1 | reg.name | STA | delivered by SAMR',
  ]);
});

test.each([
  [['uscc,reg.nmae'], '1 | reg.nmae | reg.nmae | a fact key, or a fact key and its field'],
  [['uscc,reg.name,reg.name'], '1 | reg.name | reg.name | each column once'],
  [['code,reg.name'], '1 | uscc | code,reg.name | a column uscc'],
  [['uscc'], '1 |  |  | a fact column'],
  [['uscc,period,reg.name'], '1 | period | period | no column period: these facts have none'],
  [['uscc,reg.name', `${byd},x,y`], '2 |  | 3 cells | 2 cells'],
  [['uscc,reg.name', `${byd},"x`], '2 |  | CSV_QUOTE_NOT_CLOSED | cells quoted as RFC 4180 says'],
  [['uscc,asOf,reg.name', `${byd},2062-01-01,x`], `2 | asOf | 2062-01-01 | not after ${now}`],
  [
    ['uscc,reg.name', `${byd},x`, `${byd},x`],
    `3 | uscc | ${byd} | said once; line 2 says it already`,
  ],
])('a file that is wrong in its form says where: %j', (file, fault) => {
  expect(faults('SAMR', 'a.csv', ...file)).toContain(fault);
});

test('plain facts, series and lists are not mixed in one file', () => {
  const heading = 'uscc,period,stat.annual.staff,stat.aboveScaleBefore';
  expect(faults('STAT', 'a.csv', heading)).toEqual([
    '1 |  | series + plain | one of them in each file',
  ]);
});

test('a member that is named twice, or by nothing, is refused on its own line', () => {
  const file = ['uscc,bank.loans.loanId,bank.loans.kind', `${byd},L1,working`];
  expect(faults('BANK', 'a.csv', ...file, `${byd},L1,working`)).toEqual([
    '3 | bank.loans | "L1" | each member once',
  ]);
  expect(faults('BANK', 'a.csv', ...file, `${byd},,working`)).toEqual([
    '3 | bank.loans.loanId | nothing | the field that tells members apart',
  ]);
});

test('a hundred faults are listed, not the first', () => {
  const rows = Array.from({ length: 100 }, (_, index) => `${byd},${1990 + index},-${index + 1}`);
  const found = faults('STAT', 'a.csv', 'uscc,period,stat.annual.staff', ...rows);
  expect(found).toHaveLength(100);
  expect(found.at(-1)).toBe('101 | stat.annual.staff | -100 | persons, not below zero');
});

test('faults of NDJSON name line and pointer', () => {
  const lines = [
    JSON.stringify({ uscc: byd, facts: { 'stat.annual': { '2025': { staff: 'many' } }, nope: 1 } }),
    '{"uscc":',
    JSON.stringify({ uscc: byd, facts: {} }),
    JSON.stringify({ uscc: xiaomi, fact: {} }),
  ];
  expect(faults('STAT', 'a.ndjson', ...lines).map((fault) => fault.slice(0, 60))).toEqual([
    '1 | stat.annual/2025/staff | "many" | a whole number of pers',
    '1 | nope | nope | a fact key of the catalogue',
    '2 |  | {"uscc": | one JSON object on each line',
    `3 | uscc | ${byd} | each firm on one line`,
    '4 |  | {"uscc":"91110108551385082Q","fact":{}} | {"uscc": te',
  ]);
});

test('a file that is not UTF-8, of another kind, or empty is refused as such', () => {
  const bytes = Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4]);
  const gb18030 = readFile({ source: 'SAMR', fileName: 'a.csv', bytes }, now);
  expect(gb18030).toMatchObject({ code: 'delivery.encoding' });
  expect(read('SAMR', 'a.xlsx', 'x')).toMatchObject({ code: 'delivery.format' });
  expect(read('SAMR', 'a.csv', 'uscc,reg.name')).toMatchObject({ code: 'delivery.empty' });
});
