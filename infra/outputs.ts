// What a deployment tells the outside: each setting under the name of its environment variable, so
// that the command line and the local start speak to the same table and queues as the functions.
import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { env, type EnvName } from '../shared/names.ts';

/** Output that carries the API's own address. */
export const apiOutput = 'ApiEndpoint';

/** Output that carries one setting; CloudFormation takes letters and digits only. */
export function outputName(name: EnvName): string {
  return name.replaceAll('_', '');
}

/** Declares one output per setting, and the API's address. */
export function makeOutputs(
  scope: Construct,
  values: Readonly<Partial<Record<EnvName, string>>>,
  apiEndpoint: string,
): void {
  new CfnOutput(scope, apiOutput, { value: apiEndpoint });
  for (const name of Object.values(env)) {
    const value = values[name];
    if (value !== undefined) new CfnOutput(scope, outputName(name), { value });
  }
}

/** Turns a deployment's outputs back into environment variables. */
export function environmentOf(
  outputs: Readonly<Record<string, string>>,
): Partial<Record<EnvName, string>> {
  const found: Partial<Record<EnvName, string>> = {};
  for (const name of Object.values(env)) {
    const value = outputs[outputName(name)];
    if (value !== undefined) found[name] = value;
  }
  return found;
}
