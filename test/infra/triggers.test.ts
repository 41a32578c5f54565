// Promises about what wakes the workers, and what becomes of work that fails.
import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf();
const type = 'AWS::Lambda::EventSourceMapping';
const mappings = resourcesOf(template, type);
const queues = mappings.filter(([, { Properties }]) => !('StartingPosition' in Properties));

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

test('a file that is uploaded wakes the ingest worker, and nothing else in the bucket does', () => {
  template.hasResourceProperties('AWS::S3::Bucket', {
    NotificationConfiguration: {
      QueueConfigurations: [
        {
          Event: 's3:ObjectCreated:*',
          Queue: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Ingest'), 'Arn'] },
          Filter: {
            S3Key: {
              Rules: [
                { Name: 'prefix', Value: 'uploads/' },
                { Name: 'suffix', Value: '/file' },
              ],
            },
          },
        },
      ],
    },
  });
  const policies = resourcesOf(template, 'AWS::SQS::QueuePolicy').map(([, one]) =>
    JSON.stringify(one.Properties),
  );
  const allowed = policies.filter((policy) => policy.includes('s3.amazonaws.com'));
  expect(allowed).toHaveLength(1);
  expect(allowed[0]).toContain('aws:SourceAccount');
});

test('a large file is worked on one message at a time', () => {
  const own = queues.filter(([id]) => id.startsWith('IngestFeed'));
  expect(own.map(([, { Properties }]) => Properties['BatchSize'])).toEqual([1]);
});
