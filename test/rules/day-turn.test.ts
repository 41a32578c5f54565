// When the turn of a day alone is worth a look. The promise that matters is the denial: where it says
// that nothing turns, no case of the catalogue comes out otherwise on the next day.
import { describe, expect, test } from 'vitest';
import { builtInCases } from '../../rules/catalog-cases.ts';
import { builtInByKey, builtInPolicies } from '../../rules/catalog.ts';
import { factsOfCase } from '../../rules/cases.ts';
import { turnsBetween } from '../../rules/day-turn.ts';
import type { Facts } from '../../rules/facts/catalogue.ts';
import { occasions } from '../../rules/occasions.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide } from '../../rules/verdict.ts';
import { addDays, type Day, dayFrom } from '../../shared/domain/day.ts';

function policy(key: string, changes: Partial<Policy> = {}): Policy {
  const found = builtInByKey.get(key);
  if (!found) throw new RangeError(`no policy ${key}`);
  return { ...found, ...changes };
}

const turns = (key: string, today: Day, changes: Partial<Policy> = {}) =>
  turnsBetween(policy(key, changes), addDays(today, -1), today);

describe('a policy turns', () => {
  test('where it decides closed periods, when one closes and on no other day', () => {
    expect(turns('cit.small-low-profit', '2026-01-01')).toBe(true);
    expect(turns('cit.small-low-profit', '2026-02-01')).toBe(false);
    expect(turns('vat.small-scale.exempt', '2026-11-01')).toBe(true);
    expect(turns('vat.small-scale.exempt', '2026-11-02')).toBe(false);
  });

  test('where it settles by quarter, on the settlement day and on no other', () => {
    expect(turns('loan.guihui', '2026-10-01')).toBe(true);
    expect(turns('loan.guihui', '2026-10-02')).toBe(false);
    expect(turns('loan.guihui', '2026-11-01')).toBe(false);
  });

  test('every day, where it reads the day and settles at once', () => {
    expect(turns('loan.guihui', '2026-10-02', { settle: 'now' })).toBe(true);
  });

  test('on the first day of its validity and on the day after its last', () => {
    const still = { values: {}, each: {}, parameters: {}, conditions: { all: [] } };
    const bare: Partial<Policy> = {
      ...still,
      period: 'once',
      validity: [{ from: '2026-03-10', to: '2026-06-30' }],
      amount: { lines: [{ label: { zh: '定额', en: 'lump sum' }, formula: '100' }] },
    };
    const days = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-06-30', '2026-07-01'] as const;
    const turned = days.filter((day) => turns('emp.startup-grant.hubei', day, bare));
    expect(turned).toEqual(['2026-03-10', '2026-07-01']);
  });

  test('on the day from which a parameter has another value, where the day of decision picks it', () => {
    const dated = [
      { from: '2026-01-01', to: '2026-08-31', value: 1, citation: '示例' },
      { from: '2026-09-01', value: 2, citation: '示例' },
    ] as const;
    const bare: Partial<Policy> = {
      values: {},
      each: {},
      parameters: { sum: { label: { zh: '数额', en: 'sum' }, unit: 'fen', dated } },
      conditions: { all: [] },
      period: 'once',
      regime: 'asOf',
      validity: [{ from: '2020-01-01' }],
      amount: { lines: [{ label: { zh: '定额', en: 'lump sum' }, formula: 'param.sum' }] },
    };
    expect(turns('emp.startup-grant.hubei', '2026-09-01', bare)).toBe(true);
    expect(turns('emp.startup-grant.hubei', '2026-09-02', bare)).toBe(false);
  });

  test('over several days as over each of them', () => {
    const key = 'loan.guihui';
    expect(turnsBetween(policy(key), '2026-08-01', '2026-09-30')).toBe(false);
    expect(turnsBetween(policy(key), '2026-08-01', '2026-10-01')).toBe(true);
    expect(turnsBetween(policy(key), '2026-10-01', '2026-10-01')).toBe(false);
  });
});

/** Days around the turns of months over the years the catalogue speaks of, and some between. */
const looked: readonly Day[] = [2021, 2023, 2025, 2026].flatMap((year) =>
  [1, 4, 7, 9, 12].flatMap((month) => [dayFrom(year, month, 1), dayFrom(year, month, 17)]),
);
/** The edges that the policies themselves name. */
function edgesOf({ validity, parameters }: Policy): Day[] {
  const rows = [...validity, ...Object.values(parameters).flatMap(({ dated }) => dated)];
  return rows.flatMap(({ from, to }) => [from, ...(to ? [addDays(to, 1)] : [])]).slice(0, 12);
}

test.each(builtInPolicies.map((one) => [one.key, one] as const))(
  'where nothing turns for %s, none of its cases comes out otherwise the day after',
  async (key, one) => {
    const cases = builtInCases.get(key);
    if (!cases) throw new RangeError(`no cases of ${key}`);
    const quiet = [...looked, ...edgesOf(one)].filter(
      (day) => !turnsBetween(one, addDays(day, -1), day),
    );
    for (const row of cases.cases.slice(0, 12)) {
      const facts = factsOfCase(cases, row);
      for (const day of quiet) {
        const before = await outcomesOn(one, facts, addDays(day, -1));
        expect({ day, outcomes: await outcomesOn(one, facts, day) }).toEqual({
          day,
          outcomes: before,
        });
      }
    }
  },
);

/** What comes of the policy on that day: everything that an offer is made of. */
async function outcomesOn(of: Policy, facts: Facts, day: Day) {
  const found = occasions(of, day, facts).map(async (occasion) => {
    const { answer, amountFen, reasons, missing } = await decide(of, facts, occasion);
    return { period: occasion.period, answer, amountFen, reasons, missing };
  });
  return Promise.all(found);
}
