// Promises of the pages on which money moves.
import { beforeEach, expect, test } from 'vitest';
import { yuanText } from '../../shared/domain/money.ts';
import type { Browser } from './browser.ts';
import { place, putBatch } from './objects.ts';
import { idOf, makeWorld, type World } from './world.ts';

let world: World;
let preparer: Browser;
let approver: Browser;

beforeEach(async () => {
  world = await makeWorld();
  preparer = await world.signedIn('preparer', { role: 'finance-preparer', division: place });
  approver = await world.signedIn('approver', { role: 'finance-approver', division: place });
});

async function frozen() {
  const batch = await putBatch(world.deps, idOf('preparer'));
  return { batch, path: `/batches/${batch.id}`, fileHash: batch.fileHash ?? '' };
}

test('an approver sees count, sum, hash and the accounts paid for the first time', async () => {
  const { path, fileHash } = await frozen();
  const page = await (await approver.get(path)).text();
  expect(page).toContain(fileHash);
  expect(page).toContain('124,956.78');
  expect(page).toContain('首次付款的账户 (1)');
  expect(page).toContain('**** 1234');
  expect(page).not.toContain('6222020000000001234');
});

test('a wrong sum approves nothing', async () => {
  const { batch, path, fileHash } = await frozen();
  const answer = await approver.post(`${path}/approval`, { fileHash, sum: '124,956.79' });
  expect(answer.status).toBe(422);
  expect((await world.deps.batches.batch(batch.id))?.state).toBe('frozen');
});

test('whoever prepared a batch cannot approve it, even with both roles', async () => {
  await world.give('preparer', { role: 'finance-approver', division: place });
  const { batch, path, fileHash } = await frozen();
  const page = await (await preparer.get(path)).text();
  expect(page).not.toContain('/approval"');
  const sum = yuanText(batch.sumFen);
  const answer = await preparer.post(`${path}/approval`, { fileHash, sum });
  expect(answer.status).toBe(403);
  expect((await world.deps.batches.batch(batch.id))?.state).toBe('frozen');
});

test('a hash that was not shown approves nothing', async () => {
  const { batch, path } = await frozen();
  const sum = yuanText(batch.sumFen);
  const answer = await approver.post(`${path}/approval`, { fileHash: '0'.repeat(64), sum });
  expect(answer.status).toBe(409);
});

test('the bank file cannot be fetched before its leaving is recorded', async () => {
  const { path } = await frozen();
  const answer = await preparer.get(`${path}/file`);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('batch.not-sent');
});

test('once sent, the file is the very bytes that were approved', async () => {
  const batch = await putBatch(world.deps, idOf('preparer'), { state: 'sent', moved: 2 });
  const answer = await preparer.get(`/batches/${batch.id}/file`);
  expect(answer.headers.get('content-disposition')).toContain(`${batch.id}.csv`);
  const text = await answer.text();
  expect(text).toContain('6222020000000001234');
  expect(text).toContain('合计,2,,,124956.78,');
});

test('an answer that cannot be read names its faults and records no line', async () => {
  const batch = await putBatch(world.deps, idOf('preparer'), { state: 'sent', moved: 2 });
  const file = new File(['参考号,结果,金额(元),原因\r\nZD1,maybe,1.00,\r\n'], 'answer.csv');
  const answer = await preparer.upload(`/batches/${batch.id}/returns`, 'file', file);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('return.malformed');
});

test('no address can make a batch tell payments that were not made', async () => {
  const batch = await putBatch(world.deps, idOf('preparer'), { state: 'sent', moved: 2 });
  const counts = 'paid=999&returned=998&suspense=997&unchanged=996';
  const page = await (await preparer.get(`/batches/${batch.id}?imported&${counts}`)).text();
  const main = page.slice(page.indexOf('<main'));
  expect(main).not.toMatch(/99[6-9]/);
  expect(main).not.toContain('role="status"');
});

test('a division that is not the preparer’s cannot be put into a batch', async () => {
  const form = { divisionCode: '450000', requestKey: 'x'.repeat(22) };
  expect((await preparer.post('/batches', form)).status).toBe(404);
});

test('a division with nothing payable makes no batch and says so', async () => {
  const form = { divisionCode: place, requestKey: 'x'.repeat(22) };
  const answer = await preparer.post('/batches', form);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('batch.empty');
});

test('no GET changes anything', async () => {
  const { batch, path } = await frozen();
  for (const suffix of ['/approval', '/sending', '/returns']) {
    expect((await approver.get(path + suffix)).status).toBe(404);
  }
  expect(await world.deps.batches.batch(batch.id)).toMatchObject({ state: 'frozen', version: 1 });
});
