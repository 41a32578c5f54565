// One Lambda function as this project makes them: bundled by esbuild from one TypeScript file, on
// arm64, with a log of its own that is kept for a year, and allowed exactly what it was given.
import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { EnvName } from '../shared/names.ts';

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

const root = fileURLToPath(new URL('..', import.meta.url));

/** Makes the function, its log and its permissions. */
export function makeWorker(scope: Construct, key: Key, worker: Worker): NodejsFunction {
  const made = new NodejsFunction(scope, worker.id, {
    entry: `${root}${worker.entry}`,
    projectRoot: root,
    depsLockFilePath: `${root}package-lock.json`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: worker.memoryMb,
    timeout: Duration.seconds(worker.timeoutSeconds),
    tracing: Tracing.ACTIVE,
    logGroup: makeLog(scope, `${worker.id}Log`, key),
    environment: { ...worker.environment, NODE_OPTIONS: '--enable-source-maps' },
    bundling,
  });
  for (const { actions, on } of worker.may) {
    made.addToRolePolicy(new PolicyStatement({ actions, resources: on }));
  }
  return made;
}

/** A log group kept for a year: the Cybersecurity Law asks for six months at least. */
export function makeLog(scope: Construct, id: string, key: Key): LogGroup {
  return new LogGroup(scope, id, {
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: key,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

// The SDK is bundled so that its version is ours; CommonJS packages inside ESM need `require`.
const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  bundleAwsSDK: true,
  minify: true,
  keepNames: true,
  sourceMap: true,
  sourcesContent: false,
  banner:
    "import { createRequire as createRequireForBundle } from 'node:module';" +
    'const require = createRequireForBundle(import.meta.url);',
  forceDockerBundling: false,
};
