// Policies parsed from the texts of the register. A text never changes under its hash, so one that
// was parsed is kept for as long as the process lives.
import type { PolicyVersion } from '../../shared/domain/policy-version.ts';
import type { Policy } from '../../rules/policy.ts';
import { policyFromText } from '../../rules/policy-text.ts';

const parsed = new Map<string, Policy>();

/** The policy of that version. */
export function parsedPolicy({ textHash, text }: Pick<PolicyVersion, 'textHash' | 'text'>): Policy {
  const known = parsed.get(textHash);
  if (known) return known;
  const policy = policyFromText(text);
  parsed.set(textHash, policy);
  return policy;
}
