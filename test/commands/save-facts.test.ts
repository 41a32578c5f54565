// What one department says of one firm, on the local cloud: kept with its origin, or refused whole.
import { beforeEach, expect, test } from 'vitest';
import { saveFacts } from '../../shared/commands/save-facts.ts';
import type { Json } from '../../shared/domain/hash.ts';
import { type Desk, factsDesk, firm, steward } from './facts-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await factsDesk();
});

const loan = (loanId: string, principalFen: number) => ({ loanId, principalFen });

const endless = { '2025': Array.from({ length: 10_000 }, () => [1, 1]) };

const registration = {
  'reg.name': '示例公司',
  'reg.divisionCode': '450103',
  'reg.industryCode': 'C3525',
  'reg.status': 'active',
};

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

test('a list is kept member by member, and who leaves it is gone', async () => {
  const bank = (asOf: string, ...loans: Json[]) =>
    desk.save({ source: 'BANK', asOf, facts: { 'bank.loans': loans } });
  const [a, b, dearer, c] = [loan('a', 1), loan('b', 2), loan('b', 3), loan('c', 4)];
  await bank('2026-11-20', a, b);
  await bank('2026-11-21', dearer, c);
  const known = (await desk.deps.enterprises.file(firm))?.facts['bank.loans'];
  expect(known).toEqual([dearer, c]);
  const items = (await desk.everything()).filter(({ kind }) => kind === 'factMember');
  expect(items.map(({ sk }) => sk)).toEqual(['FACT#bank.loans#b', 'FACT#bank.loans#c']);
});

test('a member with a very long name is kept like any other', async () => {
  const long = '贷'.repeat(299);
  const loans = [loan(`${long}一`, 1), loan(`${long}二`, 2)];
  await desk.save({ source: 'BANK', facts: { 'bank.loans': loans } });
  await desk.save({ source: 'BANK', facts: { 'bank.loans': loans.slice(1) } });
  const known = (await desk.deps.enterprises.file(firm))?.facts['bank.loans'];
  expect(known).toEqual(loans.slice(1));
});

const crowd = Array.from({ length: 450 }, (_, index) => ({
  pid: `p${String(index).padStart(3, '0')}`,
  category: 'graduate',
}));

test('a list longer than a transaction arrives whole', async () => {
  const facts = { 'hr.hires': crowd };
  const saved = await desk.save({ source: 'MOHRSS', asOf: '2026-11-20', facts });
  expect(saved).toMatchObject({ factsVersion: 1, changedFacts: ['hr.hires'] });
  expect((await desk.deps.enterprises.file(firm))?.facts['hr.hires']).toEqual(crowd);
});

test('two departments with long lists of the same people at once both arrive whole', async () => {
  const graduated = crowd.map((one) => ({ ...one, graduatedOn: '2026-06-30' }));
  const asOf = '2026-11-20';
  await Promise.all([
    desk.save({ source: 'MOHRSS', asOf, facts: { 'hr.hires': crowd } }),
    desk.save({ source: 'EDU', asOf, facts: { 'hr.hires': graduated } }),
  ]);
  expect((await desk.deps.enterprises.file(firm))?.facts['hr.hires']).toEqual(graduated);
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

test.each([
  ['/uscc', { uscc: '91440300192317458C', facts: {} }],
  ['/source', { source: 'NSA', facts: {} }],
  ['/asOf', { asOf: '2062-01-01', facts: {} }],
  ['/asOf', { asOf: 'yesterday', facts: {} }],
  ['/facts/reg.nmae', { facts: { 'reg.nmae': 'x' } }],
  ['/facts/stat.annual', { facts: { 'stat.annual': {} } }],
  ['/facts/reg.divisionCode', { facts: { 'reg.divisionCode': '420400' } }],
  ['/facts/reg.status', { facts: { 'reg.status': 'gone' } }],
  ['/withdrawn/0', { facts: {}, withdrawn: ['/stat.annual'] }],
  ['/withdrawn/0', { facts: {}, withdrawn: ['reg.status'] }],
  ['/withdrawn/0', { facts: {}, withdrawn: ['/reg.status/gone'] }],
  ['/withdrawn/0', { source: 'BANK', facts: {}, withdrawn: ['/bank.loans/L1'] }],
  ['/facts/tax.cit.staffQuarters', { source: 'STA', facts: { 'tax.cit.staffQuarters': endless } }],
])('a fault at %s refuses the call and nothing is written', async (pointer, wish) => {
  const call = { uscc: firm, source: 'SAMR', withdrawn: [], ...wish };
  const refused = await saveFacts(desk.deps, { ...call, facts: { ...wish.facts } }, steward);
  expect(refused).toMatchObject({ ok: false, code: 'facts.malformed', errors: [{ pointer }] });
  expect(await desk.everything()).toEqual([]);
});
