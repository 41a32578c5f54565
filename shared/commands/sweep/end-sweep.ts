// The writes that end one run of a sweep: its turn goes to whoever waited for it.
import type { Sweep } from '../../domain/sweep.ts';
import { leave } from '../../domain/sweep-turns.ts';
import { put, type Write } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';

/** The ended sweep, and those that are called to run now. */
export async function endSweep(deps: Deps, ended: Sweep): Promise<Write[]> {
  const { turns, called } = leave(await deps.sweeps.turns(), ended.id);
  const waiting = await Promise.all(called.map((id) => deps.sweeps.sweep(id)));
  const ready = waiting
    .filter((one) => one !== undefined)
    .map((one) => put('sweep', { ...one, state: 'ready', movedAt: ended.movedAt }));
  return [put('sweep', ended), put('sweepTurns', turns), ...ready];
}
