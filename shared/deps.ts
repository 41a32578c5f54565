// Everything a verb may reach, in one object: readers of the shelf, gateways to the outside, and the
// clock. Doors make it once; verbs see only its type.
import { randomBytes } from 'node:crypto';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Clock, systemClock } from './gateway/clock.ts';
import { type FileGateway, fileGateway } from './gateway/files.ts';
import { type IdentityGateway, oidcIdentity } from './gateway/identity.ts';
import { type IdentityDirectory, identityDirectory } from './gateway/identity-directory.ts';
import { type MailGateway, mailGateway } from './gateway/mail.ts';
import { type QueueGateway, queueGateway } from './gateway/queue.ts';
import { liveSecrets } from './gateway/secrets.ts';
import { type TokenGateway, tokenGateway } from './gateway/token.ts';
import { type WorkflowGateway, workflowGateway } from './gateway/workflow.ts';
import { env, type EnvName, signedOutPath, signInCallbackPath } from './names.ts';
import { type BatchReader, batchReader } from './store/batches.ts';
import { type BudgetReader, budgetReader } from './store/budgets.ts';
import type { Table } from './store/commit.ts';
import { type DeliveryReader, deliveryReader } from './store/deliveries.ts';
import { type EnterpriseReader, enterpriseReader } from './store/enterprises.ts';
import { type EntitlementReader, entitlementReader } from './store/entitlements.ts';
import { type PayeeReader, payeeReader } from './store/payees.ts';
import { type PeopleReaders, peopleReaders } from './store/people.ts';
import { type PolicyReader, policyReader } from './store/policies.ts';
import { type PublicListReader, publicListReader } from './store/public-list.ts';
import { type SearchReader, searchReader } from './store/search.ts';
import { type SessionReaders, sessionReaders } from './store/sessions.ts';
import { type SourceTokenReader, sourceTokenReader } from './store/source-tokens.ts';
import { type SweepReader, sweepReader } from './store/sweeps.ts';
import { type TraceReader, traceReader } from './store/trace.ts';

export { type RecordChange, type StreamedChange, streamedChanges } from './store/stream.ts';

export type Readers = {
  enterprises: EnterpriseReader;
  deliveries: DeliveryReader;
  sourceTokens: SourceTokenReader;
  entitlements: EntitlementReader;
  policies: PolicyReader;
  budgets: BudgetReader;
  batches: BatchReader;
  payees: PayeeReader;
  people: PeopleReaders;
  publicList: PublicListReader;
  search: SearchReader;
  sessions: SessionReaders;
  sweeps: SweepReader;
  trace: TraceReader;
};

export type Gateways = {
  files: FileGateway;
  queue: QueueGateway;
  workflow: WorkflowGateway;
  mail: MailGateway;
  tokens: TokenGateway;
  identity: IdentityGateway;
  clock: Clock;
  /** An unguessable text of that many random bytes, base64url. */
  secretText: (byteCount: number) => string;
};

export type Deps = Readers & Gateways & { table: Table; baseUrl: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything, from the environment of a function or a command; a variable that is unset throws. */
export function makeDeps(environment: Environment): Deps {
  const of = (name: EnvName) => variable(environment, name);
  const table = makeTable(of(env.table));
  const dead = of(env.deadLetterQueue);
  const queues = {
    match: of(env.matchQueue),
    notify: of(env.notifyQueue),
    payout: of(env.payoutQueue),
    ingest: of(env.ingestQueue),
    dead,
  };
  const secretsManager = new SecretsManagerClient({});
  return {
    table,
    ...makeReaders(table),
    baseUrl: of(env.baseUrl),
    clock: systemClock,
    files: fileGateway(
      new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', forcePathStyle: true }),
      of(env.bucket),
    ),
    queue: queueGateway(new SQSClient({ useQueueUrlAsEndpoint: false }), queues),
    workflow: workflowGateway(new SFNClient({}), of(env.sweepWorkflow)),
    mail: mailGateway(new SESClient({}), of(env.mailFrom)),
    tokens: tokenGateway(liveSecrets(secretsManager, of(env.linkSecretArn), () => Date.now())),
    identity: oidcIdentity(() => ({
      issuer: of(env.oidcIssuer),
      discoveryUrl: of(env.oidcDiscoveryUrl),
      clientId: of(env.oidcClientId),
      callbackUrl: of(env.baseUrl) + signInCallbackPath,
      signedOutUrl: of(env.baseUrl) + signedOutPath,
    })),
    secretText: (byteCount) => randomBytes(byteCount).toString('base64url'),
  };
}

/** The stack's own user pool, for commands that add people to it. */
export function makeDirectory(environment: Environment): IdentityDirectory {
  const of = (name: EnvName) => variable(environment, name);
  const client = new CognitoIdentityProviderClient({});
  return identityDirectory(client, of(env.userPoolId), of(env.oidcIssuer));
}

/** The readers of one table. */
export function makeReaders(table: Table): Readers {
  return {
    enterprises: enterpriseReader(table),
    deliveries: deliveryReader(table),
    sourceTokens: sourceTokenReader(table),
    entitlements: entitlementReader(table),
    policies: policyReader(table),
    budgets: budgetReader(table),
    batches: batchReader(table),
    payees: payeeReader(table),
    people: peopleReaders(table),
    publicList: publicListReader(table),
    search: searchReader(table),
    sessions: sessionReaders(table),
    sweeps: sweepReader(table),
    trace: traceReader(table),
  };
}

/** The table by name, on whatever endpoint the environment points the client at. */
export function makeTable(name: string): Table {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client, name, jitter: () => Math.random() };
}

function variable(environment: Environment, name: EnvName): string {
  const value = environment[name];
  if (!value) throw new Error(`the environment variable ${name} is not set`);
  return value;
}
