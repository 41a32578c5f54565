// What the bank says, and when it is not believed: too early, against itself, or in a file too long
// for one call. Also batches that cannot be what they seem.
import { beforeEach, describe, expect, test } from 'vitest';
import { approveBatch } from '../../shared/commands/approve-batch.ts';
import { prepareBatch } from '../../shared/commands/prepare-batch.ts';
import { brokenAt } from '../../shared/domain/audit-break.ts';
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { fen } from '../../shared/domain/money.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { answered, approver, confirmedFirms, ok, preparation, sentBatch } from './paid-batch.ts';
import { newWorld, type World } from './world.ts';

const nothing = { paid: 0, returned: 0, pending: 0, suspense: 0, unchanged: 0 };

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

describe("the bank's answer", () => {
  test('is refused until every line of the batch has been sent', async () => {
    await confirmedFirms(world.deps, 1);
    const batch = await sentBatch(world.deps);
    await commit(world.deps.table, [put('batch', { ...(await batchNow(batch.id)), moved: 0 })]);
    const early = await answered(world.deps, batch, [['ZDNOSUCHREFERENCE00001', fen(1), '成功']]);
    expect(early).toMatchObject({ ok: false, code: 'batch.moving' });
    expect(await world.deps.batches.suspense(batch.id)).toEqual([]);
  });

  test('that takes back a payment is kept in suspense, and the payment stays', async () => {
    await confirmedFirms(world.deps, 1);
    const batch = await sentBatch(world.deps);
    const line = await onlyLine(batch.id);
    ok(await answered(world.deps, batch, [[line.reference, line.amountFen, '成功']]));
    const failed = await answered(world.deps, batch, [[line.reference, line.amountFen, '失败']]);
    expect(ok(failed).counts).toEqual({ ...nothing, paid: 0, suspense: 1, unchanged: 0 });
    const [kept] = await world.deps.batches.suspense(batch.id);
    expect(kept).toMatchObject({ reason: 'returned-after-paid', reference: line.reference });
    expect(await onlyLine(batch.id)).toMatchObject({ result: 'paid' });
  });

  test.each([
    ['失败', false],
    ['成功', true],
  ] as const)('%s: the account has been paid to before: %s', async (result, isKnown) => {
    await confirmedFirms(world.deps, 1);
    const batch = await sentBatch(world.deps);
    const line = await onlyLine(batch.id);
    ok(await answered(world.deps, batch, [[line.reference, line.amountFen, result]]));
    const paid = await world.deps.entitlements.paidAccount(line.uscc, hashOf(line.account));
    expect(paid !== undefined).toBe(isKnown);
  });

  test('too long for one call is taken as far as time goes, and goes on from there', async () => {
    await confirmedFirms(world.deps, 3);
    const batch = await sentBatch(world.deps);
    const lines = await world.deps.batches.lines(batch.id);
    const rows = lines.map((line) => [line.reference, line.amountFen, '成功'] as const);
    const stray = ['ZDNOSUCHREFERENCE00001', fen(1), '成功'] as const;
    const first = await answered(inSlowTime(9_000), batch, [stray, ...rows]);
    expect(ok(first).counts).toEqual({ ...nothing, paid: 0, suspense: 1, unchanged: 0, left: 3 });
    const reads: number[] = [];
    const second = await answered(counting(reads), batch, [stray, rows[0] ?? stray]);
    expect(ok(second).counts).toEqual({ ...nothing, paid: 1, suspense: 0, unchanged: 1 });
    const third = await answered(counting(reads), batch, [stray, ...rows]);
    expect(ok(third).counts).toEqual({ ...nothing, paid: 2, suspense: 0, unchanged: 2 });
    expect(reads).toEqual([1, 2, 3]);
    expect((await batchNow(batch.id)).state).toBe('closed');
  });
});

describe('a batch', () => {
  test('whose lines were edited after it was frozen is approved by nobody', async () => {
    await confirmedFirms(world.deps, 1);
    const { id: batchId, fileHash = '' } = ok(await prepareBatch(world.deps, preparation));
    const line = await onlyLine(batchId);
    const account = { ...line.account, number: '6222020000000000001' };
    await commit(world.deps.table, [put('batchLine', { ...line, account })]);
    const approval = await approveBatch(world.deps, { batchId, fileHash, actor: approver });
    expect(approval).toMatchObject({ ok: false, code: 'batch.hash-changed' });
  });

  test('asked for again by the same form is made once there is something to pay', async () => {
    const early = await prepareBatch(world.deps, preparation);
    expect(early).toMatchObject({ ok: false, code: 'batch.empty' });
    const still = await prepareBatch(world.deps, preparation);
    expect(still).toMatchObject({ ok: false, code: 'batch.empty' });
    await confirmedFirms(world.deps, 1);
    const batch = ok(await prepareBatch(world.deps, preparation));
    expect(batch).toMatchObject({ state: 'frozen', lineCount: 1 });
    const audit = await world.deps.entitlements.audit(batch.id);
    const twice = ['prepare', 'abandon', 'prepare', 'abandon'];
    expect(audit.map((row) => row.action)).toEqual([...twice, 'prepare', 'freeze']);
    expect(brokenAt(audit, batch.audit)).toBeUndefined();
  });
});

async function batchNow(id: BatchLine['batchId']) {
  const batch = await world.deps.batches.batch(id);
  if (!batch) throw new Error('no batch');
  return batch;
}

async function onlyLine(id: BatchLine['batchId']): Promise<BatchLine> {
  const [line] = await world.deps.batches.lines(id);
  if (!line) throw new Error('no line');
  return line;
}

/** A clock that moves on by so many milliseconds whenever it is looked at. */
function inSlowTime(milliseconds: number): World['deps'] {
  let instant = Date.parse(world.deps.clock.now());
  const now = () => {
    instant += milliseconds;
    return new Date(instant).toISOString();
  };
  return { ...world.deps, clock: { now } };
}

/** Notes which lines are read one by one: only those that have no answer yet. */
function counting(reads: number[]): World['deps'] {
  const { batches } = world.deps;
  const line: typeof batches.line = (id, number) => {
    reads.push(number);
    return batches.line(id, number);
  };
  return { ...world.deps, batches: { ...batches, line } };
}
