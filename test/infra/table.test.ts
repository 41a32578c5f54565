// Promises about the one table.
import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { table as names } from '../../shared/names.ts';
import { tableDefinition } from '../cloud/table-definition.ts';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf();
const type = 'AWS::DynamoDB::Table';

test('there is one table', () => {
  template.resourceCountIs(type, 1);
});

test('every change of a row leaves the table with what was before and after', () => {
  template.hasResourceProperties(type, {
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
});

test('the table can be restored to any moment and cannot be deleted by mistake', () => {
  template.hasResourceProperties(type, {
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    DeletionProtectionEnabled: true,
  });
  template.hasResource(type, { DeletionPolicy: 'Retain' });
});

test('rows that say when they end are forgotten then', () => {
  template.hasResourceProperties(type, {
    TimeToLiveSpecification: { AttributeName: names.expiresAtSeconds, Enabled: true },
  });
});

test('the table is encrypted under our own key', () => {
  template.hasResourceProperties(type, {
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
  });
});

test('the table of the cloud tests is the table of the stack', () => {
  const [[, table] = []] = resourcesOf(template, type);
  const { KeySchema, GlobalSecondaryIndexes, AttributeDefinitions } = table?.Properties ?? {};
  expect(KeySchema).toEqual(tableDefinition.KeySchema);
  expect(GlobalSecondaryIndexes).toEqual(tableDefinition.GlobalSecondaryIndexes);
  expect(AttributeDefinitions).toEqual(tableDefinition.AttributeDefinitions);
});
