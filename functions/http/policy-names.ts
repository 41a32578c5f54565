// What the live policies are called, for filters and rows of lists. A version's text never changes, so
// that each is read once for as long as the process lives.
import type { Policy } from '../../rules/policy.ts';
import type { HttpDeps } from './deps.ts';
import { parsedPolicy } from './parsed-policy.ts';
import type { Lang } from './words/words.ts';

const known = new Map<string, Policy>();

/** The live policies, by key. */
export async function livePolicyNames(deps: Pick<HttpDeps, 'policies'>): Promise<Policy[]> {
  const { entries } = await deps.policies.live();
  const policies = await Promise.all(
    entries.map(async ({ policyKey, number, textHash }) => {
      const parsed = known.get(textHash);
      if (parsed) return parsed;
      const version = await deps.policies.version(policyKey, number);
      if (!version) return undefined;
      const policy = parsedPolicy(version);
      known.set(textHash, policy);
      return policy;
    }),
  );
  return policies
    .filter((policy) => policy !== undefined)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** The title of a policy among these; its key where it is not among them. */
export function titleIn(policies: readonly Policy[], key: string, lang: Lang): string {
  return policies.find((policy) => policy.key === key)?.title[lang] ?? key;
}
