// Lets go of the persons, loans and places that an instalment had bound, so that they may be served
// elsewhere; what another instalment of the entitlement still needs stays bound.
import { claimsToRelease } from '../domain/claim-keys.ts';
import type { Instalment, MemberClaim } from '../domain/entitlement.ts';
import type { EntitlementFile } from '../store/entitlements.ts';
import type { Deps } from '../deps.ts';

/** The claims to remove in the change that gives the instalment up. */
export async function releaseClaims(
  deps: Deps,
  { entitlement, instalments }: EntitlementFile,
  leaving: Instalment,
): Promise<MemberClaim[]> {
  const keys = claimsToRelease(entitlement, instalments, leaving);
  const held = await Promise.all(
    keys.map(({ group, id }) => deps.entitlements.memberClaim(group, id)),
  );
  return held
    .filter((claim) => claim !== undefined)
    .filter((claim) => claim.entitlementId === entitlement.id);
}
