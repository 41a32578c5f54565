// One identity is served once anywhere: what an instalment needs for itself is bound to its
// entitlement. Up to sixty claims are bound in the confirmation's own transaction; more are bound
// first, in chunks, and belong to the entitlement until the instalment comes to nothing.
import { claimKeys } from '../domain/claim-keys.ts';
import type { Instant } from '../domain/day.ts';
import type { Entitlement, Instalment, MemberClaim } from '../domain/entitlement.ts';
import { commit, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { isHeld } from './match/is-held.ts';

/** Claims that fit into one confirmation beside its other records. */
const claimsInOneMax = 60;
const roundsMax = 5;

/** The claims still to be bound in the transaction, or `lost` where somebody else holds one. */
export async function bindClaims(
  deps: Deps,
  entitlement: Entitlement,
  instalment: Instalment,
  at: Instant,
): Promise<MemberClaim[] | 'lost'> {
  for (let round = 0; round < roundsMax; round += 1) {
    const free = await freeClaims(deps, entitlement, instalment, at);
    if (free === 'lost' || free.length <= claimsInOneMax) return free;
    for (let from = claimsInOneMax; from < free.length; from += claimsInOneMax) {
      const chunk = free.slice(from, from + claimsInOneMax);
      await commit(
        deps.table,
        chunk.map((claim) => put('memberClaim', claim)),
      );
    }
  }
  throw new Error(`the claims of ${instalment.entitlementId} could not be bound`);
}

async function freeClaims(
  deps: Deps,
  entitlement: Entitlement,
  instalment: Instalment,
  at: Instant,
): Promise<MemberClaim[] | 'lost'> {
  const { entitlementId, policyKey, n } = instalment;
  const free: MemberClaim[] = [];
  for (const { group, id } of claimKeys(entitlement, instalment)) {
    const claim = await deps.entitlements.memberClaim(group, id);
    if (claim?.entitlementId === entitlementId) continue;
    if (claim && (await isHeld(deps, claim))) return 'lost';
    const version = claim?.version ?? 0;
    free.push({ group, memberId: id, entitlementId, policyKey, n, boundAt: at, version });
  }
  return free;
}
