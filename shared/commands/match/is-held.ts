// Whether a claim still counts: one whose instalment came to nothing is there for the taking.
import type { MemberClaim } from '../../domain/entitlement.ts';
import { isCovering } from '../../domain/instalment-states.ts';
import type { Deps } from '../../deps.ts';

export async function isHeld(deps: Deps, claim: MemberClaim): Promise<boolean> {
  const file = await deps.entitlements.file(claim.entitlementId);
  return (file?.instalments ?? []).some(
    (one) => isCovering(one.state) && (one.n === claim.n || one.confirmedAt !== undefined),
  );
}
