// A sweep as its workflow runs it, without the workflow: the list of shards, each shard, the sum.
import { beginSweep } from '../../shared/commands/begin-sweep.ts';
import { finishSweep } from '../../shared/commands/finish-sweep.ts';
import { type ShardOfSweep, sweepShard } from '../../shared/commands/sweep-shard.ts';
import type { Deps } from '../../shared/deps.ts';
import type { SweepId } from '../../shared/domain/ids.ts';
import type { Sweep } from '../../shared/domain/sweep.ts';

export const firmsPerShard = 3;
const pageSize = 2;

/** The shards that this start of the sweep hands out. */
export async function planned(deps: Deps, sweepId: SweepId): Promise<ShardOfSweep[]> {
  const { attempt } = await sweepOf(deps, sweepId);
  const plan = await beginSweep(deps, { sweepId, attempt, firmsPerShard });
  if (!plan) throw new Error('this start does not count');
  const bytes = await deps.files.get(plan.plan);
  return JSON.parse(new TextDecoder().decode(bytes)) as ShardOfSweep[];
}

/** Runs it to its end, shard by shard in small pages. */
export async function runSweep(deps: Deps, sweepId: SweepId): Promise<Sweep> {
  for (const shard of await planned(deps, sweepId)) await walk(deps, shard);
  return finished(deps, sweepId);
}

export async function walk(deps: Deps, shard: ShardOfSweep): Promise<void> {
  await sweepShard(deps, shard, { pageSize });
}

export async function finished(deps: Deps, sweepId: SweepId): Promise<Sweep> {
  const { attempt } = await sweepOf(deps, sweepId);
  await finishSweep(deps, { sweepId, attempt });
  return sweepOf(deps, sweepId);
}

export async function sweepOf(deps: Deps, sweepId: SweepId): Promise<Sweep> {
  const sweep = await deps.sweeps.sweep(sweepId);
  if (!sweep) throw new Error('there is no such sweep');
  return sweep;
}

/** The sweep that was opened last. */
export async function latestSweep(deps: Deps): Promise<Sweep> {
  const { rows } = await deps.sweeps.list({ limit: 20 });
  const latest = rows.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0];
  if (!latest) throw new Error('no sweep was opened');
  return latest;
}

/** Every instalment of the firms: policy, number, state and sum. */
export async function offersOf(deps: Deps, usccs: readonly string[]): Promise<string[][]> {
  return Promise.all(
    usccs.map(async (uscc) => {
      const firm = await deps.enterprises.file(uscc);
      const files = await Promise.all(
        (firm?.entitlements ?? []).map((id) => deps.entitlements.file(id)),
      );
      const lines = files.flatMap((file) =>
        (file?.instalments ?? []).map(
          ({ policyKey, n, state, amountFen }) => `${policyKey} ${n} ${state} ${amountFen}`,
        ),
      );
      return lines.toSorted();
    }),
  );
}
