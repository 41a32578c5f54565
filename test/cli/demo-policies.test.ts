// Whether the demo registry shows the whole catalogue: the rules' own verdicts on its firms.
import { expect, test } from 'vitest';
import { builtInPolicies } from '../../rules/catalog.ts';
import { decide } from '../../rules/verdict.ts';
import { filesOf, firmsIn } from './demo-firms.ts';
import { isMatched, occasionsIn, regimesOf } from './regimes.ts';

const firms = firmsIn(filesOf({}));
const seconds = 1000;

test.each(builtInPolicies.map((policy) => [policy.key, policy] as const))(
  '%s: some of 300 firms qualify under each of its regimes',
  async (_, policy) => {
    const regimes = regimesOf(policy);
    expect(regimes.length).toBeGreaterThan(0);
    for (const regime of regimes) {
      const matched = await isMatched(policy, regime, firms.values());
      expect({ ...regime, matched }).toEqual({ ...regime, matched: true });
    }
  },
  60 * seconds,
);

test(
  'of many other firms a plausible share qualifies for each policy, and never nearly all',
  async () => {
    const many = firmsIn(filesOf({ seed: 9, firms: 700 }));
    const shares = new Map<string, number>();
    for (const policy of builtInPolicies) {
      const regime = regimesOf(policy).at(-1);
      let count = 0;
      for (const facts of many.values())
        for (const occasion of regime ? occasionsIn(policy, regime, facts).slice(-1) : [])
          if ((await decide(policy, facts, occasion)).answer === 'eligible') count += 1;
      shares.set(policy.key, count / many.size);
    }
    const odd = [...shares].filter(([, share]) => share < 0.001 || share > 0.75);
    expect(odd).toEqual([]);
  },
  180 * seconds,
);
