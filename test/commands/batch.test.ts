// From confirmed to paid: collect, freeze, approve by another, send, and the bank's answer, each of
// them done twice and some of them half.
import { beforeAll, describe, expect, test } from 'vitest';
import { advanceBatch } from '../../shared/commands/advance-batch.ts';
import { approveBatch } from '../../shared/commands/approve-batch.ts';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { fundBudget } from '../../shared/commands/fund-budget.ts';
import { paymentFileName } from '../../shared/commands/freeze-batch.ts';
import { prepareBatch } from '../../shared/commands/prepare-batch.ts';
import { recordReturn } from '../../shared/commands/record-return.ts';
import { renewConsent } from '../../shared/commands/renew-consent.ts';
import { sendBatch } from '../../shared/commands/send-batch.ts';
import type { Batch } from '../../shared/domain/batch.ts';
import { isBalanced } from '../../shared/domain/budget.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { fen, yuanPlain } from '../../shared/domain/money.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import {
  accepted,
  lastFour,
  newWorld,
  type Offered,
  offeredFirm,
  stateOf,
  type World,
} from './world.ts';

const firmCount = 45;
const policyKey = 'ui.hiring-expansion';
const preparer = 'person:preparer' as const;
const approver = 'person:approver' as const;
const preparation = { divisionCode: '450000', requestKey: 'form-1', actor: preparer };

let world: World;
let firms: Offered[];
let batch: Batch;

beforeAll(async () => {
  world = await newWorld();
  const pot = { policyKey, fiscalYear: 2026, divisionCode: '450000', actor: preparer };
  ok(await fundBudget(world.deps, { ...pot, amountFen: fen(100_000_000) }));
  firms = [];
  for (let number = 1; number <= firmCount; number += 1) {
    firms.push(await offeredFirm(world.deps, number, 150_000 + number));
  }
  await Promise.all(firms.map(async (firm) => ok(await click(firm))));
});

describe('a batch', () => {
  test('holds everything confirmed, once, and is frozen under the hash of its bytes', async () => {
    batch = ok(await prepareBatch(world.deps, preparation));
    const lines = await world.deps.batches.lines(batch.id);
    expect(lines.map((line) => line.number)).toEqual(firms.map((_, index) => index + 1));
    expect(new Set(lines.map((line) => line.entitlementId)).size).toBe(firmCount);
    const bytes = await world.deps.files.get(paymentFileName(batch.id, batch.fileHash ?? ''));
    expect(sha256(bytes ?? '')).toBe(batch.fileHash);
    expect(batch).toMatchObject({ state: 'frozen', lineCount: firmCount });
  });

  test('asked for twice by the same form is the same batch; a new form finds nothing left', async () => {
    expect(ok(await prepareBatch(world.deps, preparation)).id).toBe(batch.id);
    const again = await prepareBatch(world.deps, { ...preparation, requestKey: 'form-2' });
    expect(again).toMatchObject({ ok: false, code: 'batch.empty' });
  });

  test('is not approved by its preparer, nor on another hash, nor sent before approval', async () => {
    const { id: batchId, fileHash = '' } = batch;
    const own = await approveBatch(world.deps, { batchId, fileHash, actor: preparer });
    expect(own).toMatchObject({ code: 'batch.same-person' });
    const other = await approveBatch(world.deps, {
      batchId,
      fileHash: sha256('x'),
      actor: approver,
    });
    expect(other).toMatchObject({ code: 'batch.hash-changed' });
    expect(await sendBatch(world.deps, { batchId, actor: preparer })).toMatchObject({
      code: 'batch.state',
    });
  });

  test('approved and sent twice at once moves each fen once', async () => {
    const { id: batchId, fileHash = '' } = batch;
    const approval = { batchId, fileHash, actor: approver };
    await Promise.all([approveBatch(world.deps, approval), approveBatch(world.deps, approval)]);
    expect((await pot()).balances).toMatchObject({ reserved: 0, committed: batch.sumFen });
    const sending = { batchId, actor: approver };
    await Promise.all([sendBatch(world.deps, sending), sendBatch(world.deps, sending)]);
    ok(await advanceBatch(world.deps, batchId));
    expect((await pot()).balances).toMatchObject({ committed: 0, sent: batch.sumFen });
  });

  test("the bank's answer moves each line to paid or returned, and its strays to suspense", async () => {
    const lines = await world.deps.batches.lines(batch.id);
    const rows = lines.map((line) => {
      const isReturned = line.number === 2;
      const result = isReturned ? '失败,账户状态异常' : '成功,';
      return `${line.reference},${yuanPlain(line.amountFen)},${result}`;
    });
    rows.push('ZDNOSUCHREFERENCE00001,1.00,成功,', `${lines[0]?.reference},0.01,成功,`);
    const answer = `\uFEFF参考号,金额(元),结果,原因\r\n${rows.join('\r\n')}\r\n`;
    expect(ok(await returned(answer)).counts).toEqual({
      paid: firmCount - 1,
      returned: 1,
      pending: 0,
      suspense: 2,
      unchanged: 0,
    });
    expect(ok(await returned(answer)).counts).toEqual({
      paid: 0,
      returned: 0,
      pending: 0,
      suspense: 0,
      unchanged: firmCount + 2,
    });
    const failedFen = lines[1]?.amountFen ?? 0;
    expect((await pot()).balances).toMatchObject({
      sent: 0,
      paid: batch.sumFen - failedFen,
      reserved: failedFen,
    });
    expect(isBalanced(await pot())).toBe(true);
    expect(ok(await sendBatch(world.deps, { batchId: batch.id, actor: approver })).state).toBe(
      'closed',
    );
  });

  test('what came back is paid again only to a corrected account that the firm agreed to', async () => {
    const lines = await world.deps.batches.lines(batch.id);
    const failed = firms.find((firm) => firm.id === lines[1]?.entitlementId);
    if (!failed) throw new Error('no failed line');
    const renewal = { entitlementId: failed.id, n: 1, actor: 'enterprise:firm' } as const;
    const early = await renewConsent(world.deps, { ...renewal, lastFour });
    expect(early).toMatchObject({ code: 'renew.same-account' });
    await deliverAccount(failed, { holderName: '示例·别人' });
    const foreign = await renewConsent(world.deps, { ...renewal, lastFour: '9876' });
    expect(foreign).toMatchObject({ code: 'confirm.account-of-another' });
    await deliverAccount(failed, { verifiedOn: null });
    const unverified = await renewConsent(world.deps, { ...renewal, lastFour: '9876' });
    expect(unverified).toMatchObject({ code: 'confirm.account-unverified' });
    await deliverAccount(failed, {});
    const silent = await prepareBatch(world.deps, { ...preparation, requestKey: 'form-3' });
    expect(silent).toMatchObject({ code: 'batch.empty' });
    ok(await renewConsent(world.deps, { ...renewal, lastFour: '9876' }));
    const second = ok(await prepareBatch(world.deps, { ...preparation, requestKey: 'form-4' }));
    const [line] = await world.deps.batches.lines(second.id);
    expect(line).toMatchObject({ attempt: 2, firstPayment: true });
    expect(line?.account.number).toMatch(/9876$/);
    expect(line?.reference).not.toBe(lines[1]?.reference);
    expect((await stateOf(world.deps, failed)).entitlement.coveredFen).toBe(line?.amountFen);
  });

  test.each([
    ['no columns', 'a,b\r\n1,2\r\n'],
    ['a wrong sum', '参考号,金额(元),结果\r\nZD1,1.234,成功\r\n'],
    ['an unknown result', '参考号,金额(元),结果\r\nZD1,1.23,也许\r\n'],
    ['nothing', ''],
  ])('an answer with %s is refused whole, with its places', async (_, text) => {
    const outcome = await returned(text);
    expect(outcome).toMatchObject({ ok: false, code: 'return.malformed' });
    expect(outcome.ok ? [] : outcome.errors?.length).toBeGreaterThan(0);
  });
});

function ok<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

function click({ uscc, id, n, offer }: Offered) {
  const who = { actor: `enterprise:${uscc}` as const, lastFour };
  return confirmEntitlement(world.deps, { entitlementId: id, n, offer, ...who });
}

function deliverAccount({ uscc }: Offered, changes: Record<string, unknown>): Promise<void> {
  const account = {
    holderName: `示例·南宁第${firms.findIndex((firm) => firm.uscc === uscc) + 1}公司`,
    number: '6222020000000009876',
    bankCode: '102611000018',
    verifiedOn: '2026-11-20',
    verifiedBy: 'STA',
    ...changes,
  };
  return accepted(world.deps, uscc, 'STA', { account });
}

function returned(text: string) {
  const bytes = new TextEncoder().encode(text);
  return recordReturn(world.deps, { batchId: batch.id, bytes, actor: preparer });
}

async function pot() {
  const budget = await world.deps.budgets.nearest(policyKey, 2026, '450103');
  if (!budget) throw new Error('no pot');
  return budget;
}
