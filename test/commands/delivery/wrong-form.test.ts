// Files whose heading or rows are out of form.
import { expect, test } from 'vitest';
import { byd, faults, now } from './file-in-hand.ts';

test('a source that delivers what is not its own is refused by the heading', async () => {
  expect(await faults('STA', 'a.csv', 'uscc,reg.name', `${byd},x`)).toEqual([
    '1 | reg.name | STA | delivered by SAMR',
  ]);
});

test.each([
  [
    ['uscc,reg.nmae'],
    '1 | reg.nmae | reg.nmae | a fact key, its field, or a Chinese name of the catalogue; nearest: 企业名称 reg.name, 统一社会信用代码 reg.uscc, 主体类型 reg.kind',
  ],
  [['uscc,reg.name,reg.name'], '1 | reg.name | reg.name | each column once'],
  [['code,reg.name'], '1 | uscc | code,reg.name | a column uscc or 统一社会信用代码'],
  [['uscc'], '1 |  |  | a fact column'],
  [['uscc,period,reg.name'], '1 | period | period | no column period: these facts have none'],
  [['uscc,reg.name', `${byd},x,y`], '2 |  | 3 cells | 2 cells'],
  [['uscc,reg.name', `${byd},"x`], '2 |  | CSV_QUOTE_NOT_CLOSED | cells quoted as RFC 4180 says'],
  [['uscc,asOf,reg.name', `${byd},2062-01-01,x`], `2 | asOf | 2062-01-01 | not after ${now}`],
  [
    ['uscc,reg.name', `${byd},x`, `${byd},x`],
    `3 | uscc | ${byd} | said once; line 2 says it already`,
  ],
])('a file that is wrong in its form says where: %j', async (file, fault) => {
  expect(await faults('SAMR', 'a.csv', ...file)).toContain(fault);
});

test('plain facts, series and lists are not mixed in one file', async () => {
  const heading = 'uscc,period,stat.annual.staff,stat.aboveScaleBefore';
  expect(await faults('STAT', 'a.csv', heading)).toEqual([
    '1 |  | series + plain | one of them in each file',
  ]);
});
