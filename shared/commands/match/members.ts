// The single people and loans of a verdict: what each brings, and which of them an entitlement has
// been served for already.
import { groupOf } from '../../../rules/groups.ts';
import type { Policy } from '../../../rules/policy.ts';
import type { Verdict } from '../../../rules/verdict.ts';
import type { MemberClaim, MemberShare } from '../../domain/entitlement.ts';
import type { Json } from '../../domain/hash.ts';
import type { EntitlementId } from '../../domain/ids.ts';
import { addFen } from '../../domain/money.ts';
import type { Deps } from '../../deps.ts';

type Facts = Readonly<Record<string, Json>>;

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
  return claims.filter((claim) => claim !== undefined);
}

/** The facts with every person marked as used whom another entitlement has been served for. */
export function withoutTaken(
  facts: Facts,
  claims: readonly MemberClaim[],
  own: EntitlementId,
): Facts {
  const taken = claims.filter((claim) => claim.entitlementId !== own);
  if (taken.length === 0) return facts;
  const marked = listOf(facts['hr.hires']).map((hire) => {
    const claim = taken.find((one) => one.memberId === personOf(hire));
    return claim ? withUse(hire, claim.policyKey, claim.entitlementId) : hire;
  });
  return { ...facts, 'hr.hires': marked };
}

function memberGroup(policy: Policy): string | undefined {
  return policy.groups.find((name) => groupOf(name)?.by !== 'firm');
}

function personOf(hire: Json): Json | undefined {
  return isRecord(hire) ? hire.pid : undefined;
}

function withUse(hire: Json, policyKey: string, entitlementId: EntitlementId): Json {
  if (!isRecord(hire)) return hire;
  return { ...hire, usedFor: [...listOf(hire.usedFor), { policyKey, entitlementId }] };
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
