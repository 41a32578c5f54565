// A verdict among its neighbours: where groups let only some policies stand, the firm is offered what
// the groups leave it. A person, loan or choice that a confirmation has bound is never chosen anew.
import { groupOf } from '../../../rules/groups.ts';
import type { Occasion } from '../../../rules/occasions.ts';
import type { Policy } from '../../../rules/policy.ts';
import { type Bound, stack } from '../../../rules/stacking.ts';
import { decide, type Related, type Verdict } from '../../../rules/verdict.ts';
import { entitlementId, type EntitlementId } from '../../domain/ids.ts';
import { isCovering, isOpen } from '../../domain/instalment-states.ts';
import type { EnterpriseFile } from '../../domain/enterprise-file.ts';
import type { Deps } from '../../deps.ts';
import { claimsOn, withoutTaken } from './members.ts';

export type Lost = { to: string; group: string };
/** The verdict, and the policy that stands in its place where a group does not let it stand. */
export type StackedVerdict = { verdict: Verdict; lost?: Lost };

type Asked = { firm: EnterpriseFile; policy: Policy; occasion: Occasion; related: Related };

/** Decides the policy for the firm, and then among the live policies of its groups. */
export async function stackedVerdict(deps: Deps, asked: Asked): Promise<StackedVerdict> {
  const { firm, policy, occasion, related } = asked;
  const { uscc } = firm.enterprise;
  const own = entitlementId(policy.key, uscc, occasion.period);
  const first = await decide(policy, firm.facts, { ...occasion, entitlementId: own }, related);
  if (first.answer !== 'eligible' || policy.groups.length === 0) return { verdict: first };
  const chosen = await chosenBefore(deps, asked, own);
  if (chosen) return { verdict: first, lost: chosen };
  const claims = await claimsOn(deps, policy, first);
  const facts = withoutTaken(firm.facts, claims, own);
  const stacked = await stack(
    [policy, ...matesOf(policy, related)],
    facts,
    occasion.asOf,
    related,
    boundBy(policy, claims, own),
    (key, period) => entitlementId(key, uscc, period),
  );
  const lost = stacked.lost.get(policy.key);
  if (lost) return { verdict: first, lost };
  const kept = stacked.kept.get(policy.key);
  return { verdict: kept ?? (await again(asked, facts, own)) };
}

/** Every live policy that shares a group with this one, directly or through another. */
export function matesOf(policy: Policy, related: Related): Policy[] {
  const found = new Map([[policy.key, policy]]);
  const groups = new Set(policy.groups);
  for (let before = 0; before < groups.size;) {
    before = groups.size;
    for (const other of related.values()) {
      if (!other.groups.some((name) => groups.has(name))) continue;
      found.set(other.key, other);
      for (const name of other.groups) groups.add(name);
    }
  }
  found.delete(policy.key);
  return [...found.values()];
}

function again({ policy, occasion, related }: Asked, facts: EnterpriseFile['facts'], own: string) {
  return decide(policy, facts, { ...occasion, entitlementId: own }, related);
}

/** Where one policy a firm may stand, the one that the firm has confirmed stays. */
async function chosenBefore(
  deps: Deps,
  { firm, policy, occasion, related }: Asked,
  own: EntitlementId,
): Promise<Lost | undefined> {
  if (await isConfirmed(deps, firm, own)) return undefined;
  for (const group of policy.groups) {
    const { mode } = groupOf(group) ?? {};
    if (mode !== 'best' && mode !== 'order') continue;
    const rivals = matesOf(policy, related).filter((mate) => mate.groups.includes(group));
    for (const { key } of rivals) {
      const id = entitlementId(key, firm.enterprise.uscc, occasion.period);
      if (await isConfirmed(deps, firm, id)) return { to: key, group };
    }
  }
  return undefined;
}

async function isConfirmed(deps: Deps, firm: EnterpriseFile, id: EntitlementId): Promise<boolean> {
  if (!firm.entitlements.includes(id)) return false;
  const file = await deps.entitlements.file(id);
  return (file?.instalments ?? []).some(({ state }) => isCovering(state) && !isOpen(state));
}

type Claims = Awaited<ReturnType<typeof claimsOn>>;

/** Which policy each claimed member serves; one that serves another firm serves none here. */
function boundBy(policy: Policy, claims: Claims, own: EntitlementId): Bound {
  const bound = new Map<string, Map<string, string>>();
  for (const claim of claims) {
    const isElsewhere = claim.policyKey === policy.key && claim.entitlementId !== own;
    const members = bound.get(claim.group) ?? new Map<string, string>();
    bound.set(claim.group, members.set(claim.memberId, isElsewhere ? '' : claim.policyKey));
  }
  return bound;
}
