// Lists as departments state them, on the local cloud: kept member by member, long ones too.
import { beforeEach, expect, test } from 'vitest';
import type { Json } from '../../shared/domain/hash.ts';
import { type Desk, factsDesk, firm } from './facts-desk.ts';

const loan = (loanId: string, principalFen: number) => ({ loanId, principalFen });

const crowd = Array.from({ length: 450 }, (_, index) => ({
  pid: `p${String(index).padStart(3, '0')}`,
  category: 'graduate',
}));

let desk: Desk;
beforeEach(async () => {
  desk = await factsDesk();
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

test('two banks each state their own loans, and neither removes the other’s', async () => {
  const [ours, theirs] = [loan('a', 1), loan('b', 2)];
  await desk.save({ source: 'BANK/示例甲银行', facts: { 'bank.loans': [ours] } });
  await desk.save({ source: 'BANK/示例乙银行', facts: { 'bank.loans': [theirs] } });
  expect((await desk.deps.enterprises.file(firm))?.facts['bank.loans']).toEqual([ours, theirs]);
  await desk.save({ source: 'BANK/示例甲银行', facts: { 'bank.loans': [] } });
  expect((await desk.deps.enterprises.file(firm))?.facts['bank.loans']).toEqual([theirs]);
});
