// Calls that are refused: the fault has its place, and nothing is written.
import { beforeEach, expect, test } from 'vitest';
import { saveFacts } from '../../shared/commands/save-facts.ts';
import { type Desk, factsDesk, firm, steward } from './facts-desk.ts';

const endless = { '2025': Array.from({ length: 10_000 }, () => [1, 1]) };

let desk: Desk;
beforeEach(async () => {
  desk = await factsDesk();
});

test.each([
  ['/uscc', { uscc: '91440300192317458C', facts: {} }],
  ['/source', { source: 'NSA', facts: {} }],
  ['/source', { source: `SAMR/${'x'.repeat(41)}`, facts: {} }],
  ['/source', { source: 'SAMR/a/b', facts: {} }],
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
