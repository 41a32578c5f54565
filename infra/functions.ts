// The list of functions: for each its file, its size, what it is told and what it may do. A new
// function is one more entry here.
import type { Construct } from 'constructs';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { env } from '../shared/names.ts';
import type { Permission, Worker } from './worker.ts';
import { makeWorker } from './worker.ts';
import type { Shelves } from './shelves.ts';
import { rights, settings } from './shelves.ts';

export type FunctionName = 'relay' | 'match' | 'notify' | 'sweep' | 'clock' | 'http';

type Entry = Omit<Worker, 'environment' | 'may'> & {
  readonly knows: readonly (keyof ReturnType<typeof settings>)[];
  readonly may: readonly (keyof ReturnType<typeof rights>)[];
};

const queues = [env.matchQueue, env.notifyQueue, env.sweepQueue] as const;
const sends = ['sendMatch', 'sendNotify', 'sendSweep'] as const;

const functions: Readonly<Record<FunctionName, Entry>> = {
  relay: {
    id: 'Relay',
    entry: 'functions/relay.ts',
    memoryMb: 256,
    timeoutSeconds: 30,
    knows: [env.table, ...queues, env.deadLetterQueue],
    may: ['readStream', ...sends, 'sendDead', 'useKey'],
  },
  match: {
    id: 'MatchWorker',
    entry: 'functions/match.ts',
    memoryMb: 1024,
    timeoutSeconds: 30,
    knows: [env.table, env.bucket, ...queues],
    may: ['writeTable', 'writeFiles', 'takeMatch', 'useKey'],
  },
  notify: {
    id: 'NotifyWorker',
    entry: 'functions/notify.ts',
    memoryMb: 512,
    timeoutSeconds: 30,
    knows: [env.table, env.bucket, env.mailFrom, env.baseUrl, env.linkSecretArn],
    may: ['writeTable', 'readFiles', 'takeNotify', 'sendMail', 'readLinkSecret', 'useKey'],
  },
  sweep: {
    id: 'SweepWorker',
    entry: 'functions/sweep.ts',
    memoryMb: 512,
    timeoutSeconds: 30,
    knows: [env.table, ...queues],
    may: ['writeTable', 'takeSweep', 'sendMatch', 'sendSweep', 'useKey'],
  },
  clock: {
    id: 'Clock',
    entry: 'functions/clock.ts',
    memoryMb: 512,
    timeoutSeconds: 300,
    knows: [env.table, env.bucket, ...queues],
    may: ['writeTable', 'readFiles', ...sends, 'sendDead', 'useKey'],
  },
  http: {
    id: 'Http',
    entry: 'functions/http/lambda.ts',
    memoryMb: 1024,
    timeoutSeconds: 29,
    knows: [
      env.table,
      env.bucket,
      env.baseUrl,
      env.linkSecretArn,
      ...queues,
      env.oidcIssuer,
      env.oidcDiscoveryUrl,
      env.oidcClientId,
    ],
    may: ['writeTable', 'writeFiles', 'readLinkSecret', ...sends, 'useKey'],
  },
};

/** Makes every function of the list. */
export function makeFunctions(
  scope: Construct,
  shelves: Shelves,
): Readonly<Record<FunctionName, NodejsFunction>> {
  const values = settings(shelves);
  const allowed = rights(shelves);
  const make = ({ knows, may, ...rest }: Entry): NodejsFunction =>
    makeWorker(scope, shelves.key, {
      ...rest,
      environment: Object.fromEntries(
        [env.stage, ...knows].map((name): [string, string] => [name, values[name]]),
      ),
      may: may.map((right): Permission => allowed[right]),
    });
  return {
    relay: make(functions.relay),
    match: make(functions.match),
    notify: make(functions.notify),
    sweep: make(functions.sweep),
    clock: make(functions.clock),
    http: make(functions.http),
  };
}
