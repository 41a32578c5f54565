// The single people and loans of a verdict: what each brings, and who holds them already.
import { groupOf } from '../../../rules/groups.ts';
import type { Policy } from '../../../rules/policy.ts';
import type { Verdict } from '../../../rules/verdict.ts';
import type { MemberClaim, MemberShare } from '../../domain/entitlement.ts';
import { addFen } from '../../domain/money.ts';
import type { Deps } from '../../deps.ts';
import { isHeld } from './is-held.ts';

/** What each member brings; the group is '' where no stacking group binds single members. */
export function memberShares(policy: Policy, verdict: Verdict): MemberShare[] {
  const group = memberGroup(policy) ?? '';
  const shares = new Map<string, MemberShare>();
  for (const { id, standing, amountFen } of verdict.members) {
    if (standing !== 'certain' || amountFen === undefined) continue;
    const known = shares.get(id);
    const sumFen = known ? addFen(known.amountFen, amountFen) : amountFen;
    shares.set(id, { group, id, amountFen: sumFen });
  }
  return [...shares.values()].filter((share) => share.amountFen > 0);
}

/** Who holds the members of the verdict already. */
export async function claimsOn(
  deps: Deps,
  policy: Policy,
  verdict: Verdict,
): Promise<MemberClaim[]> {
  const group = memberGroup(policy);
  if (group === undefined) return [];
  const ids = memberShares(policy, verdict).map((share) => share.id);
  const claims = await Promise.all(ids.map((id) => deps.entitlements.memberClaim(group, id)));
  const known = claims.filter((claim) => claim !== undefined);
  const held = await Promise.all(known.map((claim) => isHeld(deps, claim)));
  return known.filter((_, index) => held[index]);
}

/** The groups of cash policies in which one stands for a firm. */
export function exclusiveGroups(policy: Policy): string[] {
  if (policy.budget === 'none') return [];
  return policy.groups.filter((name) => {
    const { mode } = groupOf(name) ?? {};
    return mode === 'best' || mode === 'order';
  });
}

function memberGroup(policy: Policy): string | undefined {
  return policy.groups.find((name) => groupOf(name)?.by !== 'firm');
}
