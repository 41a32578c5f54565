// What the functions stand on: the things of the stack that they read, write and call.
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Stage } from '../shared/names.ts';
import type { Identity } from './identity.ts';
import type { Queues } from './queues.ts';

export type Shelves = {
  readonly stage: Stage;
  readonly key: Key;
  readonly table: Table;
  readonly files: Bucket;
  readonly queues: Queues;
  /** Told before the workflow is there: it calls functions, and one of them starts it. */
  readonly sweepWorkflowArn: string;
  readonly linkSecret: Secret;
  readonly identity: Identity;
  readonly mailArns: string[];
  readonly mailFrom: string;
  readonly baseUrl: string;
};
