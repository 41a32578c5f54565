// What the functions stand on: where things are (settings) and what may be done with them (rights),
// each right naming its resources one by one.
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { env, type Stage } from '../shared/names.ts';
import type { Identity } from './identity.ts';
import type { Queues } from './queues.ts';
import { tableArns } from './table.ts';
import type { Permission } from './worker.ts';

export type Shelves = {
  readonly stage: Stage;
  readonly key: Key;
  readonly table: Table;
  readonly files: Bucket;
  readonly queues: Queues;
  readonly linkSecret: Secret;
  readonly identity: Identity;
  readonly mailArns: string[];
  readonly mailFrom: string;
  readonly baseUrl: string;
};

/** Every setting by the name of its environment variable. */
export function settings(shelves: Shelves) {
  const { queues, identity } = shelves;
  return {
    [env.stage]: shelves.stage,
    [env.table]: shelves.table.tableName,
    [env.bucket]: shelves.files.bucketName,
    [env.matchQueue]: queues.work.match.queueUrl,
    [env.notifyQueue]: queues.work.notify.queueUrl,
    [env.sweepQueue]: queues.work.sweep.queueUrl,
    [env.payoutQueue]: queues.work.payout.queueUrl,
    [env.deadLetterQueue]: queues.dead.queueUrl,
    [env.mailFrom]: shelves.mailFrom,
    [env.baseUrl]: shelves.baseUrl,
    [env.linkSecretArn]: shelves.linkSecret.secretArn,
    [env.oidcIssuer]: identity.issuer,
    [env.oidcDiscoveryUrl]: identity.discoveryUrl,
    [env.oidcClientId]: identity.clientId,
  };
}

/** Every right a function can be given. */
export function rights(shelves: Shelves) {
  const { queues, table, files } = shelves;
  return {
    writeTable: allow(tableActions, tableArns(table)),
    readStream: allow(
      streamActions,
      table.tableStreamArn === undefined ? [] : [table.tableStreamArn],
    ),
    readFiles: allow(['s3:GetObject'], [files.arnForObjects('*')]),
    writeFiles: allow(['s3:GetObject', 's3:PutObject'], [files.arnForObjects('*')]),
    sendMatch: allow(sendActions, arn(queues.work.match)),
    sendNotify: allow(sendActions, arn(queues.work.notify)),
    sendSweep: allow(sendActions, arn(queues.work.sweep)),
    sendPayout: allow(sendActions, arn(queues.work.payout)),
    sendDead: allow(sendActions, arn(queues.dead)),
    takeMatch: allow(takeActions, arn(queues.work.match)),
    takeNotify: allow(takeActions, arn(queues.work.notify)),
    takeSweep: allow(takeActions, arn(queues.work.sweep)),
    takePayout: allow(takeActions, arn(queues.work.payout)),
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

const tableActions = [
  'dynamodb:GetItem',
  'dynamodb:BatchGetItem',
  'dynamodb:Query',
  'dynamodb:Scan',
  'dynamodb:ConditionCheckItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
];

const streamActions = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
];

const sendActions = ['sqs:SendMessage', 'sqs:GetQueueAttributes'];

const takeActions = [
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibility',
  'sqs:GetQueueAttributes',
];
