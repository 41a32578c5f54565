// One Lambda function as this project makes them: bundled by esbuild from one TypeScript file, on
// arm64, with a log of its own that is kept for a year, and allowed exactly what it was given.
import { Duration } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Architecture, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { EnvName } from '../shared/names.ts';
import { bundled } from './bundle.ts';
import { makeLog } from './log.ts';
import { accept } from './nag.ts';
import { type Permission, makeRole } from './worker-role.ts';

export type Worker = {
  readonly id: string;
  /** Path of the TypeScript file, from the root of the project; it exports `handler`. */
  readonly entry: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Partial<Record<EnvName, string>>>;
  readonly may: readonly Permission[];
};

/** Makes the function, its log and its permissions. */
export function makeWorker(scope: Construct, key: Key, worker: Worker): Function {
  const log = makeLog(scope, `${worker.id}Log`, key);
  const made = new Function(scope, worker.id, {
    role: makeRole(scope, worker, log),
    code: bundled(worker.entry),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: worker.memoryMb,
    timeout: Duration.seconds(worker.timeoutSeconds),
    tracing: Tracing.ACTIVE,
    logGroup: log,
    environment: { ...worker.environment, NODE_OPTIONS: '--enable-source-maps' },
  });
  accept(made, onFunctions);
  return made;
}

const onFunctions = {
  'Serverless-LambdaDLQ': 'Its callers keep what fails: queues, the stream and the clock do.',
  'NIST.800.53.R5-LambdaDLQ': 'Its callers keep what fails: queues, the stream and the clock do.',
  'NIST.800.53.R5-LambdaConcurrency': 'A queue waits; a limit would only turn firms away.',
  'NIST.800.53.R5-LambdaInsideVPC': 'It speaks to managed services alone, over TLS and by role.',
};
