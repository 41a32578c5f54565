// Every case of every built-in policy.

import { describe, expect, test } from 'vitest';
import { builtInCases } from '../../rules/catalog-cases.ts';
import { builtInByKey, builtInPolicies } from '../../rules/catalog.ts';
import { factsOfCase } from '../../rules/cases.ts';
import { parseFacts } from '../../rules/facts/parse.ts';
import { listedPolicies } from '../../rules/listed.ts';
import { occasionOn } from '../../rules/occasion.ts';
import { parsePolicy } from '../../rules/parse-policy.ts';
import { decide } from '../../rules/verdict.ts';

describe.each(builtInPolicies)('$key', (policy) => {
  const cases = builtInCases.get(policy.key);

  test('is sound: every reference exists and every unit fits', () => {
    const outcome = parsePolicy(policy);
    expect(outcome.ok ? [] : outcome.errors).toEqual([]);
  });

  test.each(cases?.cases ?? [])('$name', async (row) => {
    if (!cases) throw new Error('a policy has cases');
    const facts = factsOfCase(cases, row);
    expect(parseFacts(facts)).toEqual([]);
    const verdict = await decide(policy, facts, occasionOn(policy, row.asOf, facts));
    expect({
      eligible: verdict.answer === 'eligible',
      amountFen: verdict.amountFen,
      reason: verdict.reason,
      ...(row.expected.missing && { missing: verdict.missing }),
    }).toEqual(row.expected);
  });
});

test('a policy that is listed only is decided for nobody, and says why', () => {
  for (const { key, why, clauses } of listedPolicies) {
    expect(builtInByKey.has(key)).toBe(false);
    expect(why.zh.length).toBeGreaterThan(5);
    expect(clauses.every(({ text }) => text.zh.startsWith('摘要'))).toBe(true);
  }
  expect(listedPolicies.map(({ key }) => key)).toContain('si.deferral-2022');
});
