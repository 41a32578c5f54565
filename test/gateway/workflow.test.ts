// Starting the workflow of a sweep on the local cloud: the same start twice is one run.
import { randomBytes } from 'node:crypto';
import { CreateStateMachineCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { sweepId } from '../../shared/domain/ids.ts';
import { workflowGateway } from '../../shared/gateway/workflow.ts';
import { localCloud } from '../cloud/local-cloud.ts';

const definition = { StartAt: 'End', States: { End: { Type: 'Succeed' } } };

test('the same start of a sweep asked for twice is one run, a later start another', async () => {
  await localCloud();
  const client = new SFNClient({});
  const { stateMachineArn = '' } = await client.send(
    new CreateStateMachineCommand({
      name: `sweep-${randomBytes(6).toString('hex')}`,
      definition: JSON.stringify(definition),
      roleArn: 'arn:aws:iam::000000000000:role/sweep',
    }),
  );
  const workflow = workflowGateway(client, stateMachineArn);
  const id = sweepId('published:x@1', ['x'], '2026-11-23');
  for (const attempt of [1, 1, 2]) await workflow.startSweep({ sweepId: id, attempt });
  const { executions = [] } = await client.send(new ListExecutionsCommand({ stateMachineArn }));
  const names = new Set(executions.map(({ name }) => name));
  expect([executions.length, names]).toEqual([2, new Set([`${id}-1`, `${id}-2`])]);
});

test('a workflow that is not there is a fault, which the relay tells a person', async () => {
  const { env } = await localCloud();
  const workflow = workflowGateway(new SFNClient({}), env.ZHIDA_SWEEP_WORKFLOW);
  const id = sweepId('published:x@1', ['x'], '2026-11-23');
  await expect(workflow.startSweep({ sweepId: id, attempt: 1 })).rejects.toThrow();
});
