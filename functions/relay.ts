// The table's stream is the outbox: this worker turns committed changes into messages, by the one
// routing table below. It never throws for a single record, for a stream would stop behind it: a
// record that cannot be routed goes to the dead-letter queue. It throws only when a queue is down.
import {
  makeDeps,
  type RecordChange,
  type StreamedChange,
  streamedChanges,
} from '../shared/deps.ts';
import type { QueueName } from '../shared/gateway/queue.ts';

type Route = { queue: QueueName; message: object };

const deps = makeDeps(process.env);

export async function handler(event: unknown): Promise<void> {
  const routes = streamedChanges(event).map((streamed) => routed(streamed));
  const wanted = routes.filter((route) => route !== undefined);
  for (const queue of new Set(wanted.map((route) => route.queue))) {
    const messages = wanted.filter((route) => route.queue === queue).map((one) => one.message);
    await deps.queue.sendAll(queue, messages);
  }
}

function routed(streamed: StreamedChange): Route | undefined {
  if ('fault' in streamed) return { queue: 'dead', message: streamed };
  return streamed.change && routeOf(streamed.change);
}

/** Which change wakes which worker; everything else wakes nobody. */
function routeOf(change: RecordChange): Route | undefined {
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
    case 'livePolicies':
      return { queue: 'sweep', message: { policyKey: change.after.changedKey } };
    case 'budget': {
      const { id, waiting, balances } = change.after;
      const grew = balances.available > (change.before?.balances.available ?? 0);
      return waiting > 0 && grew ? { queue: 'payout', message: { budgetId: id } } : undefined;
    }
    default:
      return undefined;
  }
}
