// Files whose values are wrong: each fault is named where the sender will look for it.
import { expect, test } from 'vitest';
import { byd, faults, xiaomi } from './file-in-hand.ts';

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
])('a wrong period or number is named: %s', async (fault, source, column, ...rows) => {
  const file = [`uscc,period,${column}`, ...rows.map((row) => `${byd},${row}`)];
  expect(await faults(source, 'a.csv', ...file)).toEqual([fault]);
});

test.each<[string, string, string, string]>([
  ['reg.status', 'actif', '"actif"', 'one of active, suspended, revoked, deregistered'],
  ['reg.establishedOn', '2026-02-30', '"2026-02-30"', 'a day, YYYY-MM-DD'],
  ['reg.abnormalList', 'yes', '"yes"', 'true or false'],
  ['reg.divisionCode', '420400', '420400', '2025-10-03 区划代码表中的 6 位代码'],
  ['reg.industryCode', 'C4410', 'C4410', 'C 门类的大类 13-43'],
  ['reg.uscc', xiaomi, xiaomi, `the firm's own code ${byd}`],
])('a wrong %s is named with what was found and expected', async (key, text, found, expected) => {
  const fault = [2, key, found, expected].join(' | ');
  expect(await faults('SAMR', 'a.csv', `uscc,${key}`, `${byd},${text}`)).toEqual([fault]);
});

test('a wrong code names the rule it breaks, on its line', async () => {
  const file = ['uscc,reg.status', `${byd},active`, `${byd.slice(0, 17)}C,active`];
  expect(await faults('SAMR', 'a.csv', ...file)).toEqual(['3 | uscc | 第 18 位 C | 第 18 位 F']);
});

test('a member that is named twice, or by nothing, is refused on its own line', async () => {
  const file = ['uscc,bank.loans.loanId,bank.loans.kind', `${byd},L1,working`];
  expect(await faults('BANK', 'a.csv', ...file, `${byd},L1,working`)).toEqual([
    '3 | bank.loans | "L1" | each member once',
  ]);
  expect(await faults('BANK', 'a.csv', ...file, `${byd},,working`)).toEqual([
    '3 | bank.loans.loanId | nothing | the field that tells members apart',
  ]);
});

test('a hundred faults are listed, not the first', async () => {
  const rows = Array.from({ length: 100 }, (_, index) => `${byd},${1990 + index},-${index + 1}`);
  const found = await faults('STAT', 'a.csv', 'uscc,period,stat.annual.staff', ...rows);
  expect(found).toHaveLength(100);
  expect(found.at(-1)).toBe('101 | stat.annual.staff | -100 | persons, not below zero');
});
