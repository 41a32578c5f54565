// "What would I need": every suggestion is tried on the engine, and none is larger than it must be.

import { beforeAll, describe, expect, test } from 'vitest';
import { type Advice, advise } from '../../rules/advice/advise.ts';
import { withValue } from '../../rules/advice/place.ts';
import { builtInCases } from '../../rules/catalog-cases.ts';
import { builtInByKey, builtInPolicies } from '../../rules/catalog.ts';
import { factsOfCase } from '../../rules/cases.ts';
import type { Facts } from '../../rules/facts/catalogue.ts';
import { occasionOn } from '../../rules/occasion.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide } from '../../rules/verdict.ts';
import { isDay } from '../../shared/domain/day.ts';
import { everySingleEdit } from './single-edits.ts';

type Asked = {
  readonly policy: Policy;
  readonly name: string;
  readonly facts: Facts;
  readonly asOf: string;
};

const rowsMax = 8;
const asked: Asked[] = builtInPolicies.flatMap((policy) => {
  const cases = builtInCases.get(policy.key);
  const rows = (cases?.cases ?? []).filter((row) => !row.expected.eligible);
  return rows.slice(0, rowsMax).map((row) => ({
    policy,
    name: row.name,
    facts: cases ? factsOfCase(cases, row) : {},
    asOf: row.asOf,
  }));
});

function adviceFor({ policy, facts, asOf }: Asked): Promise<Advice | undefined> {
  if (!isDay(asOf)) throw new RangeError('a case names a day');
  return advise(policy, facts, occasionOn(policy, asOf, facts));
}

const given = new Map<Asked, Advice | undefined>();

beforeAll(async () => {
  for (const one of asked) given.set(one, await adviceFor(one));
});

describe('advice', () => {
  test('turns the verdict of the engine itself, wherever it is given', async () => {
    const idle: string[] = [];
    let answered = 0;
    for (const one of asked) {
      const advice = given.get(one);
      if (!advice) continue;
      answered += 1;
      let { facts } = one;
      let { asOf } = one;
      for (const change of advice.changes) {
        const path = change.pointer.slice(1).split('/');
        if (change.fact === 'asOf') asOf = typeof change.to === 'string' ? change.to : '';
        else
          facts = withValue(
            facts,
            path.map((key) => (/^\d{1,3}$/.test(key) ? Number(key) : key)),
            change.to,
          );
      }
      if (!isDay(asOf)) throw new RangeError('advice names a day');
      const verdict = await decide(one.policy, facts, occasionOn(one.policy, asOf, facts));
      if (verdict.answer !== 'eligible' || verdict.amountFen !== advice.gainFen)
        idle.push(`${one.policy.key} ${one.name} ${JSON.stringify(advice)}`);
    }
    expect(idle).toEqual([]);
    expect(answered).toBeGreaterThan((asked.length * 4) / 5);
  });

  test('asks for two changes only where no single one is enough', async () => {
    const smaller: string[] = [];
    for (const one of asked) {
      const advice = given.get(one);
      if (!advice || advice.changes.length === 1 || !isDay(one.asOf)) continue;
      for (const facts of everySingleEdit(one.facts, one.policy)) {
        const verdict = await decide(one.policy, facts, occasionOn(one.policy, one.asOf, facts));
        if (verdict.answer === 'eligible') smaller.push(`${one.policy.key} ${one.name}`);
      }
    }
    expect(smaller).toEqual([]);
  });

  test('tells what is in reach from what is not', async () => {
    const startup = builtInByKey.get('emp.startup-grant.hubei');
    const cases = startup && builtInCases.get(startup.key);
    if (!startup || !cases) throw new Error('the policy is in the catalogue');
    const facts = {
      ...factsOfCase(cases, {
        ...cases.cases[0],
        name: '',
        asOf: '2025-07-09',
        expected: { eligible: false, amountFen: 0, reason: '' },
      }),
    };
    const advice = await advise(startup, facts, occasionOn(startup, '2025-07-09', facts));
    expect(advice).toMatchObject({
      reach: 'time',
      gainFen: 500_000,
      changes: [{ to: '2025-07-10' }],
    });
  });

  test('adds one list member where nobody qualifies', async () => {
    const hiring = builtInByKey.get('ui.hiring-expansion');
    const cases = hiring && builtInCases.get(hiring.key);
    if (!hiring || !cases) throw new Error('the policy is in the catalogue');
    const facts = { ...cases.firm, 'hr.hires': [] };
    const advice = await advise(hiring, facts, occasionOn(hiring, '2025-09-30', facts));
    expect(advice?.changes.map((change) => change.pointer)).toEqual(['/hr.hires/0']);
    expect(advice).toMatchObject({ reach: 'change', gainFen: 150_000 });
  });

  test('asks for the filing period where that alone is not known', async () => {
    const reduced = builtInByKey.get('vat.small-scale.exempt');
    const cases = reduced && builtInCases.get(reduced.key);
    const row = cases?.cases.find(({ expected }) => expected.eligible);
    if (!reduced || !cases || !row) throw new Error('the policy is in the catalogue');
    const { 'tax.vat.filingPeriod': held, ...facts } = factsOfCase(cases, row);
    const advice = await advise(reduced, facts, occasionOn(reduced, row.asOf, facts));
    expect(advice?.changes).toMatchObject([{ fact: 'tax.vat.filingPeriod', from: null, to: held }]);
  });
});
