// A page of firms under the policies of a sweep: each firm is read once for all of them, several firms
// at a time. A firm that cannot be decided here goes to the match queue, which tries again by itself
// and in the end tells a person, so that one firm never stops the others of its shard.
import { isBeingWritten } from '../../domain/enterprise.ts';
import type { SweepId, Uscc } from '../../domain/ids.ts';
import { addTallies, emptyTally, type Sweep, type Tally } from '../../domain/sweep.ts';
import type { Deps } from '../../deps.ts';
import { inParallel } from '../delivery/in-parallel.ts';
import { livePolicies, type LivePolicy } from '../match/live-policies.ts';
import { matchPolicies } from '../match/match-policies.ts';
import { withMates } from '../match/mates.ts';

/** The policies of a sweep as they stand: read once for a whole shard. */
export type SweptPolicies = {
  live: readonly LivePolicy[];
  touched: readonly LivePolicy[];
  gone: readonly string[];
};

/** What a sweep decides, and what it ends because it is no longer in force. */
export async function sweptPolicies(deps: Deps, { policyKeys }: Sweep): Promise<SweptPolicies> {
  const live = await livePolicies(deps);
  const wanted = live.filter(({ policy }) => policyKeys.includes(policy.key));
  const isLive = (key: string) => wanted.some(({ policy }) => policy.key === key);
  return {
    live,
    touched: withMates(live, wanted),
    gone: policyKeys.filter((key) => !isLive(key)),
  };
}

const firmsAtOnce = 8;
/** More than these in one page are no matter of single firms: the page fails, and is tried again. */
const faultsMax = 5;

/** What was found in the firms of the page. */
export async function matchPage(
  deps: Deps,
  usccs: readonly Uscc[],
  { id, policyKeys }: Sweep,
  policies: SweptPolicies,
): Promise<Tally> {
  const setAside: Uscc[] = [];
  const faults: unknown[] = [];
  let tally: Tally = { ...emptyTally, firms: usccs.length };
  await inParallel(usccs, firmsAtOnce, async (uscc) => {
    try {
      const found = await matchFirm(deps, uscc, id, policies);
      if (found) tally = addTallies(tally, found);
      else setAside.push(uscc);
    } catch (error) {
      faults.push(error);
      if (faults.length > faultsMax) throw error;
      setAside.push(uscc);
    }
  });
  await deps.queue.sendAll(
    'match',
    setAside.map((uscc) => ({ uscc, policyKeys })),
  );
  return { ...tally, setAside: setAside.length };
}

/** Undefined where the firm is half written: nothing may be decided on it yet. */
async function matchFirm(
  deps: Deps,
  uscc: Uscc,
  sweepId: SweepId,
  policies: SweptPolicies,
): Promise<Tally | undefined> {
  const file = await deps.enterprises.file(uscc);
  if (!file) return emptyTally;
  if (isBeingWritten(file.enterprise)) return undefined;
  return matchPolicies(deps, file, { ...policies, sweepId });
}
