// When something that a firm earns on one day is offered: every kind of period with every way to
// settle, against days worked out by hand, and no closed period is ever passed over.
import { describe, expect, test } from 'vitest';
import { builtInByKey } from '../../rules/catalog.ts';
import type { Facts } from '../../rules/facts/catalogue.ts';
import { occasions } from '../../rules/occasions.ts';
import type { Policy } from '../../rules/policy.ts';
import { addDays, type Day } from '../../shared/domain/day.ts';

type Timing = Pick<Policy, 'period'> & Partial<Pick<Policy, 'running' | 'settle' | 'lookBack'>>;

/** A policy of the catalogue with another period; what it asks for does not matter here. */
function timed(timing: Timing): Policy {
  const policy = builtInByKey.get('emp.graduate-si-subsidy');
  if (!policy) throw new Error('the catalogue has lost its subsidy');
  const { settle: _, ...rest } = policy;
  return { ...rest, ...timing };
}

const on = (timing: Timing, today: Day, facts: Facts = {}) =>
  occasions(timed(timing), today, facts).map(({ period, asOf }) => `${period} ${asOf}`);

describe('what is decided on 15 November 2026', () => {
  test.each<[string, Timing, string[]]>([
    ['once, now', { period: 'once', settle: 'now' }, ['once 2026-11-15']],
    ['once, by month', { period: 'once', settle: 'month' }, ['once 2026-11-01']],
    ['once, by quarter', { period: 'once', settle: 'quarter' }, ['once 2026-10-01']],
    ['once, by year', { period: 'once', settle: 'year' }, ['once 2026-01-01']],
    ['life, now', { period: 'life', settle: 'now' }, ['life 2026-11-15']],
    ['life, by month', { period: 'life', settle: 'month' }, ['life 2026-11-01']],
    ['life, by quarter', { period: 'life', settle: 'quarter' }, ['life 2026-10-01']],
    ['life, by year', { period: 'life', settle: 'year' }, ['life 2026-01-01']],
    [
      'a running year, now',
      { period: 'year', running: true, settle: 'now' },
      ['2025 2025-12-31', '2026 2026-11-15'],
    ],
    [
      'a running year, by month',
      { period: 'year', running: true, settle: 'month' },
      ['2025 2025-12-31', '2026 2026-11-01'],
    ],
    [
      'a running year, by quarter',
      { period: 'year', running: true, settle: 'quarter' },
      ['2025 2025-12-31', '2026 2026-10-01'],
    ],
    [
      'a running year, by year',
      { period: 'year', running: true, settle: 'year' },
      ['2025 2025-12-31'],
    ],
    ['a closed year', { period: 'year' }, ['2025 2025-12-31']],
    ['a closed year, by month', { period: 'year', settle: 'month' }, ['2025 2025-12-31']],
    [
      'a closed year looked back on twice',
      { period: 'year', settle: 'year', lookBack: 2 },
      ['2024 2024-12-31', '2025 2025-12-31'],
    ],
    ['a quarter, now', { period: 'quarter', settle: 'now' }, ['2026Q3 2026-09-30']],
    [
      'a quarter, by year',
      { period: 'quarter', settle: 'year' },
      ['2025Q1 2025-03-31', '2025Q2 2025-06-30', '2025Q3 2025-09-30', '2025Q4 2025-12-31'],
    ],
    ['a month, now', { period: 'month', settle: 'now' }, ['2026-10 2026-10-31']],
    ['a month, by month', { period: 'month', settle: 'month' }, ['2026-10 2026-10-31']],
    [
      'a month, by quarter',
      { period: 'month', settle: 'quarter' },
      ['2026-07 2026-07-31', '2026-08 2026-08-31', '2026-09 2026-09-30'],
    ],
  ])('%s', (_, timing, expected) => {
    expect(on(timing, '2026-11-15')).toEqual(expected);
  });

  test('a filing period is the month or the quarter of the firm, settled like any other', () => {
    const monthly = { 'tax.vat.filingPeriod': 'month' };
    const quarterly = { 'tax.vat.filingPeriod': 'quarter' };
    expect(on({ period: 'filing' }, '2026-11-15', monthly)).toEqual(['2026-10 2026-10-31']);
    expect(on({ period: 'filing' }, '2026-11-15', quarterly)).toEqual(['2026Q3 2026-09-30']);
    expect(on({ period: 'filing', settle: 'quarter' }, '2026-11-15', monthly)).toHaveLength(3);
    expect(on({ period: 'filing', settle: 'year' }, '2026-11-15', quarterly)).toHaveLength(4);
  });
});

describe('the first day on which what was earned on 10 May 2026 can be offered', () => {
  test.each<[string, Timing, string, Day]>([
    ['once, now', { period: 'once', settle: 'now' }, 'once', '2026-05-10'],
    ['once, by quarter', { period: 'once', settle: 'quarter' }, 'once', '2026-07-01'],
    ['life, now', { period: 'life', settle: 'now' }, 'life', '2026-05-10'],
    ['life, by month', { period: 'life', settle: 'month' }, 'life', '2026-06-01'],
    ['life, by quarter', { period: 'life', settle: 'quarter' }, 'life', '2026-07-01'],
    ['life, by year', { period: 'life', settle: 'year' }, 'life', '2027-01-01'],
    ['a running year, now', { period: 'year', running: true }, '2026', '2026-05-10'],
    [
      'a running year, by month',
      { period: 'year', running: true, settle: 'month' },
      '2026',
      '2026-06-01',
    ],
    [
      'a running year, by quarter',
      { period: 'year', running: true, settle: 'quarter' },
      '2026',
      '2026-07-01',
    ],
    [
      'a running year, by year',
      { period: 'year', running: true, settle: 'year' },
      '2026',
      '2027-01-01',
    ],
    ['a closed year', { period: 'year' }, '2026', '2027-01-01'],
    ['a quarter', { period: 'quarter' }, '2026Q2', '2026-07-01'],
    ['a quarter, by year', { period: 'quarter', settle: 'year' }, '2026Q2', '2027-01-01'],
    ['a month', { period: 'month' }, '2026-05', '2026-06-01'],
    ['a month, by quarter', { period: 'month', settle: 'quarter' }, '2026-05', '2026-07-01'],
    ['a month, by year', { period: 'month', settle: 'year' }, '2026-05', '2027-01-01'],
    ['a filing month', { period: 'filing' }, '2026-05', '2026-06-01'],
  ])('%s', (_, timing, period, expected) => {
    expect(firstOffer(timing, period, '2026-05-10')).toBe(expected);
  });
});

test.each<[string, Timing, number]>([
  ['months settled as they close', { period: 'month' }, 12],
  ['months settled by quarter', { period: 'month', settle: 'quarter' }, 12],
  ['months settled by year', { period: 'month', settle: 'year' }, 12],
  ['quarters settled by year', { period: 'quarter', settle: 'year' }, 4],
  ['a running year settled by quarter', { period: 'year', running: true, settle: 'quarter' }, 1],
])('%s: from day to day no period of 2026 is passed over', (_, timing, count) => {
  const seen = new Set<string>();
  for (let day: Day = '2026-01-01'; day < '2027-12-31'; day = addDays(day, 1)) {
    for (const { period } of occasions(timed(timing), day, {})) seen.add(period);
  }
  expect([...seen].filter((period) => period.startsWith('2026'))).toHaveLength(count);
});

test.each([
  ['2026-12-31', 'life 2026-10-01'],
  ['2027-01-01', 'life 2026-12-31'],
  ['2027-08-15', 'life 2026-12-31'],
] as const)(
  'what was earned in the last quarter of a policy that has ended is settled on its last day (%s)',
  (today, expected) => {
    const policy = builtInByKey.get('emp.personal-si-25');
    if (!policy) throw new Error('the catalogue has lost its subsidy');
    expect(occasions(policy, today, {}).map((one) => `${one.period} ${one.asOf}`)).toEqual([
      expected,
    ]);
  },
);

/** Walks on from the day until the period is decided as of that day or a later one. */
function firstOffer(timing: Timing, period: string, earnedOn: Day): Day {
  for (let today = earnedOn; today < '2028-01-01'; today = addDays(today, 1)) {
    const found = occasions(timed(timing), today, {}).some(
      (one) => one.period === period && one.asOf >= earnedOn,
    );
    if (found) return today;
  }
  throw new Error(`${period} is never decided`);
}
