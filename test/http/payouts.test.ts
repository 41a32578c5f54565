// Promises of the page that tells what waits for payout.
import { expect, test } from 'vitest';
import { commit, put } from '../../shared/store/commit.ts';
import { exampleEntitlement, exampleInstalment } from '../domain/examples.ts';
import { place } from './objects.ts';
import { makeWorld } from './world.ts';

test('what the bank returned is counted apart from what can be paid', async () => {
  const world = await makeWorld();
  const here = { divisionCode: place, version: 0 };
  await commit(world.deps.table, [
    put('entitlement', exampleEntitlement(here)),
    put('instalment', exampleInstalment({ ...here, state: 'confirmed' })),
    put('instalment', exampleInstalment({ ...here, n: 2, state: 'returned' })),
  ]);
  const preparer = await world.signedIn('p', { role: 'finance-preparer', division: place });
  const page = await (await preparer.get('/payouts')).text();
  expect(page).toMatch(/笔数<\/dt><dd>1</);
  expect(page).toMatch(/合计金额（元）<\/dt><dd>1,500\.00</);
  expect(page).toContain('退回，待更正账户（1 笔）');
});

test('where only returned payments are left, no batch is offered', async () => {
  const world = await makeWorld();
  const here = { divisionCode: place, version: 0 };
  await commit(world.deps.table, [
    put('entitlement', exampleEntitlement(here)),
    put('instalment', exampleInstalment({ ...here, state: 'returned' })),
  ]);
  const preparer = await world.signedIn('p', { role: 'finance-preparer', division: place });
  const page = await (await preparer.get('/payouts')).text();
  expect(page).not.toContain('action="/batches"');
  expect(page).toContain('退回，待更正账户（1 笔）');
  const form = { divisionCode: place, requestKey: 'x'.repeat(22) };
  expect(await (await preparer.post('/batches', form)).text()).toContain('银行退回的，等账户更正');
});
