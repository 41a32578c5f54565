// Puts a built-in policy in force the way officers do: one proposes, another publishes.
import { builtInPolicies } from '../../rules/catalog.ts';
import { reviewPolicy } from '../../shared/commands/review-policy.ts';
import { submitPolicy } from '../../shared/commands/submit-policy.ts';
import type { Deps } from '../../shared/deps.ts';

export async function publishBuiltIn(deps: Deps, policyKey: string): Promise<void> {
  const policy = builtInPolicies.find((one) => one.key === policyKey);
  const text = JSON.stringify(policy);
  const submitted = await submitPolicy(deps, { text, note: '', actor: 'person:author' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted));
  const { number, textHash } = submitted.value;
  const review = { policyKey, number, textHash, note: '', actor: 'person:reviewer' as const };
  const published = await reviewPolicy(deps, { ...review, verdict: 'publish' });
  if (!published.ok) throw new Error(published.code);
}
