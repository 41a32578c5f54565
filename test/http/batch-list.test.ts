// Promises about lists that are read page by page: whose batches are on them, and what a cursor is.
import { beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '../../shared/domain/hash.ts';
import type { Browser } from './browser.ts';
import { putBatch, putFirm } from './objects.ts';
import { idOf, makeWorld, type World } from './world.ts';

const [county, beside] = ['450103', '450102'];

let world: World;
let finance: Browser;

beforeEach(async () => {
  world = await makeWorld();
  finance = await world.signedIn('finance', { role: 'finance-preparer', division: county });
});

async function put(divisionCode: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let done = 0; done < count; done += 1) {
    world.passes(60);
    ids.push((await putBatch(world.deps, idOf('preparer'), { divisionCode })).id);
  }
  return ids;
}

const batchesIn = (page: string): string[] =>
  [...page.matchAll(/\/batches\/(bat_\w+)/g)].map(([, id = '']) => id);
const nextIn = (page: string): string | undefined =>
  /rel="next" href="[^"]*cursor=([\w-]+)/.exec(page)?.[1];

function inside(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString();
}

test('a county sees its batches and none of the county beside it or the city above', async () => {
  const own = await put(county, 1);
  await put(beside, 1);
  await put('450100', 1);
  const page = await (await finance.get('/batches')).text();
  expect(batchesIn(page)).toEqual(own);
  expect(page).toContain('共 1 条');
});

test('the pages of a list hold each batch of the reader once, and no cursor names another', async () => {
  const foreign: string[] = [];
  const own: string[] = [];
  for (let round = 0; round < 17; round += 1) {
    own.push(...(await put(county, 3)));
    foreign.push(...(await put(beside, 1)));
  }
  own.push(...(await put(county, 1)));
  const first = await (await finance.get('/batches')).text();
  const cursor = nextIn(first) ?? '';
  expect(foreign.filter((id) => inside(cursor).includes(id))).toEqual([]);
  const second = await (await finance.get(`/batches?cursor=${cursor}`)).text();
  expect(nextIn(second)).toBeUndefined();
  expect([...batchesIn(first), ...batchesIn(second)]).toEqual(own.toReversed());
});

test('a list that the reader has seen whole does not go on with what others have', async () => {
  await put(beside, 3);
  await put(county, 50);
  expect(nextIn(await (await finance.get('/batches')).text())).toBeUndefined();
});

const key = { pk: 'BATCH#x', sk: 'HEAD', gsi1pk: 'BATCH', gsi1sk: '2026' };

test.each([
  'x',
  {},
  [[]],
  { pk: 1, sk: { a: 1 } },
  { ...key, pk: '' },
  { ...key, gsi1pk: 'INSTALMENT#paid' },
  { ...key, gsi1sk: 'x'.repeat(1025) },
  { ...key, gsi1sk: null },
  { ...key, more: 'x' },
  { pk: 'BATCH#x', sk: 'HEAD' },
  { pk: 'FIRM#x', sk: 'HEAD', waitingPk: 'WAITING#match', waitingSk: '2026' },
])('the cursor %j is the same as none', async (made) => {
  const own = await put(county, 1);
  await putFirm(world.deps);
  await world.give('finance', { role: 'steward', division: '450100', source: 'STA' });
  const cursor = Buffer.from(canonicalJson(made)).toString('base64url');
  const answer = await finance.get(`/batches?cursor=${cursor}`);
  expect([answer.status, batchesIn(await answer.text())]).toEqual([200, own]);
  for (const list of ['/enterprises', '/deliveries']) {
    expect((await finance.get(`${list}?cursor=${cursor}`)).status).toBe(200);
  }
});

test('a cursor that points into another division is the same as none', async () => {
  await putFirm(world.deps);
  await world.give('finance', { role: 'auditor', division: '450100' });
  const foreign = { pk: 'FIRM#x', sk: 'HEAD', gsi1pk: 'ENTERPRISE', gsi1sk: '450200#x' };
  const cursor = Buffer.from(canonicalJson(foreign)).toString('base64url');
  const answer = await finance.get(`/enterprises?division=450100&cursor=${cursor}`);
  expect([answer.status, (await answer.text()).includes('示例·南宁甲公司')]).toEqual([200, true]);
});
