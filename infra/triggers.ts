// What wakes the workers: the table's stream, the queues, and a schedule.
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { FunctionName } from './functions.ts';
import { workQueue } from './queue-feed.ts';
import { relayStream } from './relay-stream.ts';
import { schedule } from './schedule.ts';
import type { Shelves } from './shelves.ts';

/** Connects each worker to what it waits for. */
export function makeTriggers(
  scope: Construct,
  { stage, table, queues }: Shelves,
  functions: Readonly<Record<FunctionName, IFunction>>,
): void {
  relayStream(scope, table, functions.relay, queues.dead);
  for (const work of ['match', 'notify', 'payout'] as const) {
    workQueue(scope, queues.work[work], functions[work], stage);
  }
  schedule(scope, functions.clock, queues.dead);
}
