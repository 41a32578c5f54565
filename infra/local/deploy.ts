// Deploys the real stack into a local cloud with the project's own CDK, and applies the one setting
// of the template that the local cloud leaves out.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { env, table, type EnvName } from '../../shared/names.ts';
import { apiOutput, environmentOf } from '../outputs.ts';
import { runNode } from './command.ts';
import { cloudEnvironment } from './ministack.ts';
import { root } from './places.ts';

const stackName = 'Zhida';
const account = '000000000000';
const cdk = path.join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');

export type Deployment = {
  /** Address of the HTTP API; the local cloud tells APIs apart by host name. */
  readonly apiEndpoint: string;
  readonly environment: Partial<Record<EnvName, string>>;
};

/** Turns the sources into a template and bundled functions, in the folder. */
export async function synthesise(folder: string): Promise<void> {
  await runCdk(['synth', '--quiet', '-c', 'stage=local', '--output', folder], process.env);
}

/** Prepares a new cloud for deployments. */
export async function prepare(endpoint: string): Promise<void> {
  await runCdk(['bootstrap', `aws://${account}/us-east-1`], environmentFor(endpoint));
}

/** Deploys what was synthesised; answers where things are. */
export async function deploy(
  endpoint: string,
  folder: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Deployment> {
  const outputsFile = path.join(folder, 'outputs.json');
  const given = Object.entries(parameters).flatMap(([name, value]) => [
    '--parameters',
    `${name}=${value}`,
  ]);
  await runCdk(
    ['deploy', '--app', folder, '--require-approval', 'never', ...given].concat(
      '--outputs-file',
      outputsFile,
    ),
    environmentFor(endpoint),
  );
  const outputs = readOutputs(outputsFile);
  const environment = environmentOf(outputs);
  await forgetExpired(endpoint, environment[env.table] ?? '');
  return { apiEndpoint: outputs[apiOutput] ?? '', environment };
}

function readOutputs(file: string): Record<string, string> {
  const schema = z.object({ [stackName]: z.record(z.string(), z.string()) });
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')))[stackName] ?? {};
}

/** The local cloud does not apply time-to-live from a template. */
async function forgetExpired(endpoint: string, tableName: string): Promise<void> {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: localCredentials,
  });
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { Enabled: true, AttributeName: table.expiresAtSeconds },
    }),
  );
  client.destroy();
}

const localCredentials = { accessKeyId: 'test', secretAccessKey: 'test' };

async function runCdk(given: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  await runNode({
    script: cdk,
    given: [...given, '--no-notices', '--no-version-reporting'],
    cwd: root,
    env: { ...environment, CDK_DISABLE_CLI_TELEMETRY: 'true', CI: '1' },
  });
}

function environmentFor(endpoint: string): NodeJS.ProcessEnv {
  const { AWS_PROFILE: _profile, ...rest } = process.env;
  return { ...rest, ...cloudEnvironment(endpoint) };
}
