// Promises of the pages on which a payment format is chosen and the bank's answer is brought.
import { beforeEach, expect, test } from 'vitest';
import type { Batch } from '../../shared/domain/batch.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { answerBytes } from '../bank/answers.ts';
import { saidOf } from '../bank/said.ts';
import { exampleEntitlement, exampleInstalment } from '../domain/examples.ts';
import type { Browser } from './browser.ts';
import { place, putBatch } from './objects.ts';
import { idOf, makeWorld, type World } from './world.ts';

let world: World;
let preparer: Browser;

beforeEach(async () => {
  world = await makeWorld();
  preparer = await world.signedIn('preparer', { role: 'finance-preparer', division: place });
});

test('the preparer chooses among the formats that the place can use', async () => {
  const here = { divisionCode: place, version: 0 };
  await commit(world.deps.table, [
    put('entitlement', exampleEntitlement(here)),
    put('instalment', exampleInstalment({ ...here, state: 'confirmed' })),
  ]);
  const page = await (await preparer.get('/payouts')).text();
  for (const key of ['csv', 'pain.001.001.09', 'example-river-bank', 'example-lake-bank']) {
    expect(page).toContain(`<option value="${key}"`);
  }
  expect(page).toContain('示例·江河银行');
});

test('a format that nobody configured makes no batch and says what to do', async () => {
  const form = { divisionCode: place, requestKey: 'x'.repeat(22), format: 'mt103' };
  const answer = await preparer.post('/batches', form);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('请从列表里选择');
});

test('a name that the format cannot carry is shown, and another format freezes the same lines', async () => {
  const open = { state: 'collecting', format: 'example-lake-bank' } as const;
  const batch = await putBatch(world.deps, idOf('preparer'), open);
  const line = await world.deps.batches.line(batch.id, 2);
  if (!line) throw new Error('no line');
  const account = { ...line.account, holderName: '示例|公司' };
  await commit(world.deps.table, [put('batchLine', { ...line, account })]);
  const path = `/batches/${batch.id}/freezing`;
  const refused = await preparer.post(path, { format: 'example-lake-bank' });
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain('batch.unfit');
  expect(page).toContain('不能含分隔符 |');
  expect(page).toContain('示例|公司');
  expect(page).toMatch(/<select[^>]*name="format"/);
  expect((await preparer.post(path, { format: 'csv' })).status).toBe(303);
  const frozen = await world.deps.batches.batch(batch.id);
  expect(frozen).toMatchObject({ state: 'frozen', format: 'csv', lineCount: 2 });
});

test('an answer in XML is told as what it was read as, and its strays in words', async () => {
  const batch = await putBatch(world.deps, idOf('preparer'), { state: 'sent', moved: 2 });
  const [first, second] = await world.deps.batches.lines(batch.id);
  if (!first || !second) throw new Error('no lines');
  const rows = [
    { ...saidOf(first), amountFen: second.amountFen },
    { ...saidOf(second), amountFen: first.amountFen },
    { ...saidOf(first), reference: 'ZD00' },
    saidOf(first, 'pending'),
  ];
  const page = await brought(batch, answerBytes('pain.002.001.10', rows, batch.id));
  expect(page).toContain('这份文件识别为“ISO 20022 pain.002.001.10”（UTF-8），共 4 行');
  expect(page).toContain('其中 1 行银行仍在处理');
  expect(page).toContain(`金额与第 2 行（${second.reference}）对调`);
  expect(page).toContain('这里写 123,456.78 元，应为 1,500.00 元');
  expect(page).toContain('两笔都不要当作已付');
  expect(page).toContain('本批次没有这个参考号');
  expect(page).not.toMatch(/\{\w+\}/);
});

test('every word about a doubt is filled in, in both languages', async () => {
  const batch = await putBatch(world.deps, idOf('preparer'), { state: 'sent', moved: 2 });
  const [first, second] = await world.deps.batches.lines(batch.id);
  if (!first || !second) throw new Error('no lines');
  const rows = [
    { ...saidOf(first), on: '2026-11-01' },
    { ...saidOf(first), name: '示例·别人' },
    { ...saidOf(first), account: '6222020000000009999' },
    { ...saidOf(second), amountFen: first.amountFen },
  ];
  const page = await brought(batch, answerBytes('csv', rows));
  for (const words of [
    '早于送银行的日期 2026-11-23',
    '银行写“示例·别人”',
    '银行写 **** 9999',
    '少 121,956.78 元',
  ]) {
    expect(page).toContain(words);
  }
  expect(page).not.toContain('6222020000009999');
  const english = await (await preparer.get(`/batches/${batch.id}?lang=en`)).text();
  expect(english).toContain('Another name: the bank says');
  for (const text of [page, english]) expect(text).not.toMatch(/\{\w+\}/);
});

test('a file that does not tie to its own totals is refused with what differs', async () => {
  const batch = await putBatch(world.deps, idOf('preparer'), { state: 'sent', moved: 2 });
  const rows = (await world.deps.batches.lines(batch.id)).map((line) => saidOf(line));
  const text = new TextDecoder().decode(answerBytes('csv', rows)).replace('合计,2', '合计,5');
  const answer = await sent(batch, new TextEncoder().encode(text));
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('return.totals-differ');
});

function sent(batch: Batch, bytes: Uint8Array): Promise<Response> {
  const file = new File([new Uint8Array(bytes)], 'answer');
  return preparer.upload(`/batches/${batch.id}/returns`, 'file', file);
}

async function brought(batch: Batch, bytes: Uint8Array): Promise<string> {
  const answer = await sent(batch, bytes);
  expect(answer.status).toBe(303);
  return (await preparer.get(answer.headers.get('location') ?? '')).text();
}
