// The list of functions: for each its file, its size and what it may do. A new function is one more
// entry here. All are told where everything is; rights decide what each can touch.
import type { Construct } from 'constructs';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Shelves } from './shelves.ts';
import { rights } from './rights.ts';
import { settings } from './settings.ts';
import { type Worker, makeWorker } from './worker.ts';
import type { Permission } from './worker-role.ts';

export type FunctionName = 'relay' | 'match' | 'notify' | 'sweep' | 'payout' | 'clock' | 'http';

type Entry = Omit<Worker, 'environment' | 'may'> & {
  readonly may: readonly (keyof ReturnType<typeof rights>)[];
};

const publishes = ['sendMatch', 'sendNotify', 'sendSweep', 'sendPayout', 'sendDead'] as const;

const functions: Readonly<Record<FunctionName, Entry>> = {
  relay: {
    id: 'Relay',
    entry: 'functions/relay.ts',
    memoryMb: 256,
    timeoutSeconds: 30,
    may: ['readStream', ...publishes, 'useKey'],
  },
  match: {
    id: 'MatchWorker',
    entry: 'functions/match.ts',
    memoryMb: 1024,
    timeoutSeconds: 60,
    may: ['writeTable', 'writeFiles', 'takeMatch', 'useKey'],
  },
  notify: {
    id: 'NotifyWorker',
    entry: 'functions/notify.ts',
    memoryMb: 512,
    timeoutSeconds: 30,
    may: ['writeTable', 'readFiles', 'takeNotify', 'sendMail', 'readLinkSecret', 'useKey'],
  },
  sweep: {
    id: 'SweepWorker',
    entry: 'functions/sweep.ts',
    memoryMb: 512,
    timeoutSeconds: 30,
    may: ['writeTable', 'takeSweep', 'sendMatch', 'sendSweep', 'useKey'],
  },
  payout: {
    id: 'PayoutWorker',
    entry: 'functions/payout.ts',
    memoryMb: 512,
    timeoutSeconds: 30,
    may: ['writeTable', 'writeFiles', 'takePayout', 'sendPayout', 'useKey'],
  },
  clock: {
    id: 'Clock',
    entry: 'functions/clock.ts',
    memoryMb: 512,
    timeoutSeconds: 300,
    may: ['writeTable', 'readFiles', ...publishes, 'useKey'],
  },
  http: {
    id: 'Http',
    entry: 'functions/http/lambda.ts',
    memoryMb: 1024,
    timeoutSeconds: 29,
    may: ['writeTable', 'writeFiles', 'readLinkSecret', 'useKey'],
  },
};

/** Makes every function of the list. */
export function makeFunctions(
  scope: Construct,
  shelves: Shelves,
): Readonly<Record<FunctionName, Function>> {
  const environment = settings(shelves);
  const allowed = rights(shelves);
  const make = ({ may, ...rest }: Entry): Function =>
    makeWorker(scope, shelves.key, {
      ...rest,
      environment,
      may: may.map((right): Permission => allowed[right]),
    });
  return {
    relay: make(functions.relay),
    match: make(functions.match),
    notify: make(functions.notify),
    sweep: make(functions.sweep),
    payout: make(functions.payout),
    clock: make(functions.clock),
    http: make(functions.http),
  };
}
