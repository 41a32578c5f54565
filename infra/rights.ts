// The rights a function can be given, each naming its resources one by one.
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  sendActions,
  startActions,
  streamActions,
  tableActions,
  takeActions,
  walkActions,
} from './actions.ts';
import type { Permission } from './worker-role.ts';
import type { Shelves } from './shelves.ts';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { table as names } from '../shared/names.ts';

/** Every right a function can be given. */
export function rights(shelves: Shelves) {
  const { queues, table, files } = shelves;
  return {
    writeTable: allow(tableActions, tableArns(table)),
    walkFirms: allow(walkActions, [`${table.tableArn}/index/${names.firms.index}`]),
    readStream: allow(
      streamActions,
      table.tableStreamArn === undefined ? [] : [table.tableStreamArn],
    ),
    // Without it the store answers that a missing object is forbidden, and nobody could tell the two apart.
    seeFiles: allow(['s3:ListBucket'], [files.bucketArn]),
    readFiles: allow(['s3:GetObject'], [files.arnForObjects('*')]),
    writeFiles: allow(
      ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'],
      [files.arnForObjects('*')],
    ),
    sendMatch: allow(sendActions, arn(queues.work.match)),
    sendNotify: allow(sendActions, arn(queues.work.notify)),
    sendPayout: allow(sendActions, arn(queues.work.payout)),
    sendIngest: allow(sendActions, arn(queues.work.ingest)),
    sendDead: allow(sendActions, arn(queues.dead)),
    takeMatch: allow(takeActions, arn(queues.work.match)),
    takeNotify: allow(takeActions, arn(queues.work.notify)),
    takeIngest: allow(takeActions, arn(queues.work.ingest)),
    takePayout: allow(takeActions, arn(queues.work.payout)),
    startSweep: allow(startActions, [shelves.sweepWorkflowArn]),
    sendMail: allow(['ses:SendRawEmail'], shelves.mailArns),
    readLinkSecret: allow(['secretsmanager:GetSecretValue'], [shelves.linkSecret.secretArn]),
    useKey: allow(['kms:Decrypt', 'kms:GenerateDataKey'], [shelves.key.keyArn]),
  };
}

function allow(actions: string[], on: string[]): Permission {
  return { actions, on };
}

function arn(queue: Queue): string[] {
  return [queue.queueArn];
}

/** ARNs of the table and of its indexes, named one by one rather than by a star. */
export function tableArns(table: Table): string[] {
  const indexes = [names.byOwner.index, names.waiting.index];
  return [table.tableArn, ...indexes.map((index) => `${table.tableArn}/index/${index}`)];
}
