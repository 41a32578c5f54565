// Lets go of the persons and loans that an instalment had bound, so that they may be served elsewhere.
import type { Instalment, MemberClaim } from '../domain/entitlement.ts';
import type { Deps } from '../deps.ts';

/** The claims that this instalment bound; removing them belongs into the change that undoes it. */
export async function releaseClaims(deps: Deps, instalment: Instalment): Promise<MemberClaim[]> {
  const members = instalment.members.filter((member) => member.group !== '');
  const held = await Promise.all(
    members.map(({ group, id }) => deps.entitlements.memberClaim(group, id)),
  );
  return held
    .filter((claim) => claim !== undefined)
    .filter(({ entitlementId, n }) => {
      return entitlementId === instalment.entitlementId && n === instalment.n;
    });
}
