// The environment of the functions: where each thing is that they read and write.
import { env } from '../shared/names.ts';
import type { Shelves } from './shelves.ts';

/** Every setting by the name of its environment variable. */
export function settings(shelves: Shelves) {
  const { queues, identity } = shelves;
  return {
    [env.stage]: shelves.stage,
    [env.table]: shelves.table.tableName,
    [env.bucket]: shelves.files.bucketName,
    [env.matchQueue]: queues.work.match.queueUrl,
    [env.notifyQueue]: queues.work.notify.queueUrl,
    [env.sweepWorkflow]: shelves.sweepWorkflowArn,
    [env.payoutQueue]: queues.work.payout.queueUrl,
    [env.ingestQueue]: queues.work.ingest.queueUrl,
    [env.deadLetterQueue]: queues.dead.queueUrl,
    [env.mailFrom]: shelves.mailFrom,
    [env.baseUrl]: shelves.baseUrl,
    [env.linkSecretArn]: shelves.linkSecret.secretArn,
    [env.oidcIssuer]: identity.issuer,
    [env.oidcDiscoveryUrl]: identity.discoveryUrl,
    [env.oidcClientId]: identity.clientId,
  };
}
