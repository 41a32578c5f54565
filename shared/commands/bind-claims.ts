// One identity is served once anywhere: the persons and loans of an instalment are bound to its
// entitlement. Up to sixty are bound in the confirmation's own transaction; more are bound first, in
// chunks, and belong to the entitlement until it lets them go.
import type { Instant } from '../domain/day.ts';
import type { Instalment, MemberClaim } from '../domain/entitlement.ts';
import { commit, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

/** Claims that fit into one confirmation beside its other records. */
const claimsInOneMax = 60;

/** The claims still to be bound in the transaction, or `lost` where somebody else holds one. */
export async function bindClaims(
  deps: Deps,
  instalment: Instalment,
  at: Instant,
): Promise<MemberClaim[] | 'lost'> {
  const free = await freeClaims(deps, instalment, at);
  if (free === 'lost' || free.length <= claimsInOneMax) return free;
  const ahead = free.slice(claimsInOneMax);
  for (let from = 0; from < ahead.length; from += claimsInOneMax) {
    const chunk = ahead.slice(from, from + claimsInOneMax);
    await commit(
      deps.table,
      chunk.map((claim) => put('memberClaim', claim)),
    );
  }
  return bindClaims(deps, instalment, at);
}

async function freeClaims(
  deps: Deps,
  instalment: Instalment,
  at: Instant,
): Promise<MemberClaim[] | 'lost'> {
  const { entitlementId, policyKey, n } = instalment;
  const members = instalment.members.filter((member) => member.group !== '');
  const held = await Promise.all(
    members.map(({ group, id }) => deps.entitlements.memberClaim(group, id)),
  );
  if (held.some((claim) => claim && claim.entitlementId !== entitlementId)) return 'lost';
  return members
    .filter((_, index) => !held[index])
    .map(({ group, id }) => ({
      group,
      memberId: id,
      entitlementId,
      policyKey,
      n,
      boundAt: at,
      version: 0,
    }));
}
