// The table as the stack defines it, for tests that make it without a deployment; a test of the
// stack compares the two.
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { table } from '../../shared/names.ts';

const indexes = [table.byOwner, table.waiting];

const keyNames = [
  table.partitionKey,
  table.sortKey,
  ...indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  table.firms.partitionKey,
];

/** Keys, indexes and stream of the one table. */
export const tableDefinition = {
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: keys(table.partitionKey, table.sortKey),
  AttributeDefinitions: keyNames.map((name) => ({
    AttributeName: name,
    AttributeType: 'S' as const,
  })),
  GlobalSecondaryIndexes: [
    ...indexes.map((index) => ({
      IndexName: index.index,
      KeySchema: keys(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'ALL' as const },
    })),
    {
      IndexName: table.firms.index,
      KeySchema: [{ AttributeName: table.firms.partitionKey, KeyType: 'HASH' as const }],
      Projection: { ProjectionType: 'KEYS_ONLY' as const },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
} satisfies Omit<CreateTableCommandInput, 'TableName'>;

type Key = { readonly AttributeName: string; readonly KeyType: 'HASH' | 'RANGE' };

function keys(partition: string, sort: string): Key[] {
  return [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
}
