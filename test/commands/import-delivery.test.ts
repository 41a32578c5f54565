// Whole files on the local cloud: saved once, whatever is repeated, cut off or sent at once.
import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { demoFiles } from '../../cli/demo/files/file-texts.ts';
import { type DeliveryToImport, importDelivery } from '../../shared/commands/import-delivery.ts';
import type { Deps } from '../../shared/deps.ts';
import { type Desk, factsDesk, firm, otherFirm, steward } from './facts-desk.ts';
import { usccOf } from './world.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await factsDesk();
});

const bytesOf = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
const registration: DeliveryToImport = {
  source: 'SAMR',
  fileName: 'registration.csv',
  bytes: bytesOf('uscc,reg.name,reg.status', `${firm},一号,active`, `${otherFirm},二号,active`),
};

async function take(wish: DeliveryToImport, deps: Deps = desk.deps) {
  const outcome = await importDelivery(deps, wish, steward);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

test('a file is saved firm by firm, and is kept with its bytes and its audit rows', async () => {
  const report = await take(registration);
  expect(report).toMatchObject({ result: 'imported', rows: 2, firms: 2, firmsChanged: 2 });
  expect((await desk.deps.enterprises.file(otherFirm))?.facts['reg.name']).toBe('二号');
  const { deliveryId: id } = report;
  expect(await desk.deps.files.get(`deliveries/${id}`)).toEqual(registration.bytes);
  const delivery = await desk.deps.deliveries.delivery(id);
  expect(delivery).toMatchObject({ state: 'finished', firms: 2, firmsChanged: 2 });
  const actions = (await desk.deps.entitlements.audit(id)).map(({ action }) => action);
  expect(actions).toEqual(['receive-delivery', 'finish-delivery']);
});

test('the same file a second time changes nothing', async () => {
  await take(registration);
  const before = await desk.everything();
  desk.at('2026-12-01T00:00:00.000Z');
  expect(await take(registration)).toMatchObject({ result: 'same', firmsChanged: 0 });
  expect(await desk.everything()).toEqual(before);
});

test('a dry run says how many firms would change, and writes nothing', async () => {
  const dryRun = { ...registration, dryRun: true };
  expect(await take(dryRun)).toMatchObject({ result: 'dry-run', firms: 2, firmsChanged: 2 });
  expect(await desk.everything()).toEqual([]);
});

test('one wrong row keeps the whole file out', async () => {
  const bytes = bytesOf('uscc,reg.status', `${firm},active`, `${otherFirm},gone`);
  const outcome = await importDelivery(desk.deps, { ...registration, bytes }, steward);
  expect(outcome).toMatchObject({
    ok: false,
    code: 'delivery.malformed',
    errors: [{ line: 3, column: 'reg.status', found: '"gone"' }],
  });
  expect(await desk.everything()).toEqual([]);
});

test('an import that was cut off goes on where it stopped, under its first as-of time', async () => {
  let calls = 0;
  const failing: Deps = {
    ...desk.deps,
    enterprises: {
      ...desk.deps.enterprises,
      records: (uscc) => {
        calls += 1;
        if (calls > 1) throw new Error('the power went out');
        return desk.deps.enterprises.records(uscc);
      },
    },
  };
  await expect(take(registration, failing)).rejects.toThrow('the power went out');
  desk.at('2026-11-24T08:00:00.000Z');
  const report = await take(registration);
  expect(report.result).toBe('imported');
  expect(report.asOfAt).toBe('2026-11-23T08:00:00.000Z');
  const heads = await Promise.all(
    [firm, otherFirm].map((uscc) => desk.deps.enterprises.enterprise(uscc)),
  );
  expect(heads.map((head) => [head?.name, head?.factsVersion])).toEqual([
    ['一号', 1],
    ['二号', 1],
  ]);
});

test('an import that may not take longer stops, and the same file goes on from there', async () => {
  const until = '2026-11-23T08:00:00.000Z';
  const stopped = await take({ ...registration, until });
  expect(stopped).toMatchObject({ result: 'running', firms: 2, firmsDone: 0 });
  expect((await desk.deps.deliveries.delivery(stopped.deliveryId))?.state).toBe('running');
  desk.at('2026-11-23T08:00:30.000Z');
  expect(await take(registration)).toMatchObject({ result: 'imported', firmsChanged: 2 });
});

test('firms are counted over all runs of an import that stopped and went on', async () => {
  const rows = Array.from({ length: 20 }, (_, index) => `${usccOf(index)},示例${index}`);
  const wish = { ...registration, bytes: bytesOf('uscc,reg.name', ...rows) };
  const until = '2026-11-23T08:00:20.000Z';
  let isLate = false;
  const clock = { now: () => (isLate ? until : '2026-11-23T08:00:00.000Z') };
  const deps = { ...desk.deps, clock };
  const first = await importDelivery(deps, { ...wish, until }, steward, () => {
    isLate = true;
  });
  if (!first.ok) throw new Error(first.code);
  const { result, firmsChanged, deliveryId: id } = first.value;
  expect(result).toBe('running');
  expect(firmsChanged).toBeGreaterThan(0);
  expect(firmsChanged).toBeLessThan(20);
  expect((await desk.deps.deliveries.delivery(id))?.firmsChanged).toBe(firmsChanged);
  desk.at('2026-11-23T08:01:00.000Z');
  expect(await take(wish)).toMatchObject({ result: 'imported', firmsChanged: 20 });
  expect((await desk.deps.deliveries.delivery(id))?.firmsChanged).toBe(20);
});

test('two imports of one file at the same moment leave what one of them would', async () => {
  await Promise.all([take(registration), take(registration)]);
  const heads = (await desk.everything()).filter(({ kind }) => kind === 'enterprise');
  expect(heads.map(({ factsVersion }) => factsVersion)).toEqual([1, 1]);
});

test('progress is told for every firm', async () => {
  const told: string[] = [];
  await importDelivery(desk.deps, registration, steward, (count, total) => {
    told.push(`${count}/${total}`);
  });
  expect(told).toEqual(['1/2', '2/2']);
});

test('a file that states another as-of time is another delivery', async () => {
  const first = await take({ ...registration, asOf: '2026-11-01' });
  const second = await take({ ...registration, asOf: '2026-11-02' });
  expect(second.deliveryId).not.toBe(first.deliveryId);
  expect(second).toMatchObject({ result: 'imported', firmsChanged: 0 });
});

test('the demo registry is taken in whole, and a second time changes nothing', async () => {
  const files = demoFiles({ firms: 12, seed: 7, asOf: '2026-11-01' });
  const takeAll = async () => {
    const results: string[] = [];
    for (const { source, fileName, text } of files)
      results.push((await take({ source, fileName, bytes: bytesOf(text) })).result);
    return [...new Set(results)];
  };
  expect(await takeAll()).toEqual(['imported']);
  const before = await desk.everything();
  expect(before.filter(({ kind }) => kind === 'enterprise')).toHaveLength(12);
  expect(await takeAll()).toEqual(['same']);
  expect(await desk.everything()).toEqual(before);
});

test('whatever the order of files with distinct as-of times, the same is known in the end', async () => {
  const files = ['2026-11-01', '2026-11-02', '2026-11-03'].map((asOf, index) => ({
    ...registration,
    asOf,
    bytes: bytesOf('uscc,reg.name,reg.status', `${firm},第${index}名,${index % 2 ? '' : 'active'}`),
  }));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(files, { minLength: 3 }), async (order) => {
      const fresh = await factsDesk();
      for (const file of order) await take(file, fresh.deps);
      const facts = (await fresh.deps.enterprises.file(firm))?.facts;
      expect(facts).toEqual({ 'reg.name': '第2名', 'reg.status': 'active' });
    }),
    { numRuns: 6 },
  );
});
