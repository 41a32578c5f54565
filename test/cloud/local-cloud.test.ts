// The ground the cloud tests stand on.
import { expect, test } from 'vitest';
import { makeDeps } from '../../shared/deps.ts';
import { localCloud } from './local-cloud.ts';

test('each test has a table, queues and a bucket of its own', async () => {
  const [one, other] = [await localCloud(), await localCloud()];
  const shared = Object.values(one.env).filter((value) => Object.values(other.env).includes(value));
  expect(shared).not.toContain(one.env.ZHIDA_TABLE);
  expect(shared).not.toContain(one.env.ZHIDA_MATCH_QUEUE);
  expect(shared).not.toContain(one.env.ZHIDA_BUCKET);
});

test('everything a verb may reach can be made from its environment', async () => {
  const { env } = await localCloud();
  expect(makeDeps(env).baseUrl).toBe(env.ZHIDA_BASE_URL);
});
