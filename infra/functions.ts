// The list of functions: for each its file, its size and what it may do. A new function is one more
// entry here. All are told where everything is; rights decide what each can touch.
import type { Construct } from 'constructs';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Shelves } from './shelves.ts';
import { rights } from './rights.ts';
import { settings } from './settings.ts';
import { type Worker, makeWorker } from './worker.ts';
import type { Permission } from './worker-role.ts';

export type FunctionName =
  | 'relay'
  | 'match'
  | 'notify'
  | 'payout'
  | 'ingest'
  | 'clock'
  | 'http'
  | 'sweepPlan'
  | 'sweep'
  | 'sweepTally';

type Entry = Omit<Worker, 'environment' | 'may'> & {
  readonly may: readonly (keyof ReturnType<typeof rights>)[];
};

const publishes = ['sendMatch', 'sendNotify', 'sendPayout', 'sendDead'] as const;

const functions: Readonly<Record<FunctionName, Entry>> = {
  relay: {
    id: 'Relay',
    entry: 'functions/relay.ts',
    memoryMb: 256,
    timeoutSeconds: 30,
    may: ['readStream', ...publishes, 'startSweep', 'useKey'],
  },
  match: {
    id: 'MatchWorker',
    entry: 'functions/match.ts',
    memoryMb: 1024,
    timeoutSeconds: 60,
    may: ['writeTable', 'seeFiles', 'writeFiles', 'takeMatch', 'useKey'],
  },
  notify: {
    id: 'NotifyWorker',
    entry: 'functions/notify.ts',
    memoryMb: 512,
    timeoutSeconds: 30,
    may: [
      'writeTable',
      'seeFiles',
      'readFiles',
      'takeNotify',
      'sendMail',
      'readLinkSecret',
      'useKey',
    ],
  },
  sweepPlan: {
    id: 'SweepPlan',
    entry: 'functions/sweep-plan.ts',
    memoryMb: 512,
    timeoutSeconds: 300,
    may: ['writeTable', 'walkFirms', 'seeFiles', 'writeFiles', 'useKey'],
  },
  sweep: {
    id: 'SweepShard',
    entry: 'functions/sweep.ts',
    memoryMb: 1769,
    timeoutSeconds: 900,
    may: ['writeTable', 'walkFirms', 'seeFiles', 'writeFiles', 'sendMatch', 'useKey'],
  },
  sweepTally: {
    id: 'SweepTally',
    entry: 'functions/sweep-tally.ts',
    memoryMb: 1024,
    timeoutSeconds: 300,
    may: ['writeTable', 'seeFiles', 'writeFiles', 'useKey'],
  },
  payout: {
    id: 'PayoutWorker',
    entry: 'functions/payout.ts',
    memoryMb: 512,
    timeoutSeconds: 30,
    may: ['writeTable', 'seeFiles', 'writeFiles', 'takePayout', 'sendPayout', 'useKey'],
  },
  ingest: {
    id: 'IngestWorker',
    entry: 'functions/ingest.ts',
    memoryMb: 1024,
    timeoutSeconds: 60,
    may: ['writeTable', 'seeFiles', 'writeFiles', 'takeIngest', 'sendIngest', 'useKey'],
  },
  clock: {
    id: 'Clock',
    entry: 'functions/clock.ts',
    memoryMb: 512,
    timeoutSeconds: 300,
    may: ['writeTable', 'seeFiles', 'writeFiles', ...publishes, 'useKey'],
  },
  http: {
    id: 'Http',
    entry: 'functions/http/lambda.ts',
    memoryMb: 1024,
    timeoutSeconds: 29,
    may: ['writeTable', 'seeFiles', 'writeFiles', 'readLinkSecret', 'useKey'],
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
    sweepPlan: make(functions.sweepPlan),
    sweep: make(functions.sweep),
    sweepTally: make(functions.sweepTally),
    payout: make(functions.payout),
    ingest: make(functions.ingest),
    clock: make(functions.clock),
    http: make(functions.http),
  };
}
