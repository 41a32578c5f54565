// A local cloud of its own with the shelves that an import needs, and nothing that listens to them.
import { cloudEnvironment } from '../infra/local/ministack.ts';
import { env, type EnvName } from '../shared/names.ts';
import { makeBucket, makeQueue, makeSecret, makeTable } from '../test/cloud/own-shelves.ts';
import { startTestCloud } from '../test/cloud/test-cloud.ts';

const queues = [
  env.matchQueue,
  env.notifyQueue,
  env.payoutQueue,
  env.ingestQueue,
  env.deadLetterQueue,
];

export type BenchCloud = {
  readonly env: Readonly<Partial<Record<EnvName, string>>>;
  readonly end: () => Promise<void>;
};

export async function benchCloud(): Promise<BenchCloud> {
  const { cloud, remove: end } = await startTestCloud();
  Object.assign(process.env, cloudEnvironment(cloud.endpoint));
  const queue = await makeQueue('bench');
  return {
    env: {
      ...Object.fromEntries(queues.map((name) => [name, queue])),
      [env.table]: await makeTable('bench'),
      [env.bucket]: await makeBucket('bench'),
      [env.linkSecretArn]: await makeSecret('bench'),
      [env.mailFrom]: 'bench@zhida.example',
      [env.baseUrl]: 'http://localhost:8080',
    },
    end,
  };
}
