// What wakes the workers: the table's stream, the queues, and a schedule.
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  EventInvokeConfig,
  EventSourceMapping,
  StartingPosition,
  type IFunction,
} from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Stage } from '../shared/names.ts';
import { accept } from './nag.ts';

const clockMinutes = 15;

/**
 * Feeds every change of the table to the relay. A batch that fails is halved until the bad record
 * stands alone; after ten tries or six hours its place in the stream goes to the dead-letter queue.
 */
export function relayStream(scope: Construct, table: Table, relay: IFunction, dead: Queue): void {
  if (table.tableStreamArn === undefined) throw new Error('the table has no stream to relay');
  new EventSourceMapping(scope, 'RelayStream', {
    target: relay,
    eventSourceArn: table.tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    bisectBatchOnError: true,
    retryAttempts: 10,
    maxRecordAge: Duration.hours(6),
    onFailure: { bind: () => ({ destination: dead.queueArn }) },
  });
}

// One machine does the work of many: smaller bites there, so that none outlasts its time.
const pace = {
  cloud: { batchSize: 10, maxConcurrency: 50 },
  local: { batchSize: 5, maxConcurrency: 2 },
} as const;

/** Feeds a queue to its worker; the worker names the messages that failed, the rest are done. */
export function workQueue(scope: Construct, queue: Queue, worker: IFunction, stage: Stage): void {
  const feed = new EventSourceMapping(scope, `${queue.node.id}Feed`, {
    target: worker,
    eventSourceArn: queue.queueArn,
    reportBatchItemFailures: true,
    ...pace[stage],
  });
  accept(feed, {
    'Serverless-LambdaEventSourceMappingDestination':
      'The queue itself hands what failed five times to its dead-letter queue.',
  });
}

/** Runs the clock every fifteen minutes; a run that fails three times is kept. */
export function schedule(scope: Construct, clock: IFunction, dead: Queue): void {
  const role = new Role(scope, 'ScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
  });
  role.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [clock.functionArn] }),
  );
  accept(role, {
    'NIST.800.53.R5-IAMNoInlinePolicy': 'The policy is of this role alone and goes with it.',
  });
  const every = new CfnSchedule(scope, 'Schedule', {
    scheduleExpression: `rate(${clockMinutes} minutes)`,
    flexibleTimeWindow: { mode: 'OFF' },
    target: { arn: clock.functionArn, roleArn: role.roleArn },
  });
  every.node.addDependency(role);
  new EventInvokeConfig(scope, 'ClockFailures', {
    function: clock,
    retryAttempts: 2,
    onFailure: { bind: () => ({ destination: dead.queueArn }) },
  });
}
