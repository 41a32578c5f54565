// The pages of sweeps, and the forms that end a policy or publish it for a later day.
import { beforeEach, describe, expect, test } from 'vitest';
import { fen } from '../../shared/domain/money.ts';
import type { SweepShard } from '../../shared/domain/sweep.ts';
import { commit, put } from '../../shared/store/commit.ts';
import type { Browser } from './browser.ts';
import { place, putPolicy, putSweep } from './objects.ts';
import { idOf, makeWorld, type World } from './world.ts';

const key = 'ui.hiring-expansion';
let world: World;
let author: Browser;
let reviewer: Browser;

beforeEach(async () => {
  world = await makeWorld();
  author = await world.signedIn('author', { role: 'author', division: place });
  reviewer = await world.signedIn('reviewer', { role: 'reviewer', division: place });
});

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();

/** The version that the author submitted, published by the reviewer; on a day, where one is given. */
async function publish(decidesFrom = ''): Promise<Response> {
  const { textHash } = await putPolicy(world.deps, idOf('author'));
  const form = { textHash, note: '同意', decidesFrom };
  return reviewer.post(`/policies/${key}/versions/1/publication`, form);
}

const stateOf = async () => (await world.deps.policies.version(key, 1))?.state;

async function putShard(sweepId: SweepShard['sweepId'], changes: Partial<SweepShard>) {
  const policies = { [key]: { eligible: 4, unknown: 1, changed: 2, amountFen: fen(600_000) } };
  const shard: SweepShard = {
    sweepId,
    segment: 0,
    total: 3,
    attempt: 1,
    state: 'finished',
    expected: 10,
    counted: 10,
    tally: { firms: 10, setAside: 0, policies },
    movedAt: '2026-11-23T01:05:00.000Z',
    version: 0,
    ...changes,
  };
  await commit(world.deps.table, [put('sweepShard', shard)]);
}

describe('the page of a sweep', () => {
  test('says how far it is, for how many firms and how much money', async () => {
    const { id } = await putSweep(world.deps);
    await putShard(id, {});
    await putShard(id, { segment: 1, state: 'open' });
    const page = await textOf(reviewer.get(`/sweeps/${id}`));
    expect(page).toContain('1 / 3');
    expect(page).toContain('进行中');
    expect(page).toContain('12,000.00');
    expect(page).toMatch(/企业数<\/dt><dd>20<\/dd>/);
  });

  test('names the shards that are missing, says what to do, and starts them again', async () => {
    const { id } = await putSweep(world.deps, { state: 'failed', failedShards: [1, 2] });
    await putShard(id, {});
    await putShard(id, { segment: 1, state: 'open', trouble: 'TimeoutError' });
    const page = await textOf(reviewer.get(`/sweeps/${id}`));
    expect(page).toContain('没有完成的分片（2 个）');
    expect(page).toContain('TimeoutError');
    expect(page).toContain('没有开始');
    expect(await textOf(author.get(`/sweeps/${id}`))).not.toContain(`/sweeps/${id}/restart`);
    const answer = await reviewer.post(`/sweeps/${id}/restart`, { attempt: '1' });
    expect(answer.headers.get('location')).toBe(`/sweeps/${id}`);
    expect(await world.deps.sweeps.sweep(id)).toMatchObject({ state: 'ready', attempt: 2 });
    expect((await reviewer.post(`/sweeps/${id}/restart`, { attempt: '1' })).status).toBe(409);
  });

  test('is not there for somebody of another place', async () => {
    const { id } = await putSweep(world.deps);
    const beside = await world.signedIn('beside', { role: 'auditor', division: '450200' });
    expect((await beside.get(`/sweeps/${id}`)).status).toBe(404);
    expect(await textOf(beside.get('/sweeps'))).not.toContain(id);
  });
});

test('publishing opens a sweep, and the button another one, once for each form', async () => {
  await publish();
  const list = await textOf(reviewer.get('/sweeps'));
  expect(list).toContain('政策发布');
  const requestKey = /name="requestKey" value="([^"]+)"/.exec(list)?.[1] ?? '';
  const press = () => reviewer.post('/sweeps', { policyKey: key, requestKey });
  const [one, two] = [await press(), await press()].map((answer) => answer.headers.get('location'));
  expect(one).toMatch(/^\/sweeps\/swp_/);
  expect(two).toBe(one);
  expect((await world.deps.sweeps.list({})).rows).toHaveLength(2);
  expect(await textOf(author.get('/sweeps'))).not.toContain('requestKey');
});

test('a sweep of a policy that is not in force is refused in words', async () => {
  const requestKey = 'x'.repeat(20);
  const answer = await reviewer.post('/sweeps', { policyKey: 'cit.west-15', requestKey });
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('没有启动')]);
});

describe('a policy in force', () => {
  test('is withdrawn by two people, the first with a reason', async () => {
    await publish();
    const path = `/policies/${key}/withdrawal`;
    await author.post(`${path}-proposal`, { reason: '示例：任务完成' });
    expect(await textOf(author.get(`/policies/${key}`))).toContain('须由另一位复核员决定');
    const page = await textOf(reviewer.get(`/policies/${key}`));
    expect(page).toContain('示例：任务完成');
    expect((await author.post(path, {})).status).toBe(404);
    expect(await stateOf()).toBe('published');
    await reviewer.post(path, {});
    expect(await stateOf()).toBe('withdrawn');
    expect(await textOf(reviewer.get(`/policies/${key}`))).toContain('已停止执行');
  });

  test('stays in force where the second person says so', async () => {
    await publish();
    await author.post(`/policies/${key}/withdrawal-proposal`, { reason: '示例' });
    await reviewer.post(`/policies/${key}/withdrawal-refusal`, {});
    expect(await stateOf()).toBe('published');
    expect(await textOf(reviewer.get(`/policies/${key}`))).toContain('提出停止执行');
  });

  test('is not ended by who proposed it, even as a reviewer', async () => {
    await publish();
    await reviewer.post(`/policies/${key}/withdrawal-proposal`, { reason: '示例' });
    expect((await reviewer.post(`/policies/${key}/withdrawal`, {})).status).toBe(403);
    expect(await stateOf()).toBe('published');
  });
});

test('a version is published for a day to come, and not for one that is past', async () => {
  expect((await publish('2026-11-22')).status).toBe(422);
  expect(await stateOf()).toBe('submitted');
  const { textHash } = (await world.deps.policies.version(key, 1)) ?? { textHash: '' };
  const form = { textHash, note: '同意', decidesFrom: '2027-01-01' };
  await reviewer.post(`/policies/${key}/versions/1/publication`, form);
  expect(await stateOf()).toBe('scheduled');
  const page = await textOf(reviewer.get(`/policies/${key}/versions/1`));
  expect(page).toContain('2027-01-01 起执行');
  expect((await world.deps.policies.live()).entries).toEqual([]);
});
