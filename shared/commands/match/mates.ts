// The policies that share a stacking group with one, directly or through another.
import type { Policy } from '../../../rules/policy.ts';
import type { Related } from '../../../rules/verdict.ts';

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
