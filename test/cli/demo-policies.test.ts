// Whether the demo registry shows the whole catalogue: the rules' own verdicts on its firms.
import { expect, test } from 'vitest';
import { seededFiles } from '../../cli/demo/seeded-files.ts';
import { builtInPolicies } from '../../rules/catalog.ts';
import { occasions } from '../../rules/occasions.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide } from '../../rules/verdict.ts';
import { type Facts, filesBetween, filesOf, firmsIn } from './demo-firms.ts';
import { isMatched, occasionsIn, type Regime, regimesOf, today } from './regimes.ts';

const firms = await firmsIn(filesOf({}));
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
    const many = await firmsIn(filesBetween(900_001, 900_400));
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

test('what a new local cloud is seeded with makes about a hundred offers, not thousands', async () => {
  const keys: string[] = [];
  for (const facts of (await firmsIn(seededFiles(300, 1))).values())
    for (const policy of builtInPolicies)
      for (const occasion of occasions(policy, today, facts))
        if ((await decide(policy, facts, occasion)).answer === 'eligible') keys.push(policy.key);
  expect(keys.length).toBeGreaterThan(90);
  expect(keys.length).toBeLessThan(160);
  expect(keys).toContain('ui.hiring-expansion');
}, 120_000);

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
