// Promises about the queues: nothing that fails is lost, nothing travels in the clear.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf();
const daySeconds = 86_400;

const queueSchema = z.object({
  MessageRetentionPeriod: z.int(),
  KmsMasterKeyId: z.unknown(),
  RedrivePolicy: z
    .object({
      maxReceiveCount: z.int(),
      deadLetterTargetArn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
    })
    .optional(),
});

const queues = new Map(
  resourcesOf(template, 'AWS::SQS::Queue').map(([id, { Properties }]) => [
    id,
    queueSchema.parse(Properties),
  ]),
);
const work = [...queues].filter(([, queue]) => queue.RedrivePolicy !== undefined);
const dead = [...queues].filter(([, queue]) => queue.RedrivePolicy === undefined);

test('there are four work queues, each with a dead-letter queue, and one for the relay', () => {
  expect(work.map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual([
    'Match',
    'Notify',
    'Payout',
    'Ingest',
  ]);
  const targets = work.map(
    ([, queue]) => queue.RedrivePolicy?.deadLetterTargetArn['Fn::GetAtt'][0],
  );
  expect(new Set(targets).size).toBe(work.length);
  expect(dead).toHaveLength(work.length + 1);
});

test.each(work)('%s gives a message five tries', (_id, queue) => {
  expect(queue.RedrivePolicy?.maxReceiveCount).toBe(5);
});

test.each(work)('%s hands over to a queue that keeps messages longer than itself', (_id, queue) => {
  const target = queues.get(queue.RedrivePolicy?.deadLetterTargetArn['Fn::GetAtt'][0] ?? '');
  expect(target?.MessageRetentionPeriod).toBe(14 * daySeconds);
  expect(queue.MessageRetentionPeriod).toBe(4 * daySeconds);
});

test.each([...queues])('%s is encrypted under our own key', (_id, queue) => {
  expect(queue.KmsMasterKeyId).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] });
});

test('no queue takes a message sent without TLS', () => {
  const refused = resourcesOf(template, 'AWS::SQS::QueuePolicy').map(([, { Properties }]) =>
    JSON.stringify(Properties),
  );
  expect(refused).toHaveLength(queues.size);
  for (const policy of refused) {
    expect(policy).toContain('"Effect":"Deny"');
    expect(policy).toContain('"aws:SecureTransport":"false"');
  }
});
