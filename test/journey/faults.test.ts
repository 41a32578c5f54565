// What goes wrong on the deployed stack: a message nobody can read, the same message twice, and a
// record of the stream that no worker understands.
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeDeps } from '../../shared/deps.ts';
import { env } from '../../shared/names.ts';
import { deployedCloud } from '../cloud/deployed-cloud.ts';
import { mailsTo, mailTo } from '../cloud/mailbox.ts';
import { accepted, addFirm } from '../commands/world.ts';
import { publishBuiltIn } from '../commands/published.ts';
import { graduate } from './graduate.ts';
import { until } from './until.ts';

const cloud = deployedCloud();
const deps = makeDeps(process.env);
const queues = new SQSClient({ useQueueUrlAsEndpoint: false });
const policyKey = 'ui.hiring-expansion';

beforeAll(async () => {
  const { entries } = await deps.policies.live();
  if (!entries.some((one) => one.policyKey === policyKey)) await publishBuiltIn(deps, policyKey);
});

describe('a queue', () => {
  test('puts a poison message aside after five tries, and the rest of its batch is done', async () => {
    const matchQueue = cloud.env[env.matchQueue] ?? '';
    const deadQueue = await deadLettersOf(matchQueue);
    const before = await depthOf(deadQueue);
    const firms = await Promise.all([9101, 9102, 9103].map((number) => addFirm(deps, number)));
    const bodies = [
      '{"uscc":"not a code"}',
      ...firms.map((uscc) => JSON.stringify({ uscc, policyKeys: [policyKey] })),
      'not even JSON',
    ];
    await queues.send(
      new SendMessageBatchCommand({
        QueueUrl: matchQueue,
        Entries: bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody })),
      }),
    );
    await until(async () => (await depthOf(deadQueue)) === before + 2, 170);
    await until(async () => (await depthOf(matchQueue)) === 0);
    const { Messages = [] } = await queues.send(
      new ReceiveMessageCommand({ QueueUrl: deadQueue, MaxNumberOfMessages: 10 }),
    );
    const dead = Messages.map((message) => message.Body);
    expect(dead).toContain(bodies[0]);
    expect(dead).toContain(bodies.at(-1));
    expect(dead.some((body) => firms.some((uscc) => body?.includes(uscc)))).toBe(false);
  });

  test('that brings the same notice three times sends one mail and keeps one record', async () => {
    const uscc = await addFirm(deps, 9201);
    await accepted(deps, uscc, 'MOHRSS', { 'hr.hires': [graduate('faults-1')] });
    await mailTo(cloud.endpoint, 'firm9201@zhida.example');
    const [entitlement] = await deps.entitlements.ofEnterprise(uscc);
    const message = { entitlementId: entitlement?.id, n: 1, offer: 1 };
    const again = new SendMessageCommand({
      QueueUrl: cloud.env[env.notifyQueue],
      MessageBody: JSON.stringify(message),
    });
    for (let copy = 0; copy < 3; copy += 1) await queues.send(again);
    await until(async () => (await depthOf(cloud.env[env.notifyQueue] ?? '')) === 0);
    expect(await mailsTo(cloud.endpoint, 'firm9201@zhida.example')).toHaveLength(1);
    const file = entitlement && (await deps.entitlements.file(entitlement.id));
    expect(file?.notices.map((notice) => notice.state)).toEqual(['sent']);
  });
});

async function deadLettersOf(queueUrl: string): Promise<string> {
  const { Attributes } = await queues.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['RedrivePolicy'] }),
  );
  const policy = z
    .object({ deadLetterTargetArn: z.string() })
    .parse(JSON.parse(Attributes?.RedrivePolicy ?? '{}'));
  const name = policy.deadLetterTargetArn.split(':').at(-1);
  if (!name) throw new Error('the queue has no dead-letter queue');
  return queueUrl.replace(/[^/]+$/, name);
}

/** Messages that wait in the queue or are being worked on. */
async function depthOf(queueUrl: string): Promise<number> {
  const { Attributes } = await queues.send(
    new GetQueueAttributesCommand({
      QueueUrl: queueUrl,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return Object.values(Attributes ?? {}).reduce((sum, count) => sum + Number(count), 0);
}
