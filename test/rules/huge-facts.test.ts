// Figures at the end of what an exact integer holds: no policy breaks on them, and none turns them
// into money that cannot be exact.

import { expect, test } from 'vitest';
import { builtInCases } from '../../rules/catalog-cases.ts';
import { builtInByKey } from '../../rules/catalog.ts';
import { factsOfCase } from '../../rules/cases.ts';
import type { Facts } from '../../rules/facts/catalogue.ts';
import { parseFactValue } from '../../rules/facts/parse.ts';
import { occasionOn } from '../../rules/occasion.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide } from '../../rules/verdict.ts';

const huge = Number.MAX_SAFE_INTEGER;

function swollen(value: unknown): unknown {
  if (typeof value === 'number') return value > 2100 ? huge : value;
  if (Array.isArray(value)) return value.map(swollen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swollen(inner)]));
}

function swollenFacts(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, swollen(value)]));
}

function policyOf(key: string): Policy {
  const policy = builtInByKey.get(key);
  if (!policy) throw new RangeError(`no policy ${key}`);
  return policy;
}

test('every policy answers with exact fen or does not know, however large the figures', async () => {
  let unknowns = 0;
  for (const cases of builtInCases.values()) {
    const policy = policyOf(cases.policyKey);
    for (const row of cases.cases.filter((one) => one.expected.eligible)) {
      const facts = swollenFacts(factsOfCase(cases, row));
      const verdict = await decide(policy, facts, occasionOn(policy, row.asOf, facts));
      expect(Number.isSafeInteger(verdict.amountFen)).toBe(true);
      if (verdict.answer === 'unknown') unknowns += 1;
    }
  }
  expect(unknowns).toBeGreaterThan(0);
});

test('a sum too large for exact fen is unknown and names the facts that hold it', async () => {
  const policy = policyOf('levy.six-taxes-two-fees');
  const firm = builtInCases.get(policy.key)?.firm ?? {};
  const facts = { ...firm, 'tax.levies': swollen(firm['tax.levies']) };
  const verdict = await decide(policy, facts, occasionOn(policy, '2024-12-31', facts));
  expect(verdict).toMatchObject({ answer: 'unknown', reason: 'UNDETERMINED', amountFen: 0 });
  expect(verdict.missing).toContain('tax.levies');
});

test('no department can deliver more than ten trillion yuan as one figure', () => {
  expect(parseFactValue('power.billFen', { '2020-03': 1e15 })).toEqual([]);
  expect(parseFactValue('power.billFen', { '2020-03': 1e15 + 1 })).toMatchObject([
    { pointer: '/2020-03', expected: 'fen, at most 1000000000000000' },
  ]);
});
