// Batches in each payment format, answered in the formats that banks answer them in, and what is told of
// lines that belong elsewhere.
import { beforeEach, describe, expect, test } from 'vitest';
import { prepareBatch } from '../../shared/commands/prepare-batch.ts';
import { recordReturn } from '../../shared/commands/record-return.ts';
import type { Batch } from '../../shared/domain/batch.ts';
import { isBalanced } from '../../shared/domain/budget.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { batchId } from '../../shared/domain/ids.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { answerBytes, type AnswerFormat } from '../bank/answers.ts';
import { camt053 } from '../bank/iso-answers.ts';
import { type Said, saidOf } from '../bank/said.ts';
import { readBack } from '../bank/read-back.ts';
import { confirmedFirms, ok, preparation, preparer, sentBatch } from './paid-batch.ts';
import { newWorld, type World } from './world.ts';

const nothing = { paid: 0, returned: 0, pending: 0, suspense: 0, unchanged: 0 };

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

describe.each([
  ['csv', 'csv', 'csv'],
  ['pain.001.001.09', 'xml', 'pain.002.001.10'],
  ['example-river-bank', 'csv', 'example-river-bank'],
  ['example-lake-bank', 'txt', 'example-lake-bank'],
] as const)('a batch in %s', (format, extension, answerFormat) => {
  test(`goes out as it was signed, and an answer in ${answerFormat} ends it`, async () => {
    await confirmedFirms(world.deps, 3);
    const batch = await sentBatch(world.deps, format);
    const bytes = await world.deps.files.get(`bank/${batch.id}/${batch.fileHash}.${extension}`);
    expect(sha256(bytes ?? '')).toBe(batch.fileHash);
    const lines = await world.deps.batches.lines(batch.id);
    expect(readBack(format, bytes ?? new Uint8Array())).toMatchObject({
      count: 3,
      sumFen: batch.sumFen,
      payments: lines.map(({ reference, amountFen }) => ({ reference, amountFen })),
    });
    const rows = lines.map((line, index) =>
      saidOf(line, (['returned', 'pending', 'paid'] as const)[index]),
    );
    const first = ok(await answered(batch, answerFormat, rows));
    expect(first.counts).toEqual({ ...nothing, paid: 1, returned: 1, pending: 1 });
    const again = ok(await answered(batch, answerFormat, rows));
    expect(again.counts).toEqual({ ...nothing, pending: 1, unchanged: 2 });
    expect(again.answerHash).toBe(first.answerHash);
    const middle = lines[1] && (await world.deps.entitlements.file(lines[1].entitlementId));
    expect(middle?.instalments[0]?.state).toBe('sent');
    const later = rows.map((row) => ({
      ...row,
      result: row.result === 'pending' ? 'paid' : row.result,
    }));
    expect(ok(await answered(batch, answerFormat, later)).counts).toMatchObject({ paid: 1 });
    expect(await world.deps.batches.batch(batch.id)).toMatchObject({
      state: 'closed',
      paidCount: 2,
    });
    const notes = await world.deps.batches.answers(batch.id);
    expect(notes.map((note) => [note.format, note.lineCount])).toEqual([
      [answerFormat, 3],
      [answerFormat, 3],
    ]);
    const pot = lines[0] && (await world.deps.budgets.budget(lines[0].budgetId));
    expect(pot && isBalanced(pot)).toBe(true);
  });
});

describe('a batch is not begun', () => {
  test.each([
    ['in a format that nobody configured', { format: 'mt103' }, 'batch.format'],
    [
      'without an account to pay from',
      { format: 'pain.001.001.09', divisionCode: '110000' },
      'batch.no-payer',
    ],
  ])('%s', async (_, changes, code) => {
    expect(await prepareBatch(world.deps, { ...preparation, ...changes })).toMatchObject({ code });
    const id = batchId(preparer, preparation.requestKey);
    expect(await world.deps.batches.batch(id)).toBeUndefined();
  });
});

describe('a line of the answer', () => {
  test.each([
    ['of another batch of the place is told as that', '450000', 'other-batch'],
    ['of another place is told as unknown', '420000', 'unknown-reference'],
  ])('%s', async (_, divisionCode, reason) => {
    await confirmedFirms(world.deps, 1);
    const batch = await sentBatch(world.deps);
    const [line] = await world.deps.batches.lines(batch.id);
    if (!line) throw new Error('no line');
    const id = batchId('person:other', 'form-9');
    const other = { ...line, batchId: id, reference: 'ZD00000000000000000009', version: 0 };
    await commit(world.deps.table, [
      put('batch', { ...batch, id, divisionCode, version: 0 }),
      put('batchLine', other),
    ]);
    ok(await answered(batch, 'csv', [saidOf(other)]));
    const [kept] = await world.deps.batches.suspense(batch.id);
    expect(kept).toMatchObject({ reason, reference: other.reference, row: 2 });
    expect(JSON.stringify(kept).includes(id)).toBe(reason === 'other-batch');
  });

  test('that shows the payment twice on two statements is kept, one statement twice is not', async () => {
    await confirmedFirms(world.deps, 1);
    const batch = await sentBatch(world.deps);
    const rows = (await world.deps.batches.lines(batch.id)).map((line) => saidOf(line));
    expect(ok(await answered(batch, 'csv', rows)).counts).toMatchObject({ paid: 1 });
    const statement = (name: string) => imported(batch, camt053(rows, name));
    expect(ok(await statement('MONDAY')).counts).toEqual({ ...nothing, unchanged: 1 });
    expect(ok(await statement('MONDAY')).counts).toEqual({ ...nothing, unchanged: 1 });
    expect(ok(await statement('TUESDAY')).counts).toEqual({ ...nothing, suspense: 1 });
    expect(ok(await statement('TUESDAY')).counts).toEqual({ ...nothing, unchanged: 1 });
    expect(await world.deps.batches.suspense(batch.id)).toMatchObject([{ reason: 'booked-twice' }]);
  });

  test('that is there three times is kept twice, however often it is imported', async () => {
    await confirmedFirms(world.deps, 1);
    const batch = await sentBatch(world.deps);
    const rows = (await world.deps.batches.lines(batch.id)).map((line) => saidOf(line));
    const three = [...rows, ...rows, ...rows];
    expect(ok(await answered(batch, 'csv', three)).counts).toMatchObject({ paid: 1, suspense: 2 });
    expect(ok(await answered(batch, 'csv', three)).counts).toEqual({ ...nothing, unchanged: 3 });
    expect(await world.deps.batches.suspense(batch.id)).toHaveLength(2);
  });

  test('of a file that does not tie is not recorded, nor is any other', async () => {
    await confirmedFirms(world.deps, 2);
    const batch = await sentBatch(world.deps);
    const rows = (await world.deps.batches.lines(batch.id)).map((line) => saidOf(line));
    const text = new TextDecoder().decode(answerBytes('csv', rows)).replace('合计,2', '合计,3');
    expect(await imported(batch, text)).toMatchObject({ code: 'return.totals-differ' });
    expect(await world.deps.batches.answers(batch.id)).toEqual([]);
    expect(await world.deps.batches.batch(batch.id)).toMatchObject({ paidCount: 0, state: 'sent' });
  });
});

function answered(batch: Batch, format: AnswerFormat, rows: readonly Said[]) {
  const bytes = answerBytes(format, rows, batch.id);
  return recordReturn(world.deps, { batchId: batch.id, bytes, actor: preparer });
}

function imported(batch: Batch, text: string) {
  const bytes = new TextEncoder().encode(text);
  return recordReturn(world.deps, { batchId: batch.id, bytes, actor: preparer });
}
