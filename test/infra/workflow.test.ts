// Promises about the workflow of sweeps: what runs side by side, what is tried again, and what it may
// touch.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf();
const [machine] = resourcesOf(template, 'AWS::StepFunctions::StateMachine');
if (!machine) throw new Error('the template has no workflow');
const { Properties } = machine[1];

const Retry = z.array(z.object({ ErrorEquals: z.array(z.string()), MaxAttempts: z.int() }));
const Task = z.object({ Resource: z.string(), Retry, Next: z.string() });
const definitionSchema = z.object({
  StartAt: z.literal('PlanSweep'),
  States: z.object({
    PlanSweep: Task,
    EveryShard: z.object({
      Next: z.literal('TallySweep'),
      MaxConcurrency: z.int(),
      ToleratedFailurePercentage: z.number(),
      ItemReader: z.object({
        Resource: z.string(),
        ReaderConfig: z.object({ InputType: z.literal('JSON') }),
        Parameters: z.object({ 'Key.$': z.literal('$.plan') }),
      }),
      ItemProcessor: z.object({
        ProcessorConfig: z.object({ Mode: z.string(), ExecutionType: z.string() }),
        States: z.object({ WalkShard: Task, ShardWalked: z.object({ Result: z.object({}) }) }),
      }),
      ResultWriter: z.object({
        Resource: z.string(),
        Parameters: z.object({ Prefix: z.string() }),
      }),
    }),
    TallySweep: Task,
    IsSweepWhole: z.object({ Choices: z.array(z.object({ Next: z.string() })) }),
  }),
});

/** The definition with every reference to another resource as its name. */
function definitionOf(properties: Readonly<Record<string, unknown>>) {
  const joined = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) });
  const [, parts] = joined.parse(properties['DefinitionString'])['Fn::Join'];
  const text = parts.map((part) =>
    typeof part === 'string' ? part : JSON.stringify(part).replaceAll(/[^\w:.]/g, ''),
  );
  return definitionSchema.parse(JSON.parse(text.join('')));
}

const { States } = definitionOf(Properties);
const { EveryShard } = States;

test('the shards are handed out by a distributed map over the list in the files', () => {
  expect(EveryShard.ItemProcessor.ProcessorConfig).toMatchObject({ Mode: 'DISTRIBUTED' });
  expect(EveryShard.ItemReader.Resource).toMatch(/:states:::s3:getObject$/);
  expect(States.PlanSweep.Next).toBe('IsSweepDue');
});

test('a shard that fails after its tries stops none of the others, and the sum is made all the same', () => {
  expect(EveryShard.ToleratedFailurePercentage).toBe(100);
  expect(EveryShard.Next).toBe('TallySweep');
  expect(States.IsSweepWhole.Choices.map(({ Next }) => Next)).toEqual(['SweepFailed']);
});

test('every step is tried three times more', () => {
  const { WalkShard } = EveryShard.ItemProcessor.States;
  for (const { Retry: tries } of [States.PlanSweep, WalkShard, States.TallySweep])
    expect(tries).toMatchObject([{ ErrorEquals: ['States.ALL'], MaxAttempts: 3 }]);
});

test('what the map reports is written to the files, since the cloud collects little of it', () => {
  expect(EveryShard.ResultWriter.Resource).toMatch(/:states:::s3:putObject$/);
  expect(EveryShard.ResultWriter.Parameters.Prefix).toBe('sweeps/runs');
});

test('one machine walks two shards at a time, the cloud no more than its table bears', () => {
  expect(EveryShard.MaxConcurrency).toBe(100);
  const [local] = resourcesOf(templateOf({ stage: 'local' }), 'AWS::StepFunctions::StateMachine');
  const found = local && definitionOf(local[1].Properties);
  expect(found?.States.EveryShard.MaxConcurrency).toBe(2);
});

test('it is traced, and its log holds no data of its runs', () => {
  expect(Properties).toMatchObject({
    StateMachineType: 'STANDARD',
    TracingConfiguration: { Enabled: true },
    LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
  });
});

test('it may call its three functions, its own map and its own files, and nothing else', () => {
  const policies = resourcesOf(template, 'AWS::IAM::Policy');
  const own = policies.find(([id]) => id.startsWith('SweepRole'));
  const statements = z
    .object({
      PolicyDocument: z.object({
        Statement: z.array(
          z.object({ Action: z.union([z.string(), z.array(z.string())]), Resource: z.unknown() }),
        ),
      }),
    })
    .parse(own?.[1].Properties).PolicyDocument.Statement;
  const on = (action: string) =>
    JSON.stringify(
      statements.find(({ Action }) => [Action].flat().includes(action))?.Resource,
    ).replaceAll(/[0-9A-F]{8}/g, '');
  expect(on('lambda:InvokeFunction').match(/Sweep(Plan|Shard|Tally)/g)).toHaveLength(3);
  expect(on('states:StartExecution')).toContain('-sweep');
  expect(on('s3:PutObject')).toContain('/sweeps/runs/*');
  expect(on('s3:GetObject')).toContain('/sweeps/*');
});
