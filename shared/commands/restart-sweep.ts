// A sweep that stands still starts again: its finished shards stay, the others go on from their place.
// The clock does this by itself a few times; after that a person does.
import type { Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import type { SweepId } from '../domain/ids.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import type { Sweep } from '../domain/sweep.ts';
import { enter } from '../domain/sweep-turns.ts';
import { commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

export type Restart = {
  sweepId: SweepId;
  /** The start that was seen to stand still. */
  attempt: number;
  actor: Actor;
};

/** Refuses a sweep that is finished, that waits for its turn, or that was started again meanwhile. */
export function restartSweep(
  deps: Deps,
  { sweepId, attempt, actor }: Restart,
): Promise<Outcome<Sweep>> {
  const at = deps.clock.now();
  return commitDecision<Sweep>(deps.table, async () => {
    const sweep = await deps.sweeps.sweep(sweepId);
    if (!sweep) return refuse('sweep.unknown');
    if (sweep.attempt !== attempt || sweep.state === 'finished' || sweep.state === 'waiting')
      return refuse('sweep.not-stopped', { state: sweep.state });
    const { id, policyKeys } = sweep;
    const { turns, mayRun } = enter(await deps.sweeps.turns(), { id, policyKeys });
    const act = { at, actor, action: 'restart', detail: { attempt: attempt + 1 } };
    const { head, row } = appendAudit(id, sweep.audit, act);
    const { endedAt: _, ...open } = sweep;
    const next: Sweep = {
      ...open,
      state: mayRun ? 'ready' : 'waiting',
      attempt: attempt + 1,
      movedAt: at,
      failedShards: [],
      audit: head,
    };
    const change = [put('sweep', next), put('sweepTurns', turns), put('auditRow', row)];
    return { ok: true, change, value: next };
  });
}
