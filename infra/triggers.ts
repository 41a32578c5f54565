// What wakes the workers: the table's stream, the queues, and a schedule.
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { FunctionName } from './functions.ts';
import { uploadEvents } from './upload-events.ts';
import { workQueue } from './queue-feed.ts';
import { relayStream } from './relay-stream.ts';
import { schedule } from './schedule.ts';
import type { Shelves } from './shelves.ts';

/** Connects each worker to what it waits for. */
export function makeTriggers(
  scope: Construct,
  { stage, table, queues, files }: Shelves,
  functions: Readonly<Record<FunctionName, IFunction>>,
): void {
  uploadEvents(files, queues.work.ingest);
  relayStream(scope, table, functions.relay, queues.dead);
  for (const work of ['match', 'notify', 'payout'] as const) {
    workQueue(scope, queues.work[work], functions[work], stage);
  }
  // A message is a stretch of minutes, so they come one by one.
  workQueue(scope, queues.work.ingest, functions.ingest, stage, 1);
  schedule(scope, functions.clock, queues.dead);
}
