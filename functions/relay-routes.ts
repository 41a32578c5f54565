// Which committed change wakes which worker or workflow: the one routing table of the relay, free of
// any queue so that it can be read and tried alone.
import type { RecordChange } from '../shared/deps.ts';
import type { Budget } from '../shared/domain/budget.ts';
import type { Sweep } from '../shared/domain/sweep.ts';
import type { QueueName } from '../shared/gateway/queue.ts';
import type { SweepStart } from '../shared/gateway/workflow.ts';

export type Route = { queue: QueueName; message: object } | { sweep: SweepStart };

/** The message that a change sends, or the sweep that it starts; most changes wake nobody. */
export function routeOf(change: RecordChange): Route | undefined {
  switch (change.kind) {
    case 'enterprise': {
      const { uscc, factsVersion } = change.after;
      if (change.before?.factsVersion === factsVersion) return undefined;
      return { queue: 'match', message: { uscc } };
    }
    case 'notice': {
      const { entitlementId, n, offer, state } = change.after;
      if (state !== 'queued' || change.before?.state === 'queued') return undefined;
      return { queue: 'notify', message: { entitlementId, n, offer } };
    }
    case 'sweep':
      return isStarted(change.after, change.before)
        ? { sweep: { sweepId: change.after.id, attempt: change.after.attempt } }
        : undefined;
    case 'budget': {
      const isWorth = mayServeMore(change.after, change.before);
      return isWorth ? { queue: 'payout', message: { budgetId: change.after.id } } : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether it became ready to run: opened with its turn, called to it, or started again. */
function isStarted(after: Sweep, before: Sweep | undefined): boolean {
  return after.state === 'ready' && (before?.state !== 'ready' || before.attempt !== after.attempt);
}

/**
 * Whether somebody may be served who could not be before: money came, or a place in the queue was
 * given up. Where a place was served, its money went with it, and who served it goes on anyway.
 */
function mayServeMore(after: Budget, before: Budget | undefined): boolean {
  const { available } = after.balances;
  const availableBefore = before?.balances.available ?? 0;
  if (after.waiting === 0 || available === 0) return false;
  const isPlaceFree = before !== undefined && after.waiting < before.waiting;
  return available > availableBefore || (isPlaceFree && available === availableBefore);
}
