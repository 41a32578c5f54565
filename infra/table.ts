// The one table. Its stream is the outbox: nothing else publishes what was committed.
import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { table as names } from '../shared/names.ts';
import { accept } from './nag.ts';

/** Makes the table with its three indexes, point-in-time recovery and deletion protection. */
export function makeTable(scope: Construct, key: Key): Table {
  const table = new Table(scope, 'Table', {
    partitionKey: text(names.partitionKey),
    sortKey: text(names.sortKey),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    timeToLiveAttribute: names.expiresAtSeconds,
  });
  for (const index of [names.byOwner, names.waiting]) {
    table.addGlobalSecondaryIndex({
      indexName: index.index,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
      projectionType: ProjectionType.ALL,
    });
  }
  // Only the heads of enterprises carry its key, and only keys are copied: cheap to walk whole.
  table.addGlobalSecondaryIndex({
    indexName: names.firms.index,
    partitionKey: text(names.firms.partitionKey),
    projectionType: ProjectionType.KEYS_ONLY,
  });
  accept(table, {
    'NIST.800.53.R5-DynamoDBInBackupPlan':
      'Point-in-time recovery reaches back 35 days; exports are a step of the operator.',
  });
  return table;
}

function text(name: string): { name: string; type: AttributeType } {
  return { name, type: AttributeType.STRING };
}
