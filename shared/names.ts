// Names that several rooms must agree on: the table's attributes and indexes, the environment
// variables a function or command is configured by, and the few fixed values of the local cloud.
// AWS clients find their endpoint through the standard AWS_ENDPOINT_URL variable by themselves.

/** Key attributes and indexes of the one table. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  byOwner: { index: 'gsi1', partitionKey: 'gsi1pk', sortKey: 'gsi1sk' },
  /** The heads of enterprises alone, by their codes: what a sweep walks through in parallel. */
  firms: { index: 'firms', partitionKey: 'firm' },
  waiting: { index: 'waiting', partitionKey: 'waitingPk', sortKey: 'waitingSk' },
  expiresAtSeconds: 'expiresAtSeconds',
} as const;

/** Environment variables, by meaning. Stack, harness and `npm start` set them; doors read them. */
export const env = {
  stage: 'ZHIDA_STAGE',
  table: 'ZHIDA_TABLE',
  bucket: 'ZHIDA_BUCKET',
  matchQueue: 'ZHIDA_MATCH_QUEUE',
  notifyQueue: 'ZHIDA_NOTIFY_QUEUE',
  sweepWorkflow: 'ZHIDA_SWEEP_WORKFLOW',
  payoutQueue: 'ZHIDA_PAYOUT_QUEUE',
  ingestQueue: 'ZHIDA_INGEST_QUEUE',
  deadLetterQueue: 'ZHIDA_DEAD_LETTER_QUEUE',
  mailFrom: 'ZHIDA_MAIL_FROM',
  baseUrl: 'ZHIDA_BASE_URL',
  linkSecretArn: 'ZHIDA_LINK_SECRET_ARN',
  oidcIssuer: 'ZHIDA_OIDC_ISSUER',
  oidcDiscoveryUrl: 'ZHIDA_OIDC_DISCOVERY_URL',
  oidcClientId: 'ZHIDA_OIDC_CLIENT_ID',
  userPoolId: 'ZHIDA_USER_POOL_ID',
} as const;

/** Where the code runs: `local` is the emulated cloud of `npm start` and of the tests. */
export type Stage = 'local' | 'cloud';

/** One environment variable's name. */
export type EnvName = (typeof env)[keyof typeof env];

/** The page an OIDC provider sends a person back to, under the base URL. */
export const signInCallbackPath = '/session/callback';

/** The page a person sees after signing out, under the base URL. */
export const signedOutPath = '/';
