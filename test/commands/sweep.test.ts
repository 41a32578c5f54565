// Sweeps on the real local cloud: what opens one, what its counts make, and what several do at once.
import { beforeEach, describe, expect, test } from 'vitest';
import { askSweep } from '../../shared/commands/ask-sweep.ts';
import { restartSweep } from '../../shared/commands/restart-sweep.ts';
import { resumeSweeps } from '../../shared/commands/resume-sweeps.ts';
import { sweepShard } from '../../shared/commands/sweep-shard.ts';
import type { Deps } from '../../shared/deps.ts';
import type { SweepId } from '../../shared/domain/ids.ts';
import { attemptsMax } from '../../shared/domain/sweep.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { graduate } from '../journey/graduate.ts';
import { publishBuiltIn } from './published.ts';
import { finished, latestSweep, offersOf, planned, runSweep, sweepOf, walk } from './run-sweep.ts';
import { accepted, addFirm, newWorld, type World } from './world.ts';

const [hiring, small] = ['ui.hiring-expansion', 'cit.small-low-profit'];
let world: World;
let firms: string[];
let published: SweepId;

beforeEach(async () => {
  world = await newWorld();
  firms = [];
  for (let number = 1; number <= 7; number += 1) {
    const uscc = await addFirm(world.deps, number);
    if (number <= 4)
      await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [graduate(`sweep-${number}`)] });
    firms.push(uscc);
  }
  await publishBuiltIn(world.deps, hiring);
  published = (await latestSweep(world.deps)).id;
});

describe('a publication', () => {
  test('opens the sweep that finds every firm it helps, and no other', async () => {
    const opened = await sweepOf(world.deps, published);
    expect(opened).toMatchObject({ cause: 'published', policyKeys: [hiring], state: 'ready' });
    await runSweep(world.deps, published);
    const offered = (await offersOf(world.deps, firms)).map((lines) => lines.join());
    const offer = `${hiring} 1 matched 150000`;
    expect(offered).toEqual([offer, offer, offer, offer, '', '', '']);
  });

  test('ends with counts and sums that tie: firms, shards, total, file', async () => {
    const ended = await runSweep(world.deps, published);
    expect(ended).toMatchObject({ state: 'finished', shards: 3, failedShards: [] });
    expect(ended.tally?.firms).toBe(7);
    expect(ended.tally?.policies[hiring]).toMatchObject({
      eligible: 4,
      changed: 4,
      amountFen: 600_000,
    });
    const shards = await world.deps.sweeps.shards(published);
    expect(shards.map(({ tally }) => tally.firms).reduce((a, b) => a + b)).toBe(7);
    for (const { expected, counted, tally } of shards)
      expect([expected, counted]).toEqual([tally.firms, tally.firms]);
    const bytes = await world.deps.files.get(ended.tallyName ?? '');
    const file = JSON.parse(new TextDecoder().decode(bytes)) as { tally: unknown };
    expect(file.tally).toEqual(ended.tally);
  });

  test('swept again changes nothing and says so', async () => {
    await runSweep(world.deps, published);
    const before = await offersOf(world.deps, firms);
    const again = await askSweep(world.deps, wish('again'));
    if (!again.ok) throw new Error(again.code);
    const ended = await runSweep(world.deps, again.value);
    expect(ended.tally?.policies[hiring]).toMatchObject({ eligible: 4, changed: 0 });
    expect(await offersOf(world.deps, firms)).toEqual(before);
  });
});

const wish = (requestKey: string) => ({
  policyKey: hiring,
  requestKey,
  actor: 'person:reviewer' as const,
});

describe('several sweeps', () => {
  test('asked for by one form, however often, are one', async () => {
    const [first, second] = [
      await askSweep(world.deps, wish('form-1')),
      await askSweep(world.deps, wish('form-1')),
    ];
    expect(first.ok && second.ok && first.value === second.value).toBe(true);
  });

  test('of one policy run one after the other; the second is called when the first ends', async () => {
    const second = await askSweep(world.deps, wish('second'));
    if (!second.ok) throw new Error(second.code);
    expect((await sweepOf(world.deps, second.value)).state).toBe('waiting');
    await runSweep(world.deps, published);
    expect((await sweepOf(world.deps, second.value)).state).toBe('ready');
    expect((await runSweep(world.deps, second.value)).state).toBe('finished');
  });

  test('that run at once all the same leave one entitlement and one notice each', async () => {
    const other = await askSweep(world.deps, wish('other'));
    if (!other.ok) throw new Error(other.code);
    const waiting = await sweepOf(world.deps, other.value);
    await commit(world.deps.table, [put('sweep', { ...waiting, state: 'ready' })]);
    const shards = [
      ...(await planned(world.deps, published)),
      ...(await planned(world.deps, other.value)),
    ];
    await Promise.all(shards.map((shard) => walk(world.deps, shard)));
    const [one, two] = [
      await finished(world.deps, published),
      await finished(world.deps, other.value),
    ];
    expect([one.state, two.state]).toEqual(['finished', 'finished']);
    const changed = [one, two].map(({ tally }) => tally?.policies[hiring]?.changed ?? 0);
    expect(changed.reduce((a, b) => a + b)).toBe(4);
    for (const uscc of firms.slice(0, 4)) {
      const [id, ...others] = (await world.deps.enterprises.file(uscc))?.entitlements ?? [];
      const file = id && (await world.deps.entitlements.file(id));
      expect([others.length, file?.instalments.length, file?.notices.length]).toEqual([0, 1, 1]);
    }
  });

  test('of different policies run side by side', async () => {
    await publishBuiltIn(world.deps, small);
    const { rows } = await world.deps.sweeps.list({ limit: 5 });
    expect(rows.map(({ state }) => state)).toEqual(['ready', 'ready']);
  });
});

describe('a sweep that stands still', () => {
  test('is started again by the clock, and walks only the shards that are not finished', async () => {
    const [first] = await planned(world.deps, published);
    if (first) await walk(world.deps, first);
    world.setClock('2026-11-23T01:10:00.000Z');
    expect(await resumeSweeps(world.deps, '2026-11-23T00:55:00.000Z')).toBe(0);
    world.setClock('2026-11-23T01:16:00.000Z');
    expect(await resumeSweeps(world.deps, '2026-11-23T01:01:00.000Z')).toBe(1);
    expect(await sweepOf(world.deps, published)).toMatchObject({ state: 'ready', attempt: 2 });
    const left = await planned(world.deps, published);
    expect(left.map(({ segment }) => segment)).toEqual([1, 2]);
    for (const shard of left) await walk(world.deps, shard);
    expect((await finished(world.deps, published)).tally?.firms).toBe(7);
  });

  test('with a shard missing has failed, names it, and can be started again by a person', async () => {
    const [first] = await planned(world.deps, published);
    if (first) await walk(world.deps, first);
    const failed = await finished(world.deps, published);
    expect(failed).toMatchObject({ state: 'failed', failedShards: [1, 2] });
    const again = { sweepId: published, attempt: 1, actor: 'person:reviewer' } as const;
    expect(await restartSweep(world.deps, again)).toMatchObject({ ok: true });
    expect(await restartSweep(world.deps, again)).toMatchObject({ code: 'sweep.not-stopped' });
    expect((await runSweep(world.deps, published)).state).toBe('finished');
  });

  test('is given up after its starts, so that others of its policy get their turn', async () => {
    const second = await askSweep(world.deps, wish('second'));
    const sweep = await sweepOf(world.deps, published);
    await commit(world.deps.table, [put('sweep', { ...sweep, attempt: attemptsMax })]);
    world.setClock('2026-11-23T03:00:00.000Z');
    await resumeSweeps(world.deps, '2026-11-23T02:45:00.000Z');
    expect((await sweepOf(world.deps, published)).state).toBe('failed');
    expect(second.ok && (await sweepOf(world.deps, second.value)).state).toBe('ready');
  });

  test('leaves its shards to the later start: a worker of the earlier one stops', async () => {
    const [shard] = await planned(world.deps, published);
    await restartSweep(world.deps, { sweepId: published, attempt: 1, actor: 'system:clock' });
    const [again] = await planned(world.deps, published);
    if (!shard || !again) throw new Error('no shard');
    await walk(world.deps, again);
    const before = await world.deps.sweeps.shard(published, 0);
    expect(await sweepShard(world.deps, shard)).toEqual({ isFinished: true });
    expect(await world.deps.sweeps.shard(published, 0)).toEqual(before);
  });
});

test('a walk that missed a firm is found out by the count, and done again from the start', async () => {
  const [shard] = await planned(world.deps, published);
  if (!shard) throw new Error('no shard');
  const { segment } = world.deps.enterprises;
  const missing: Deps['enterprises'] = {
    ...world.deps.enterprises,
    segment: async (of, page) => {
      const found = await segment(of, page);
      return page.cursor === undefined ? { ...found, usccs: found.usccs.slice(1) } : found;
    },
  };
  const lossy = { ...world.deps, enterprises: missing };
  await expect(sweepShard(lossy, shard)).rejects.toThrow(/saw \d+ firms of \d+ to \d+/);
  const told = await world.deps.sweeps.shard(published, shard.segment);
  expect(told).toMatchObject({ state: 'open', tally: { firms: 0 } });
  expect(told?.trouble).toMatch(/^saw/);
  await walk(world.deps, shard);
  const again = await world.deps.sweeps.shard(published, shard.segment);
  expect(again).toMatchObject({ state: 'finished', tally: { firms: again?.expected } });
});
