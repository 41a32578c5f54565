// Sound CSV files of each layout: what is made of their rows.
import { expect, test } from 'vitest';
import { byd, firms, xiaomi } from './file-in-hand.ts';

test('plain facts have one row per firm, and an empty cell says nothing', async () => {
  const file = ['uscc,reg.name,reg.status,rent.monthlyFen', `${byd},示例公司,active,`];
  expect(await firms('SAMR', 'a.csv', ...file.map((line) => line.replace(/,[^,]*$/, '')))).toEqual([
    { uscc: byd, asOf: undefined, facts: { 'reg.name': '示例公司', 'reg.status': 'active' } },
  ]);
  expect(
    await firms('SASAC', 'a.csv', 'uscc,rent.monthlyFen,rent.stateOwnedLandlord', `${byd},,是`),
  ).toEqual([{ uscc: byd, asOf: undefined, facts: { rent: { stateOwnedLandlord: true } } }]);
});

test('a series has one row per period, with the fields and lists of its value', async () => {
  const heading = 'uscc,period,tax.cit.annual.taxableIncomeFen,tax.cit.staffQuarters';
  const file = [heading, `${byd},2024,100,"[[1,2]]"`, `${byd},2025,-5,`];
  expect((await firms('STA', 'a.csv', ...file))[0]?.facts).toEqual({
    'tax.cit.annual': { '2024': { taxableIncomeFen: 100 }, '2025': { taxableIncomeFen: -5 } },
    'tax.cit.staffQuarters': { '2024': [[1, 2]] },
  });
});

test('a list has one row per member, and [] says that there is none', async () => {
  const file = [
    'uscc,hr.hires.pid,hr.hires.category,hr.hires.paidMonths.pension,hr.hires.insuredTo',
    `${byd},p1,graduate,3,null`,
    `${xiaomi},[],,,`,
    `${byd},p2,veteran,,`,
  ];
  expect((await firms('MOHRSS', 'a.csv', ...file)).map(({ facts }) => facts['hr.hires'])).toEqual([
    [
      { pid: 'p1', category: 'graduate', paidMonths: { pension: 3 }, insuredTo: null },
      { pid: 'p2', category: 'veteran' },
    ],
    [],
  ]);
});

test('an only member stays one whose own list is empty', async () => {
  const file = ['uscc,hr.hires.pid,hr.hires.category,hr.hires.usedFor', `${byd},p1,veteran,[]`];
  expect((await firms('MOHRSS', 'a.csv', ...file))[0]?.facts['hr.hires']).toEqual([
    { pid: 'p1', category: 'veteran', usedFor: [] },
  ]);
});

test('a mark at the beginning, Windows line ends, quotes and small letters are read as meant', async () => {
  const file = [
    '\uFEFFuscc,asOf,reg.name\r',
    `${byd.toLowerCase()},2026-11-01,"示例,""一""号"\r`,
    '',
  ];
  expect(await firms('SAMR', 'a.csv', ...file)).toEqual([
    { uscc: byd, asOf: '2026-11-01', facts: { 'reg.name': '示例,"一"号' } },
  ]);
});
