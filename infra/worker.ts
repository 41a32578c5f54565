// One Lambda function as this project makes them: bundled by esbuild from one TypeScript file, on
// arm64, with a log of its own that is kept for a year, and allowed exactly what it was given.
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Architecture, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { EnvName } from '../shared/names.ts';
import { bundled } from './bundle.ts';
import { accept } from './nag.ts';

export type Worker = {
  readonly id: string;
  /** Path of the TypeScript file, from the root of the project; it exports `handler`. */
  readonly entry: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Partial<Record<EnvName, string>>>;
  readonly may: readonly Permission[];
};

export type Permission = { readonly actions: string[]; readonly on: string[] };

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

/** A role of its own, with its own log and its rights in one policy. */
function makeRole(scope: Construct, worker: Worker, log: LogGroup): Role {
  const role = new Role(scope, `${worker.id}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });
  const toLog = ['logs:CreateLogStream', 'logs:PutLogEvents'];
  for (const { actions, on } of [{ actions: toLog, on: [log.logGroupArn] }, ...worker.may]) {
    role.addToPolicy(new PolicyStatement({ actions, resources: on }));
  }
  accept(role, {
    'NIST.800.53.R5-IAMNoInlinePolicy': 'The policy is of this role alone and goes with it.',
    'AwsSolutions-IAM5[Resource::*]': 'Traces (X-Ray) have no resource to name.',
    'AwsSolutions-IAM5[Resource::<Files8E6940B8.Arn>/*]': 'Objects are named by their hash.',
  });
  return role;
}

/** A log group kept for a year: the Cybersecurity Law asks for six months at least. */
export function makeLog(scope: Construct, id: string, key: Key): LogGroup {
  return new LogGroup(scope, id, {
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: key,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
