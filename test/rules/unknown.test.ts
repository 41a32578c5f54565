// What is not known never pays and never refuses: whatever a firm's facts leave open, a certain
// answer stays the same once the open place is filled.

import { expect, test } from 'vitest';
import { builtInCases } from '../../rules/catalog-cases.ts';
import { builtInPolicies } from '../../rules/catalog.ts';
import { factsOfCase } from '../../rules/cases.ts';
import { occasionOn } from '../../rules/occasion.ts';
import { decide } from '../../rules/verdict.ts';
import { lessKnown } from './less-known.ts';

const rowsMax = 15;

test('a certain answer on fewer facts is the answer on all of them', async () => {
  const turned: string[] = [];
  let certain = 0;
  for (const policy of builtInPolicies) {
    const cases = builtInCases.get(policy.key);
    for (const row of cases?.cases.slice(0, rowsMax) ?? []) {
      if (!cases) continue;
      const facts = factsOfCase(cases, row);
      // The period itself hangs on this one fact, so its verdict is about another period.
      const occasion = occasionOn(policy, row.asOf, facts);
      const whole = await decide(policy, facts, occasion);
      for (const less of lessKnown(facts)) {
        const part = await decide(policy, less, occasion);
        if (part.answer === 'unknown') continue;
        certain += 1;
        if (part.answer !== whole.answer || part.amountFen > whole.amountFen)
          turned.push(`${policy.key} ${row.name} ${part.answer} ${whole.answer}`);
      }
    }
  }
  expect([...new Set(turned)]).toEqual([]);
  expect(certain).toBeGreaterThan(1000);
});
