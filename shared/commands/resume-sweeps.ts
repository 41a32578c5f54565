// Sweeps that are not finished and have not moved for a while are started again: a worker died, the
// workflow ended, or the stream forgot to start it.
import type { Instant } from '../domain/day.ts';
import { attemptsMax, type Sweep } from '../domain/sweep.ts';
import type { Deps } from '../deps.ts';
import { finishSweep } from './finish-sweep.ts';
import { restartSweep } from './restart-sweep.ts';

/** Starts again what has not moved since that instant; answers how many. */
export async function resumeSweeps(deps: Deps, before: Instant): Promise<number> {
  let resumed = 0;
  for (const sweep of await deps.sweeps.unfinishedSince(before)) {
    if (await hasMovedSince(deps, sweep, before)) continue;
    const { id: sweepId, attempt } = sweep;
    if (attempt >= attemptsMax) {
      // Given up, so that it does not hold the turn of others; its page says which shards are missing.
      await finishSweep(deps, { sweepId, attempt });
      continue;
    }
    const restarted = await restartSweep(deps, { sweepId, attempt, actor: 'system:clock' });
    if (restarted.ok) resumed += 1;
  }
  return resumed;
}

async function hasMovedSince(deps: Deps, { id }: Sweep, before: Instant): Promise<boolean> {
  const shards = await deps.sweeps.shards(id);
  return shards.some(({ movedAt }) => movedAt >= before);
}
