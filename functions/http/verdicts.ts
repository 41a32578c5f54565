// What every live policy says of one firm today, by its present facts: an answer for whoever asks why
// a firm is or is not on a list. It decides nothing; entitlements come from matching alone.
import { dayOf } from '../../shared/domain/day.ts';
import { livePolicies } from '../../shared/commands/match/live-policies.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { occasions } from '../../rules/occasions.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide, type Verdict } from '../../rules/verdict.ts';
import type { HttpDeps } from './deps.ts';
import type { EnterpriseShown } from './enterprise-file.ts';

export type VerdictShown = { readonly policy: Policy; readonly verdict: Verdict };

/** One verdict for each policy and period, eligible ones first. */
export async function verdictsOf(
  deps: HttpDeps,
  { file }: EnterpriseShown,
): Promise<VerdictShown[]> {
  const live = await livePolicies(deps);
  const related = new Map(live.map(({ policy }) => [policy.key, policy]));
  const today = dayOf(deps.clock.now());
  const { facts, enterprise } = file;
  const shown: VerdictShown[] = [];
  for (const { policy } of live) {
    for (const occasion of occasions(policy, today, facts)) {
      const id = entitlementId(policy.key, enterprise.uscc, occasion.period);
      const own = { ...occasion, entitlementId: id };
      shown.push({ policy, verdict: await decide(policy, facts, own, related) });
    }
  }
  return shown.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ verdict }: VerdictShown): number {
  return ['eligible', 'unknown', 'ineligible'].indexOf(verdict.answer);
}
