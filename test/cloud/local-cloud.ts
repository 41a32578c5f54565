// What a test of store, commands, gateways or workers stands on: a table, queues, a bucket, a mail
// domain and a link secret of its own in the shared local cloud, named by the usual environment.
import { randomBytes } from 'node:crypto';
import { SESClient, VerifyDomainIdentityCommand } from '@aws-sdk/client-ses';
import { inject } from 'vitest';
import { cloudEnvironment } from '../../infra/local/ministack.ts';
import { env, type EnvName } from '../../shared/names.ts';
import { makeTable, makeBucket, makeQueue, makeSecret } from './own-shelves.ts';

export type CloudOfTest = {
  readonly endpoint: string;
  readonly region: string;
  /** Everything `makeDeps` asks for. */
  readonly env: Readonly<Record<EnvName, string>>;
};

const region = 'us-east-1';
const mailDomain = 'zhida.example';

/** Makes a set of names of the test's own, and points every AWS client at the local cloud. */
export async function localCloud(): Promise<CloudOfTest> {
  const endpoint = inject('emptyCloudEndpoint');
  Object.assign(process.env, cloudEnvironment(endpoint));
  const suffix = randomBytes(6).toString('hex');
  const queue = (work: string): Promise<string> => makeQueue(`${work}-${suffix}`);
  await new SESClient({}).send(new VerifyDomainIdentityCommand({ Domain: mailDomain }));
  return {
    endpoint,
    region,
    env: {
      [env.stage]: 'local',
      [env.table]: await makeTable(`zhida-${suffix}`),
      [env.bucket]: await makeBucket(`zhida-${suffix}`),
      [env.matchQueue]: await queue('match'),
      [env.notifyQueue]: await queue('notify'),
      [env.payoutQueue]: await queue('payout'),
      [env.ingestQueue]: await queue('ingest'),
      [env.deadLetterQueue]: await queue('dead'),
      // There is none: a test of verbs does by itself what the workflow calls.
      [env.sweepWorkflow]: `arn:aws:states:${region}:000000000000:stateMachine:none-${suffix}`,
      [env.mailFrom]: `notice@${mailDomain}`,
      [env.baseUrl]: 'http://localhost:8080',
      [env.linkSecretArn]: await makeSecret(`link-${suffix}`),
      [env.oidcIssuer]: 'https://issuer.example',
      [env.oidcDiscoveryUrl]: 'https://issuer.example/.well-known/openid-configuration',
      [env.oidcClientId]: 'zhida',
      [env.userPoolId]: 'us-east-1_none',
    },
  };
}
