// Promises about what wakes the workers, and what becomes of work that fails.
import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf();
const type = 'AWS::Lambda::EventSourceMapping';
const mappings = resourcesOf(template, type);
const streams = mappings.filter(([, { Properties }]) => 'StartingPosition' in Properties);
const queues = mappings.filter(([, { Properties }]) => !('StartingPosition' in Properties));

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

test.each(queues)(
  '%s leaves the good messages of a batch alone when one is bad',
  (_id, mapping) => {
    expect(mapping.Properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
  },
);

test('the clock runs every fifteen minutes, and a run that fails three times is kept', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'rate(15 minutes)',
  });
  template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    MaximumRetryAttempts: 2,
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
  });
});

test('a failed message waits at least as long as its worker may run', () => {
  const longest = Math.max(
    ...resourcesOf(template, 'AWS::Lambda::Function')
      .filter(([id]) => /Worker/.test(id))
      .map(([, { Properties }]) => Number(Properties['Timeout'])),
  );
  const parameter = template.findParameters('RetryDelaySeconds')['RetryDelaySeconds'];
  expect(parameter?.['Default']).toBeGreaterThanOrEqual(6 * longest);
});
