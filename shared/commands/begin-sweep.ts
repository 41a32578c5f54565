// The first step of a sweep's workflow: how many segments the registry is walked in, and the list of
// those that are not finished, as a file that the workflow hands out to its workers.
import type { SweepId } from '../domain/ids.ts';
import type { Sweep } from '../domain/sweep.ts';
import { commitDecision, put, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

export type Beginning = {
  sweepId: SweepId;
  attempt: number;
  /** About how many firms one shard is to walk through. */
  firmsPerShard: number;
};

/** What the workflow goes on with: where the list lies, and how many shards it names. */
export type SweepPlan = { sweepId: SweepId; attempt: number; plan: string; shards: number };

const shardsMax = 4000;

/** Undefined where this start of the sweep is not the one that counts. */
export async function beginSweep(
  deps: Deps,
  { sweepId, attempt, firmsPerShard }: Beginning,
): Promise<SweepPlan | undefined> {
  const sweep = await deps.sweeps.sweep(sweepId);
  if (!sweep || !isDue(sweep, attempt)) return undefined;
  const total = sweep.shards || (await shardsFor(deps, firmsPerShard));
  const finished = (await deps.sweeps.shards(sweepId)).filter(({ state }) => state === 'finished');
  const done = new Set(finished.map(({ segment }) => segment));
  const open = Array.from({ length: total }, (_, segment) => segment).filter(
    (one) => !done.has(one),
  );
  // A list must name somebody: a shard that is finished answers at once.
  const segments = open.length > 0 ? open : [0];
  const items = segments.map((segment) => ({ sweepId, attempt, segment, total }));
  const plan = `sweeps/${sweepId}/plan-${attempt}.json`;
  await deps.files.put(plan, JSON.stringify(items), 'application/json');
  const begun = await commitDecision<boolean>(deps.table, () =>
    decide(deps, sweepId, attempt, total),
  );
  return begun.ok && begun.value ? { sweepId, attempt, plan, shards: items.length } : undefined;
}

async function decide(
  deps: Deps,
  id: SweepId,
  attempt: number,
  shards: number,
): Promise<Decision<boolean>> {
  const sweep = await deps.sweeps.sweep(id);
  if (!sweep || !isDue(sweep, attempt)) return { ok: true, change: [], value: false };
  const at = deps.clock.now();
  const startedAt = sweep.startedAt ?? at;
  const next: Sweep = { ...sweep, state: 'running', shards, startedAt, movedAt: at };
  return { ok: true, change: [put('sweep', next)], value: true };
}

function isDue(sweep: Sweep, attempt: number): boolean {
  return sweep.attempt === attempt && (sweep.state === 'ready' || sweep.state === 'running');
}

/** Parts of the registry that are looked at to tell its size. */
const sample = { parts: 1024, taken: [0, 256, 512, 768] };
/** Below this many firms in the sample it says too little, and all are counted. */
const sampleMin = 40;

async function shardsFor(deps: Deps, firmsPerShard: number): Promise<number> {
  const counts = await Promise.all(
    sample.taken.map((segment) => deps.enterprises.countIn({ segment, total: sample.parts })),
  );
  const seen = counts.reduce((sum, count) => sum + count, 0);
  const firms =
    seen < sampleMin
      ? await deps.enterprises.countIn({ segment: 0, total: 1 })
      : seen * (sample.parts / sample.taken.length);
  return Math.min(shardsMax, Math.max(1, Math.ceil(firms / firmsPerShard)));
}
