// What wakes a worker: the queue of its work, in bites that one run can do.
import { EventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../shared/names.ts';
import { accept } from './nag.ts';

// One machine does the work of many: smaller bites there, so that none outlasts its time.
const pace = {
  cloud: { batchSize: 10, maxConcurrency: 50 },
  local: { batchSize: 5, maxConcurrency: 2 },
} as const;

/** Feeds a queue to its worker; the worker names the messages that failed, the rest are done. */
export function workQueue(
  scope: Construct,
  queue: Queue,
  worker: IFunction,
  stage: Stage,
  batchSizeMax = 10,
): void {
  const feed = new EventSourceMapping(scope, `${queue.node.id}Feed`, {
    target: worker,
    eventSourceArn: queue.queueArn,
    reportBatchItemFailures: true,
    ...pace[stage],
    batchSize: Math.min(pace[stage].batchSize, batchSizeMax),
  });
  accept(feed, {
    'Serverless-LambdaEventSourceMappingDestination':
      'The queue itself hands what failed five times to its dead-letter queue.',
  });
}
