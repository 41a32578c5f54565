// One firm under some policies: each of them is decided on each of its occasions, and whatever a verdict
// changes is committed. Used for one firm whose facts changed, and for every firm by a sweep.
import { occasions } from '../../../rules/occasions.ts';
import type { EnterpriseFile } from '../../domain/enterprise-file.ts';
import { dayOf } from '../../domain/day.ts';
import type { SweepId } from '../../domain/ids.ts';
import { addTallies, emptyTally, type PolicyTally, type Tally } from '../../domain/sweep.ts';
import { zeroFen } from '../../domain/money.ts';
import { commitDecision } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';
import { decideEntitlement, type Found, type Matter } from './decide-entitlement.ts';
import type { LivePolicy } from './live-policies.ts';
import { relatedOf } from './mates.ts';
import { endOffers } from './end-offers.ts';

export type Wanted = {
  /** The policies in force, for those that relate to each other. */
  live: readonly LivePolicy[];
  /** Those of them to be decided. */
  touched: readonly LivePolicy[];
  /** Policies that are no longer in force: what they left open is withdrawn. */
  gone: readonly string[];
  sweepId?: SweepId | undefined;
};

/** What was found, by policy. The firm itself is not counted. */
export async function matchPolicies(
  deps: Deps,
  firm: EnterpriseFile,
  { live, touched, gone, sweepId }: Wanted,
): Promise<Tally> {
  let tally = gone.length > 0 ? await endOffers(deps, firm, gone, sweepId) : emptyTally;
  const related = relatedOf(live);
  const today = dayOf(deps.clock.now());
  for (const one of touched) {
    for (const occasion of occasions(one.policy, today, firm.facts)) {
      const found = await matchOccasion(deps, { firm, live: one, occasion, related, sweepId });
      tally = addTallies(tally, tallyOf(one.policy.key, found));
    }
  }
  return tally;
}

function tallyOf(policyKey: string, { answer, amountFen, changed }: Found): Tally {
  const isEligible = answer === 'eligible';
  const policy: PolicyTally = {
    eligible: isEligible ? 1 : 0,
    unknown: answer === 'unknown' ? 1 : 0,
    changed,
    amountFen: isEligible ? amountFen : zeroFen,
  };
  return { ...emptyTally, policies: { [policyKey]: policy } };
}

/** Decides on the facts as read; where they have moved meanwhile, on the facts as they are then. */
async function matchOccasion(deps: Deps, matter: Matter): Promise<Found> {
  let firm: EnterpriseFile | undefined = matter.firm;
  const outcome = await commitDecision<Found>(deps.table, async () => {
    const current = firm ?? (await deps.enterprises.file(matter.firm.enterprise.uscc));
    firm = undefined;
    return decideEntitlement(deps, { ...matter, firm: current ?? matter.firm });
  });
  if (!outcome.ok) throw new Error(`a match cannot be refused: ${outcome.code}`);
  return outcome.value;
}
