// Promises of the policy officers' pages.
import { beforeEach, expect, test } from 'vitest';
import { builtInByKey } from '../../rules/catalog.ts';
import type { Browser } from './browser.ts';
import { putPolicy } from './objects.ts';
import { idOf, makeWorld, type World } from './world.ts';

const nation = '000000';
const key = 'ui.hiring-expansion';
const policy = builtInByKey.get(key);

let world: World;
let author: Browser;
let reviewer: Browser;

beforeEach(async () => {
  world = await makeWorld();
  author = await world.signedIn('author', { role: 'author', division: nation });
  reviewer = await world.signedIn('reviewer', { role: 'reviewer', division: nation });
});

function submit(text: string, browser = author): Promise<Response> {
  return browser.post('/policies', { text, note: '首次提交' });
}

async function versionOne() {
  const version = await world.deps.policies.version(key, 1);
  if (!version) throw new Error('nothing was submitted');
  return version;
}

test('a sound policy is kept for review and shown in words with its clauses', async () => {
  const answer = await submit(JSON.stringify(policy));
  expect(answer.headers.get('location')).toBe(`/policies/${key}/versions/1`);
  const page = await (await author.get(`/policies/${key}/versions/1`)).text();
  expect(page).toContain('待复核');
  expect(page).toContain('一次性扩岗补助');
  expect(page).toContain('摘要');
  expect(page).toContain((await versionOne()).textHash);
});

test('a faulty policy comes back with every fault by its place, and nothing is lost', async () => {
  const text = JSON.stringify({ ...policy, kind: 'gift', validity: [] });
  const answer = await submit(text);
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain('/kind');
  expect(page).toContain('/validity');
  expect(page).toContain('&quot;gift&quot;');
  expect(page).toContain('首次提交');
  expect(await world.deps.policies.versions(key)).toEqual([]);
});

test.each(['', 'no json', '[]', '{"key":1}'])('%j is refused in words', async (text) => {
  expect((await submit(text)).status).toBe(422);
});

test('an author of a city cannot propose for the country', async () => {
  const local = await world.signedIn('local', { role: 'author', division: '450100' });
  const answer = await submit(JSON.stringify({ ...policy, divisions: [] }), local);
  expect(answer.status).toBe(403);
  expect(await world.deps.policies.versions(key)).toEqual([]);
});

test('a reviewer publishes what they read, and it decides from then on', async () => {
  await submit(JSON.stringify(policy));
  const { textHash } = await versionOne();
  await reviewer.post(`/policies/${key}/versions/1/publication`, { textHash, note: '同意' });
  expect(await versionOne()).toMatchObject({ state: 'published', reviewer: idOf('reviewer') });
  expect((await world.deps.policies.live()).entries).toMatchObject([{ policyKey: key, number: 1 }]);
});

test('nobody publishes their own policy, even with both roles', async () => {
  await world.give('author', { role: 'reviewer', division: nation });
  await submit(JSON.stringify(policy));
  const { textHash } = await versionOne();
  const answer = await author.post(`/policies/${key}/versions/1/publication`, {
    textHash,
    note: '',
  });
  expect(answer.status).toBe(403);
  expect((await versionOne()).state).toBe('submitted');
});

test('a reviewer can send a version back with a reason', async () => {
  await submit(JSON.stringify(policy));
  const { textHash } = await versionOne();
  await reviewer.post(`/policies/${key}/versions/1/refusal`, { textHash, note: '依据不全' });
  expect(await versionOne()).toMatchObject({ state: 'refused', reviewNote: '依据不全' });
});

test('a version shows which of its cases answer otherwise than they should', async () => {
  await submit(JSON.stringify(policy));
  const text = JSON.stringify(policy).replaceAll('"value":150000', '"value":140000');
  await submit(text);
  const path = `/policies/${key}/versions`;
  expect(await (await reviewer.get(`${path}/1`)).text()).toMatch(/\d+ 个案例全部相符/);
  expect(await (await reviewer.get(`${path}/2`)).text()).toMatch(/\d+ 个案例中有 \d+ 个不符/);
});

test('a version whose cases differ is published only with a written opinion', async () => {
  await submit(JSON.stringify(policy).replaceAll('"value":150000', '"value":140000'));
  const { textHash } = await versionOne();
  const path = `/policies/${key}/versions/1`;
  expect(await (await reviewer.get(path)).text()).toContain('须写明复核意见');
  const silent = await reviewer.post(`${path}/publication`, { textHash, note: ' ' });
  expect([silent.status, (await versionOne()).state]).toEqual([422, 'submitted']);
  await reviewer.post(`${path}/publication`, { textHash, note: '标准已调整' });
  expect(await versionOne()).toMatchObject({ state: 'published', reviewNote: '标准已调整' });
});

test('a version whose cases agree needs no opinion', async () => {
  await submit(JSON.stringify(policy));
  const { textHash } = await versionOne();
  await reviewer.post(`/policies/${key}/versions/1/publication`, { textHash, note: '' });
  expect((await versionOne()).state).toBe('published');
});

test('a new version starts from the text of the present one', async () => {
  await putPolicy(world.deps, idOf('author'));
  const page = await (await author.get(`/policies/drafts/new?from=${key}`)).text();
  expect(page).toContain('&quot;ui.hiring-expansion&quot;');
});

test('a city reads the policies above it and none beside it', async () => {
  await putPolicy(world.deps, idOf('author'));
  const beside = await world.signedIn('beside', { role: 'auditor', division: '450200' });
  const below = await world.signedIn('below', { role: 'auditor', division: '450103' });
  expect(await (await beside.get('/policies')).text()).not.toContain(key);
  expect(await (await below.get('/policies')).text()).toContain(key);
});
