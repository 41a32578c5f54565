// People and loans that a confirmation has bound to a policy, as the choice among policies needs
// them.
import type { Policy } from '../../../rules/policy.ts';
import type { Bound } from '../../../rules/stacking.ts';
import type { MemberClaim } from '../../domain/entitlement.ts';
import type { EntitlementId } from '../../domain/ids.ts';

/** Which policy each claimed member serves; one that serves another firm serves none here. */
export function boundBy(policy: Policy, claims: readonly MemberClaim[], own: EntitlementId): Bound {
  const bound = new Map<string, Map<string, string>>();
  for (const claim of claims) {
    const isElsewhere = claim.policyKey === policy.key && claim.entitlementId !== own;
    const members = bound.get(claim.group) ?? new Map<string, string>();
    bound.set(claim.group, members.set(claim.memberId, isElsewhere ? '' : claim.policyKey));
  }
  return bound;
}
