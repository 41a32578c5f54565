// Matches one firm: every live policy that its changed facts touch is decided anew, and whatever the
// verdict changes is committed. The commit holds only while the facts it was decided on stand, so a
// slow worker can never overwrite a newer truth.
import { dayOf } from '../domain/day.ts';
import { isBeingWritten } from '../domain/enterprise.ts';
import type { Uscc } from '../domain/ids.ts';
import { occasions } from '../../rules/occasions.ts';
import { factKeysOf } from '../../rules/routing.ts';
import type { Related } from '../../rules/verdict.ts';
import { commit, commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import type { EnterpriseFile } from '../domain/enterprise-file.ts';
import { decideEntitlement, type Matter } from './match/decide-entitlement.ts';
import { livePolicies, type LivePolicy } from './match/live-policies.ts';
import { matesOf } from './match/mates.ts';
import { requeueNotices } from './requeue-notices.ts';

export type Matching = {
  uscc: Uscc;
  /** Decide these policies whatever has changed; without it, those that unmatched changes touch. */
  policyKeys?: readonly string[];
};

/** Answers how many entitlements changed. A firm that is not known has none. */
export async function matchEnterprise(
  deps: Deps,
  { uscc, policyKeys }: Matching,
): Promise<{ changed: number }> {
  const file = await deps.enterprises.file(uscc);
  // What is half written says nothing yet; the firm goes on waiting, and is matched when it is whole.
  if (!file || isBeingWritten(file.enterprise)) return { changed: 0 };
  const { enterprise, facts } = file;
  const changedFacts =
    enterprise.matchedVersion < enterprise.factsVersion ? enterprise.changedFacts : [];
  const live = await livePolicies(deps);
  const related = new Map(live.map(({ policy }) => [policy.key, policy]));
  const first = live.filter((one) => isTouched(one, changedFacts, policyKeys ?? []));
  const touched = withMates(live, first, related);
  const today = dayOf(deps.clock.now());
  let changed = 0;
  for (const one of touched) {
    for (const occasion of occasions(one.policy, today, facts)) {
      changed += await matchOccasion(deps, { firm: file, live: one, occasion, related });
    }
  }
  if (changedFacts.includes('contact')) await requeueNotices(deps, uscc);
  if (changedFacts.length > 0) {
    const matched = { ...enterprise, matchedVersion: enterprise.factsVersion };
    // Whoever was faster has a newer change to match, and matches this one with it.
    await commit(deps.table, [put('enterprise', matched)]);
  }
  return { changed: changed + (await matchAgain(deps, uscc, touched)) };
}

/** The touched policies and those that share a group with them: one's fortune is the other's. */
function withMates(live: LivePolicy[], touched: LivePolicy[], related: Related): LivePolicy[] {
  const keys = new Set(touched.map(({ policy }) => policy.key));
  for (const { policy } of touched) {
    for (const mate of matesOf(policy, related)) keys.add(mate.key);
  }
  return live.filter(({ policy }) => keys.has(policy.key));
}

function isTouched(
  { policy }: LivePolicy,
  changedFacts: readonly string[],
  policyKeys: readonly string[],
): boolean {
  if (policyKeys.includes(policy.key)) return true;
  const read = factKeysOf(policy);
  return changedFacts.some((key) => read.includes(key));
}

/** Decides on the facts as read; where they have moved meanwhile, on the facts as they are then. */
async function matchOccasion(deps: Deps, matter: Matter): Promise<number> {
  let firm: EnterpriseFile | undefined = matter.firm;
  const outcome = await commitDecision<number>(deps.table, async () => {
    const current = firm ?? (await deps.enterprises.file(matter.firm.enterprise.uscc));
    firm = undefined;
    return decideEntitlement(deps, { ...matter, firm: current ?? matter.firm });
  });
  if (!outcome.ok) throw new Error(`a match cannot be refused: ${outcome.code}`);
  return outcome.value;
}

/** A policy that was published anew while we matched: what we committed may be its old version's. */
async function matchAgain(deps: Deps, uscc: Uscc, before: LivePolicy[]): Promise<number> {
  const now = await livePolicies(deps);
  const replaced = before.filter(
    ({ policy, textHash }) =>
      !now.some((one) => one.policy.key === policy.key && one.textHash === textHash),
  );
  if (replaced.length === 0) return 0;
  const policyKeys = replaced.map((one) => one.policy.key);
  return (await matchEnterprise(deps, { uscc, policyKeys })).changed;
}
