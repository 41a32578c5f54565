// The table's stream is the outbox: this worker turns committed changes into messages and starts of
// sweeps, by one routing table. It never throws for a single record, for a stream would stop behind it: a
// record that cannot be routed goes to the dead-letter queue. It throws only when a queue is down.
import { makeDeps, type StreamedChange, streamedChanges } from '../shared/deps.ts';
import type { SweepStart } from '../shared/gateway/workflow.ts';
import { type Route, routeOf } from './relay-routes.ts';

const deps = makeDeps(process.env);

type ToQueue = Extract<Route, { queue: unknown }>;

export async function handler(event: unknown): Promise<void> {
  const wanted = streamedChanges(event)
    .map((streamed) => routed(streamed))
    .filter((route) => route !== undefined);
  const toQueues = wanted.filter((route) => 'queue' in route);
  for (const route of wanted) {
    if ('sweep' in route) toQueues.push(...(await startSweep(route.sweep)));
  }
  await sendAll(toQueues);
}

function routed(streamed: StreamedChange): Route | undefined {
  if ('fault' in streamed) return { queue: 'dead', message: streamed };
  return streamed.change && routeOf(streamed.change);
}

/** A sweep that cannot be started holds nobody else up: the clock starts it, and a person is told. */
async function startSweep(start: SweepStart): Promise<ToQueue[]> {
  try {
    await deps.workflow.startSweep(start);
    return [];
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'unknown';
    return [{ queue: 'dead', message: { ...start, fault } }];
  }
}

async function sendAll(routes: readonly ToQueue[]): Promise<void> {
  for (const queue of new Set(routes.map((route) => route.queue))) {
    const messages = routes.filter((route) => route.queue === queue).map((one) => one.message);
    await deps.queue.sendAll(queue, messages);
  }
}
