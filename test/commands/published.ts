// Puts a built-in policy in force the way officers do: one proposes, another publishes.
import { builtInPolicies } from '../../rules/catalog.ts';
import { reviewPolicy } from '../../shared/commands/review-policy.ts';
import { submitPolicy } from '../../shared/commands/submit-policy.ts';
import type { Deps } from '../../shared/deps.ts';

export async function publishBuiltIn(deps: Deps, policyKey: string): Promise<void> {
  await publish(deps, JSON.stringify(builtInPolicies.find((one) => one.key === policyKey)));
}

/** The live text, changed, as the next version. */
export async function publishText(
  deps: Deps,
  policyKey: string,
  change: (text: string) => string,
): Promise<void> {
  const [latest] = (await deps.policies.versions(policyKey)).toReversed();
  await publish(deps, change(latest?.text ?? ''));
}

async function publish(deps: Deps, text: string): Promise<void> {
  const submitted = await submitPolicy(deps, { text, note: '', actor: 'person:author' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted));
  const { policyKey, number, textHash } = submitted.value;
  const review = { policyKey, number, textHash, note: '', actor: 'person:reviewer' as const };
  const published = await reviewPolicy(deps, { ...review, verdict: 'publish' });
  if (!published.ok) throw new Error(published.code);
}
