// Promises about whose policies an officer can replace.
import { beforeEach, expect, test } from 'vitest';
import { builtInByKey } from '../../rules/catalog.ts';
import { reviewPolicy } from '../../shared/commands/review-policy.ts';
import { submitPolicy } from '../../shared/commands/submit-policy.ts';
import type { Browser } from './browser.ts';
import { makeWorld, type World } from './world.ts';

const key = 'ui.hiring-expansion';
const policy = builtInByKey.get(key);
const [city, county, beside] = ['450100', '450103', '450102'];

let world: World;

beforeEach(async () => {
  world = await makeWorld();
});

const officer = (role: 'author' | 'reviewer', division: string): Promise<Browser> =>
  world.signedIn(`${role}-${division}`, { role, division });

async function propose(division: string, divisions: readonly string[], lookBack = 1) {
  const text = JSON.stringify({ ...policy, divisions, lookBack });
  return (await officer('author', division)).post('/policies', { text, note: '示例' });
}

async function publish(division: string, number: number): Promise<Response> {
  const version = await world.deps.policies.version(key, number);
  const form = { textHash: version?.textHash ?? '', note: '同意' };
  const reviewer = await officer('reviewer', division);
  return reviewer.post(`/policies/${key}/versions/${number}/publication`, form);
}

async function numbers(): Promise<unknown[]> {
  const versions = await world.deps.policies.versions(key);
  return versions.map(({ number, state }) => [number, state]);
}

test.each([
  ['000000', []],
  ['450000', ['450000']],
  [city, [city]],
  [beside, [beside]],
])('a county proposes nothing in place of a policy in force of %s', async (division, divisions) => {
  await propose(division, divisions);
  await publish(division, 1);
  expect((await propose(county, [county], 2)).status).toBe(403);
  expect(await numbers()).toEqual([[1, 'published']]);
});

test('a county proposes nothing in place of what the nation has under review', async () => {
  await propose('000000', []);
  expect((await propose(county, [county], 2)).status).toBe(403);
  expect(await numbers()).toEqual([[1, 'submitted']]);
});

test('a county publishes nothing in place of a policy that the nation put in force', async () => {
  await propose(county, [county]);
  await propose('000000', [], 2);
  await publish('000000', 2);
  expect((await publish(county, 1)).status).toBe(403);
  expect(await numbers()).toEqual([
    [1, 'submitted'],
    [2, 'published'],
  ]);
  expect((await world.deps.policies.live()).entries).toMatchObject([{ number: 2 }]);
});

test('a county replaces its own policy, and the city above may replace it too', async () => {
  await propose(county, [county]);
  expect((await publish(county, 1)).status).toBe(303);
  await propose(county, [county], 2);
  expect((await publish(county, 2)).status).toBe(303);
  await propose(city, [city]);
  expect((await publish(city, 3)).status).toBe(303);
  expect((await world.deps.policies.live()).entries).toMatchObject([{ number: 3 }]);
});

test('the verbs refuse by themselves, whatever page they are called from', async () => {
  const { deps } = world;
  const text = JSON.stringify({ ...policy, divisions: [] });
  const by = { note: '', divisions: [county] };
  const refused = { ok: false, code: 'policy.out-of-reach' };
  expect(await submitPolicy(deps, { text, ...by, actor: 'person:a' })).toMatchObject(refused);
  const kept = await submitPolicy(deps, { text, note: '', actor: 'person:a' });
  if (!kept.ok) throw new Error(kept.code);
  const { textHash } = kept.value;
  const review = { policyKey: key, number: 1, textHash, verdict: 'publish', ...by } as const;
  expect(await reviewPolicy(deps, { ...review, actor: 'person:b' })).toMatchObject(refused);
});
