// What wakes the relay: every change of the table, in order, and where a change goes that cannot be
// relayed.
import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, StartingPosition, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';

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
