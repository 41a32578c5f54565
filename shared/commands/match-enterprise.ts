// Matches one firm: every live policy that its changed facts touch is decided anew, and whatever the
// verdict changes is committed. The commit holds only while the facts it was decided on stand, so a
// slow worker can never overwrite a newer truth.
import { isBeingWritten } from '../domain/enterprise.ts';
import type { Uscc } from '../domain/ids.ts';
import { sumOfPolicies } from '../domain/sweep.ts';
import { factKeysOf } from '../../rules/routing.ts';
import { commit, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { livePolicies, type LivePolicy } from './match/live-policies.ts';
import { matchPolicies } from './match/match-policies.ts';
import { withMates } from './match/mates.ts';
import { requeueNotices } from './requeue-notices.ts';

export type Matching = {
  uscc: Uscc;
  /** Decide these policies whatever has changed; without it, those that unmatched changes touch. */
  policyKeys?: readonly string[];
};

/** What matching came to: how many entitlements changed, and whether it is to be asked again. */
export type MatchOutcome = {
  changed: number;
  /** The facts are half written; policies that were asked for by name are not decided yet. */
  isHalfWritten?: true;
};

/** Answers how many entitlements changed. A firm that is not known has none. */
export async function matchEnterprise(
  deps: Deps,
  { uscc, policyKeys = [] }: Matching,
): Promise<MatchOutcome> {
  const file = await deps.enterprises.file(uscc);
  // What is half written says nothing yet; the firm goes on waiting, and is matched when it is whole.
  if (!file) return { changed: 0 };
  if (isBeingWritten(file.enterprise)) return { changed: 0, isHalfWritten: true };
  const { enterprise } = file;
  const changedFacts =
    enterprise.matchedVersion < enterprise.factsVersion ? enterprise.changedFacts : [];
  const live = await livePolicies(deps);
  const gone = policyKeys.filter((key) => !live.some(({ policy }) => policy.key === key));
  const first = live.filter((one) => isTouched(one, changedFacts, policyKeys));
  const touched = withMates(live, first);
  const { changed } = sumOfPolicies(await matchPolicies(deps, file, { live, touched, gone }));
  if (changedFacts.includes('contact')) await requeueNotices(deps, uscc);
  if (changedFacts.length > 0) {
    const matched = { ...enterprise, matchedVersion: enterprise.factsVersion };
    // Whoever was faster has a newer change to match, and matches this one with it.
    await commit(deps.table, [put('enterprise', matched)]);
  }
  return { changed: changed + (await matchAgain(deps, uscc, touched)) };
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

/**
 * A policy that was published anew, or taken out of force, while we matched: what we committed may be
 * its old version's.
 */
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
