// The last step of a sweep's workflow: the shards are added up and must make the whole registry. What
// they add up to is kept as a file beside them; a shard that is missing is named.
import { appendAudit } from '../domain/audit.ts';
import type { SweepId } from '../domain/ids.ts';
import {
  addTallies,
  emptyTally,
  type Sweep,
  type SweepShard,
  type Tally,
} from '../domain/sweep.ts';
import { commitDecision, put, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { endSweep } from './sweep/end-sweep.ts';

export type Finishing = { sweepId: SweepId; attempt: number };

/** Answers the state that the sweep is in then; undefined where there is no such sweep. */
export async function finishSweep(
  deps: Deps,
  { sweepId, attempt }: Finishing,
): Promise<Sweep['state'] | undefined> {
  const sweep = await deps.sweeps.sweep(sweepId);
  if (!sweep || !isAtWork(sweep, attempt)) return sweep?.state;
  const shards = await deps.sweeps.shards(sweepId);
  const failedShards = missingFrom(sweep, shards);
  const tally = shards.reduce((sum, shard) => addTallies(sum, shard.tally), emptyTally);
  const tallyName = `sweeps/${sweepId}/tally-${attempt}.json`;
  const content = JSON.stringify(contentOf(sweep, shards, { failedShards, tally }));
  await deps.files.put(tallyName, content, 'application/json');
  const ending = { failedShards, tally, tallyName };
  const ended = await commitDecision<Sweep['state']>(deps.table, () =>
    decide(deps, { sweepId, attempt }, ending),
  );
  return ended.ok ? ended.value : undefined;
}

type Ending = { failedShards: number[]; tally: Tally; tallyName: string };

async function decide(
  deps: Deps,
  { sweepId, attempt }: Finishing,
  ending: Ending,
): Promise<Decision<Sweep['state']>> {
  const sweep = await deps.sweeps.sweep(sweepId);
  if (!sweep || !isAtWork(sweep, attempt))
    return { ok: true, change: [], value: sweep?.state ?? 'failed' };
  const at = deps.clock.now();
  const isWhole = sweep.shards > 0 && ending.failedShards.length === 0;
  const state = isWhole ? 'finished' : 'failed';
  const { firms } = ending.tally;
  const detail = { state, firms, failedShards: ending.failedShards.length };
  const act = { at, actor: 'system:sweep', action: 'end', detail } as const;
  const { head, row } = appendAudit(sweepId, sweep.audit, act);
  const ended: Sweep = { ...sweep, ...ending, state, endedAt: at, movedAt: at, audit: head };
  const change = [...(await endSweep(deps, ended)), put('auditRow', row)];
  return { ok: true, change, value: state };
}

function isAtWork(sweep: Sweep, attempt: number): boolean {
  return (sweep.state === 'running' || sweep.state === 'ready') && sweep.attempt === attempt;
}

/** The segments that no finished shard has walked. */
function missingFrom({ shards: total }: Sweep, shards: readonly SweepShard[]): number[] {
  const walked = new Set(
    shards.filter(({ state }) => state === 'finished').map(({ segment }) => segment),
  );
  return Array.from({ length: total }, (_, segment) => segment).filter((one) => !walked.has(one));
}

/** The file: every shard with its counts and sums, and what they make together. */
function contentOf(
  { id, cause, of, policyKeys, day, attempt, shards: total }: Sweep,
  shards: readonly SweepShard[],
  { failedShards, tally }: { failedShards: number[]; tally: Tally },
) {
  return {
    sweep: { id, cause, of, policyKeys, day, attempt, shards: total },
    failedShards,
    tally,
    shards: shards.map(({ segment, state, expected, counted, tally: own, trouble }) => ({
      segment,
      state,
      expected,
      counted: counted ?? null,
      trouble: trouble ?? null,
      ...own,
    })),
  };
}
