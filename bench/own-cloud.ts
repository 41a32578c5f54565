// A local cloud of a benchmark's own: a table, a bucket and queues, and nothing deployed.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cloudEnvironment, startLocalCloud } from '../infra/local/ministack.ts';
import { freePort } from '../infra/local/ports.ts';
import { type Deps, makeDeps } from '../shared/deps.ts';
import { env } from '../shared/names.ts';
import { makeBucket, makeQueue, makeTable } from '../test/cloud/own-shelves.ts';

export type OwnCloud = { deps: Deps; end: () => Promise<void> };

export async function ownCloud(): Promise<OwnCloud> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhida-bench-'));
  const logFile = path.join(folder, 'local-cloud.log');
  const port = await freePort();
  const cloud = await startLocalCloud({ port, stateFolder: folder, keepState: false, logFile });
  Object.assign(process.env, cloudEnvironment(cloud.endpoint));
  const suffix = randomBytes(6).toString('hex');
  const nobody = 'arn:aws:states:us-east-1:000000000000:stateMachine:none';
  const deps = makeDeps({
    [env.table]: await makeTable(`zhida-${suffix}`),
    [env.bucket]: await makeBucket(`zhida-${suffix}`),
    [env.matchQueue]: await makeQueue(`match-${suffix}`),
    [env.notifyQueue]: await makeQueue(`notify-${suffix}`),
    [env.payoutQueue]: await makeQueue(`payout-${suffix}`),
    [env.deadLetterQueue]: await makeQueue(`dead-${suffix}`),
    [env.sweepWorkflow]: nobody,
    [env.mailFrom]: 'notice@zhida.example',
    [env.baseUrl]: 'http://localhost:8080',
    [env.linkSecretArn]: nobody,
  });
  return {
    deps,
    async end() {
      await cloud.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
