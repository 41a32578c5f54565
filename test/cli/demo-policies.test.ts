// Whether the demo registry shows the whole catalogue: the rules' own verdicts on its firms.
import { expect, test } from 'vitest';
import { builtInPolicies } from '../../rules/catalog.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide } from '../../rules/verdict.ts';
import { type Facts, filesBetween, filesOf, firmsIn } from './demo-firms.ts';
import { isMatched, occasionsIn, type Regime, regimesOf } from './regimes.ts';

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
  'deep in a large registry a plausible share qualifies for each policy, and never nearly all',
  async () => {
    const many = firmsIn(filesBetween(900_001, 900_400));
    const shares = new Map<string, number>();
    for (const policy of builtInPolicies) {
      const regime = regimesOf(policy).at(-1);
      let count = 0;
      for (const facts of many.values())
        if (regime && (await isHelped(policy, regime, facts))) count += 1;
      shares.set(policy.key, count / many.size);
    }
    expect([...shares].filter(([, share]) => share < 0.002 || share > 0.85)).toEqual([]);
  },
  180 * seconds,
);

/** Whether the firm is eligible at the beginning, at the end or at the turn of a year of the regime. */
async function isHelped(policy: Policy, regime: Regime, facts: Facts): Promise<boolean> {
  const all = occasionsIn(policy, regime, facts);
  const some = all.filter(
    ({ asOf }, at) => asOf.endsWith('12-31') || at === 0 || at === all.length - 1,
  );
  for (const occasion of some.slice(-3))
    if ((await decide(policy, facts, occasion)).answer === 'eligible') return true;
  return false;
}
