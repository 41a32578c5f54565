// The policies that share a stacking group with one, directly or through another.
import type { Policy } from '../../../rules/policy.ts';
import type { Related } from '../../../rules/verdict.ts';
import type { LivePolicy } from './live-policies.ts';

/** Every live policy that shares a group with this one, directly or through another. */
export function matesOf(policy: Policy, related: Related): Policy[] {
  const found = new Map([[policy.key, policy]]);
  const groups = new Set(policy.groups);
  for (let before = 0; before < groups.size;) {
    before = groups.size;
    for (const other of related.values()) {
      if (!other.groups.some((name) => groups.has(name))) continue;
      found.set(other.key, other);
      for (const name of other.groups) groups.add(name);
    }
  }
  found.delete(policy.key);
  return [...found.values()];
}

/** The touched policies and those that share a group with them: one's fortune is the other's. */
export function withMates(
  live: readonly LivePolicy[],
  touched: readonly LivePolicy[],
): LivePolicy[] {
  const related = relatedOf(live);
  const keys = new Set(touched.map(({ policy }) => policy.key));
  for (const { policy } of touched) {
    for (const mate of matesOf(policy, related)) keys.add(mate.key);
  }
  return live.filter(({ policy }) => keys.has(policy.key));
}

/** The live policies by key. */
export function relatedOf(live: readonly LivePolicy[]): Related {
  return new Map(live.map(({ policy }) => [policy.key, policy]));
}
