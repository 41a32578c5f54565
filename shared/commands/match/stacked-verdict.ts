// A verdict among its neighbours: where groups let only some policies stand, the firm is offered what
// the groups leave it. A person, loan or choice that a confirmation has bound is never chosen anew.
import { stack } from '../../../rules/stacking.ts';
import { decide, type Verdict } from '../../../rules/verdict.ts';
import { entitlementId } from '../../domain/ids.ts';
import type { EnterpriseFile } from '../../domain/enterprise-file.ts';
import type { Deps } from '../../deps.ts';
import type { Asked } from './asked.ts';
import { boundBy } from './bound-members.ts';
import { type Lost, chosenBefore } from './chosen-before.ts';
import { matesOf } from './mates.ts';
import { claimsOn } from './members.ts';
import { withoutTaken } from './taken-members.ts';

/** The verdict, and the policy that stands in its place where a group does not let it stand. */
export type StackedVerdict = { verdict: Verdict; lost?: Lost };

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

function again({ policy, occasion, related }: Asked, facts: EnterpriseFile['facts'], own: string) {
  return decide(policy, facts, { ...occasion, entitlementId: own }, related);
}
