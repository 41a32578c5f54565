// Promises about the functions: the same runtime everywhere, a log that is kept, and no more rights
// than they need.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { env } from '../../shared/names.ts';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf();
const functions = resourcesOf(template, 'AWS::Lambda::Function');

test.each(functions)('%s runs Node 24 on arm64 and is traced', (_id, { Properties }) => {
  expect(Properties).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    TracingConfig: { Mode: 'Active' },
  });
});

test.each(functions)('%s is told where everything is', (_id, { Properties }) => {
  const { Variables } = z
    .object({ Variables: z.record(z.string(), z.unknown()) })
    .parse(Properties['Environment']);
  const told = Object.keys(Variables).filter((name) => name.startsWith('ZHIDA_'));
  const wanted = Object.values(env).filter((name) => name !== env.userPoolId);
  expect(told.toSorted()).toEqual(wanted.toSorted());
});

test('every log is kept for a year, under our own key', () => {
  for (const [, { Properties }] of resourcesOf(template, 'AWS::Logs::LogGroup')) {
    expect(Properties['RetentionInDays']).toBeGreaterThanOrEqual(183);
    expect(Properties['RetentionInDays']).toBe(365);
    expect(Properties['KmsKeyId']).toBeDefined();
  }
  expect(resourcesOf(template, 'AWS::Logs::LogGroup')).toHaveLength(functions.length + 2);
});

const workers = ['relay', 'match', 'notify', 'payout', 'ingest', 'clock', 'http/lambda'];
const entries = [...workers, 'sweep-plan', 'sweep', 'sweep-tally'];

test.each(entries)('functions/%s.ts is there to be bundled', (entry) => {
  expect(existsSync(new URL(`../../functions/${entry}.ts`, import.meta.url))).toBe(true);
});

const policySchema = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Effect: z.string(),
        Action: z.union([z.string(), z.array(z.string())]),
        Resource: z.unknown(),
      }),
    ),
  }),
});

const statements = resourcesOf(template, 'AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
  policySchema
    .parse(Properties)
    .PolicyDocument.Statement.map((statement) => ({ id, ...statement })),
);

test('no right is given by a star', () => {
  const starred = statements.filter(({ Action }) =>
    [Action].flat().some((one) => one.includes('*')),
  );
  expect(starred).toEqual([]);
});

test('only traces and the delivery of logs, which have no resource to name, are allowed on everything', () => {
  const onAll = statements.filter(({ Resource }) => [Resource].flat().includes('*'));
  for (const { Action } of onAll) {
    expect([Action].flat().every((one) => /^(xray|logs):/.test(one))).toBe(true);
  }
});

test('whoever reads objects is told that one is missing, rather than forbidden', () => {
  expect(may('s3:GetObject').length).toBeGreaterThan(5);
  // The role of the workflow reads a list of shards that was just written.
  const readers = may('s3:GetObject').filter((id) => !id.startsWith('SweepRole'));
  expect(may('s3:ListBucket')).toEqual(readers);
});

test('only the notifier sends mail, and the pages put nothing into a queue', () => {
  expect(may('ses:SendRawEmail')).toEqual([expect.stringMatching(/^NotifyWorker/)]);
  expect(may('sqs:SendMessage').some((id) => id.startsWith('Http'))).toBe(false);
});

test('only the workers of a sweep walk the registry, and only through the index of firms', () => {
  expect(may('dynamodb:Scan')).toEqual([
    expect.stringMatching(/^SweepPlan/),
    expect.stringMatching(/^SweepShard/),
  ]);
  const walks = statements.filter(({ Action }) => [Action].flat().includes('dynamodb:Scan'));
  for (const { Action, Resource } of walks) {
    expect([Action].flat()).toEqual(['dynamodb:Scan']);
    expect(JSON.stringify(Resource)).toMatch(/"\/index\/firms"\]\]\}$/);
  }
});

test('a function may use the table in exactly the ways in which the store uses it', () => {
  const given = statements
    .flatMap(({ Action }) => [Action].flat())
    .filter((action) => action.startsWith('dynamodb:') && !/Stream|Shard|Records/.test(action));
  const store = ['read', 'commit', 'segments'].map((name) =>
    readFileSync(new URL(`../../shared/store/${name}.ts`, import.meta.url), 'utf8'),
  );
  const sent = [...store.join().matchAll(/new (\w+)Command\(/g)].map(([, command]) => command);
  const parts = [...store.join().matchAll(/\{ (Put|Delete|Update|ConditionCheck): \{/g)];
  const used = [
    ...sent.map((command) => (command === 'Get' ? 'GetItem' : command)),
    ...parts.map(([, part]) => (part === 'ConditionCheck' ? 'ConditionCheckItem' : `${part}Item`)),
  ].filter((action) => action !== 'TransactWrite');
  const wanted = new Set(used.map((action) => `dynamodb:${action}`));
  expect([...new Set(given)].toSorted()).toEqual([...wanted].toSorted());
});

/** Policies that allow the action. */
function may(action: string): string[] {
  return statements.filter(({ Action }) => [Action].flat().includes(action)).map(({ id }) => id);
}
