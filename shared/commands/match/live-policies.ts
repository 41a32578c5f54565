// The policies that decide today, ready to run. A published text never changes, so a parsed one is
// kept for as long as the process lives.
import type { Policy } from '../../../rules/policy.ts';
import { policyFromText } from '../../../rules/policy-text.ts';
import { dayOf } from '../../domain/day.ts';
import { entriesOn } from '../../domain/policy-version.ts';
import type { Entitlement } from '../../domain/entitlement.ts';
import type { Deps } from '../../deps.ts';

export type LivePolicy = { policy: Policy; number: number; textHash: string };

const parsed = new Map<string, Policy>();

export async function livePolicies(deps: Deps): Promise<LivePolicy[]> {
  const entries = entriesOn(await deps.policies.live(), dayOf(deps.clock.now()));
  return Promise.all(
    entries.map(async ({ policyKey, number, textHash }) => ({
      policy: await policyOf(deps, policyKey, number, textHash),
      number,
      textHash,
    })),
  );
}

/** The version of the policy that decided the entitlement last. */
export async function policyBehind(
  deps: Pick<Deps, 'policies'>,
  { policyKey, policyNumber }: Pick<Entitlement, 'policyKey' | 'policyNumber'>,
): Promise<Policy> {
  const version = await deps.policies.version(policyKey, policyNumber);
  if (!version) throw new Error(`version ${policyNumber} of ${policyKey} is gone`);
  return parsedFrom(version);
}

async function policyOf(
  deps: Deps,
  policyKey: string,
  number: number,
  textHash: string,
): Promise<Policy> {
  const known = parsed.get(textHash);
  if (known) return known;
  const version = await deps.policies.version(policyKey, number);
  if (version?.textHash !== textHash) throw new Error(`version ${number} of ${policyKey} is gone`);
  return parsedFrom(version);
}

function parsedFrom({ text, textHash }: { text: string; textHash: string }): Policy {
  const policy = parsed.get(textHash) ?? policyFromText(text);
  parsed.set(textHash, policy);
  return policy;
}
