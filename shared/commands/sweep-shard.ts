// One shard of a sweep: walks its segment of the registry page by page and matches each firm under all
// policies of the sweep. The place, the counts and the sums of a page are committed together, so that a
// killed shard goes on from its last page and what it did twice counts once.
import { emptyTally, addTallies, isWhole, type Sweep, type SweepShard } from '../domain/sweep.ts';
import type { SweepId } from '../domain/ids.ts';
import { commit, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { matchPage, type SweptPolicies, sweptPolicies } from './sweep/match-page.ts';

export type ShardOfSweep = { sweepId: SweepId; attempt: number; segment: number; total: number };
export type Walk = {
  /** Firms of one page. */
  pageSize?: number;
  /** Asked after each page: whether to stop here and be called again. */
  isTimeUp?: () => boolean;
};

const pageSizeUsual = 200;

/** Answers whether there is nothing left to do here for this start of the sweep. */
export async function sweepShard(
  deps: Deps,
  wanted: ShardOfSweep,
  { pageSize = pageSizeUsual, isTimeUp = () => false }: Walk = {},
): Promise<{ isFinished: boolean }> {
  const sweep = await deps.sweeps.sweep(wanted.sweepId);
  if (!sweep || sweep.state !== 'running') return { isFinished: true };
  const policies = await sweptPolicies(deps, sweep);
  let shard = await shardOf(deps, wanted);
  while (isOurs(shard, wanted)) {
    const next = await walkOn(deps, { shard, sweep, policies, attempt: wanted.attempt }, pageSize);
    const outcome = await commit(deps.table, [put('sweepShard', next)]);
    if (next.trouble !== undefined) throw new Error(`shard ${next.segment}: ${next.trouble}`);
    // Another worker of the same shard was faster: go on from where it is.
    shard =
      outcome === 'done' ? { ...next, version: next.version + 1 } : await shardOf(deps, wanted);
    if (isOurs(shard, wanted) && isTimeUp()) return { isFinished: false };
  }
  return { isFinished: true };
}

/** A shard that is done, or that a later start of the sweep has taken, is not ours to walk. */
function isOurs({ state, attempt }: SweepShard, wanted: ShardOfSweep): boolean {
  return state === 'open' && attempt <= wanted.attempt;
}

async function shardOf(deps: Deps, wanted: ShardOfSweep): Promise<SweepShard> {
  const { sweepId, attempt, segment, total } = wanted;
  const known = await deps.sweeps.shard(sweepId, segment);
  if (known) return known;
  return {
    sweepId,
    segment,
    total,
    attempt,
    state: 'open',
    expected: await deps.enterprises.countIn({ segment, total }),
    tally: emptyTally,
    movedAt: deps.clock.now(),
    version: 0,
  };
}

type Position = { shard: SweepShard; sweep: Sweep; policies: SweptPolicies; attempt: number };

/** The shard one page further on; or as it was, with what went wrong. */
async function walkOn(deps: Deps, at: Position, limit: number): Promise<SweepShard> {
  const { trouble: _, ...shard } = at.shard;
  const now = { attempt: at.attempt, movedAt: deps.clock.now() };
  try {
    const { cursor, ...rest } = shard;
    const page = await deps.enterprises.segment(shard, { limit, cursor });
    const found = await matchPage(deps, page.usccs, at.sweep, at.policies);
    const walked = { ...rest, ...now, tally: addTallies(shard.tally, found) };
    if (page.next !== undefined) return { ...walked, cursor: page.next };
    return ended({ ...walked, state: 'finished', counted: await deps.enterprises.countIn(shard) });
  } catch (error) {
    return { ...shard, ...now, trouble: error instanceof Error ? error.name : 'unknown' };
  }
}

/** A walk that did not see each firm once begins anew; what it matched stays matched. */
function ended(shard: SweepShard): SweepShard {
  if (isWhole(shard)) return shard;
  const { counted = 0, expected, tally } = shard;
  const trouble = `saw ${tally.firms} firms of ${expected} to ${counted}`;
  return { ...shard, state: 'open', expected: counted, tally: emptyTally, trouble };
}
