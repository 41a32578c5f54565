// What one department says of one firm, on the local cloud: kept with its origin, and once.
import { beforeEach, expect, test } from 'vitest';
import { type Desk, factsDesk, firm, steward } from './facts-desk.ts';

const registration = {
  'reg.name': '示例公司',
  'reg.divisionCode': '450103',
  'reg.industryCode': 'C3525',
  'reg.status': 'active',
};

let desk: Desk;
beforeEach(async () => {
  desk = await factsDesk();
});

test('what a department says is known, with its source, its time and its delivery', async () => {
  const saved = await desk.save({ asOf: '2026-11-20', facts: registration });
  const file = await desk.deps.enterprises.file(firm);
  expect(file?.facts).toEqual(registration);
  expect(file?.enterprise).toMatchObject({
    name: '示例公司',
    divisionCode: '450103',
    industryCode: 'C3525',
    factsVersion: 1,
    changedFacts: Object.keys(registration).toSorted(),
    matchedVersion: 0,
  });
  const { deliveryId } = saved;
  const stamp = { source: 'SAMR', asOfAt: '2026-11-19T16:00:00.000Z', deliveryId };
  expect(file?.origins).toContainEqual({ key: 'reg.name', ...stamp });
});

test('the call is kept as a delivery, with who made it and one audit row', async () => {
  const { deliveryId } = await desk.save({ facts: registration });
  expect(await desk.deps.deliveries.delivery(deliveryId)).toMatchObject({
    source: 'SAMR',
    state: 'finished',
    receivedBy: steward,
  });
  const rows = await desk.deps.entitlements.audit(deliveryId);
  expect(rows.map(({ action, actor }) => [action, actor])).toEqual([['receive-facts', steward]]);
});

test('the same facts as of the same time write nothing at all', async () => {
  const wish = { asOf: '2026-11-20', facts: registration };
  await desk.save(wish);
  const before = await desk.everything();
  desk.at('2026-11-24T08:00:00.000Z');
  expect(await desk.save(wish)).toMatchObject({ factsVersion: 1, changedFacts: [] });
  expect(await desk.everything()).toEqual(before);
});

test('the same facts as of a later time renew their time and start no matching', async () => {
  await desk.save({ asOf: '2026-11-20', facts: registration });
  const again = await desk.save({ asOf: '2026-11-21', facts: registration });
  expect(again).toMatchObject({ factsVersion: 1, changedFacts: [] });
  const origins = (await desk.deps.enterprises.file(firm))?.origins ?? [];
  expect(origins.every(({ asOfAt }) => asOfAt === '2026-11-20T16:00:00.000Z')).toBe(true);
});

test('an older statement changes nothing that rules can see', async () => {
  await desk.save({ asOf: '2026-11-20', facts: { 'reg.status': 'revoked' } });
  const older = await desk.save({ asOf: '2026-11-19', facts: { 'reg.status': 'active' } });
  expect(older.changedFacts).toEqual([]);
  expect((await desk.deps.enterprises.file(firm))?.facts).toEqual({ 'reg.status': 'revoked' });
});

test('only what changed is named, together with what has not been matched yet', async () => {
  await desk.save({ asOf: '2026-11-20', facts: registration });
  const facts = { ...registration, 'reg.status': 'revoked' };
  const saved = await desk.save({ asOf: '2026-11-21', facts });
  expect(saved.changedFacts).toEqual(['reg.status']);
  const head = await desk.deps.enterprises.enterprise(firm);
  expect(head).toMatchObject({
    factsVersion: 2,
    changedFacts: Object.keys(registration).toSorted(),
  });
});

test('a withdrawn fact is unknown, and so is a withdrawn period', async () => {
  const annual = { '2024': { staff: 1 }, '2025': { staff: 2 } };
  await desk.save({ asOf: '2026-11-20', facts: registration });
  await desk.save({ source: 'STAT', asOf: '2026-11-20', facts: { 'stat.annual': annual } });
  await desk.save({ asOf: '2026-11-21', facts: {}, withdrawn: ['/reg.status'] });
  const wish = { source: 'STAT', asOf: '2026-11-21', facts: {}, withdrawn: ['/stat.annual/2025'] };
  expect((await desk.save(wish)).changedFacts).toEqual(['stat.annual']);
  const facts = (await desk.deps.enterprises.file(firm))?.facts;
  expect(facts?.['stat.annual']).toEqual({ '2024': { staff: 1 } });
  expect(facts).not.toHaveProperty(['reg.status']);
});

test('twenty departments at once lose nothing of each other', async () => {
  const years = Array.from({ length: 20 }, (_, index) => String(2001 + index));
  await Promise.all(
    years.map((year) =>
      desk.save({
        source: 'STAT',
        asOf: '2026-11-20',
        facts: { 'stat.annual': { [year]: { staff: Number(year) } } },
      }),
    ),
  );
  const file = await desk.deps.enterprises.file(firm);
  expect(Object.keys(file?.facts['stat.annual'] ?? {})).toEqual(years);
  expect(file?.enterprise.factsVersion).toBe(20);
});
