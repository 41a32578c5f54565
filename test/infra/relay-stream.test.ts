// Promises about the way from the table's stream to the relay.
import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf();
const type = 'AWS::Lambda::EventSourceMapping';
const mappings = resourcesOf(template, type);
const streams = mappings.filter(([, { Properties }]) => 'StartingPosition' in Properties);

test('a change that cannot be relayed is isolated, tried again, and kept', () => {
  expect(streams).toHaveLength(1);
  template.hasResourceProperties(type, {
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 10,
    MaximumRecordAgeInSeconds: Match.anyValue(),
    DestinationConfig: {
      OnFailure: {
        Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^RelayDead'), 'Arn'] },
      },
    },
  });
});

test('a change waits for the relay less long than the stream remembers', () => {
  const seconds = Number(streams[0]?.[1].Properties['MaximumRecordAgeInSeconds']);
  expect(seconds).toBeGreaterThan(3600);
  expect(seconds).toBeLessThan(86_400);
});

test('the relay starts at the oldest change it has not seen', () => {
  expect(streams[0]?.[1].Properties['StartingPosition']).toBe('TRIM_HORIZON');
});
