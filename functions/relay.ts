// The table's stream is the outbox: this worker turns committed changes into messages, by one
// routing table. It never throws for a single record, for a stream would stop behind it: a
// record that cannot be routed goes to the dead-letter queue. It throws only when a queue is down.
import { makeDeps, type StreamedChange, streamedChanges } from '../shared/deps.ts';
import { type Route, routeOf } from './relay-routes.ts';

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
