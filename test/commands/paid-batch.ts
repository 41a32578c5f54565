// A batch on its way to the bank, for tests of what comes back: firms with a click each, and the acts
// of the two people who pay them.
import { approveBatch } from '../../shared/commands/approve-batch.ts';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { fundBudget } from '../../shared/commands/fund-budget.ts';
import { prepareBatch } from '../../shared/commands/prepare-batch.ts';
import { recordReturn } from '../../shared/commands/record-return.ts';
import { sendBatch } from '../../shared/commands/send-batch.ts';
import type { Deps } from '../../shared/deps.ts';
import type { Batch } from '../../shared/domain/batch.ts';
import { fen, type Fen, yuanPlain } from '../../shared/domain/money.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import { lastFour, type Offered, offeredFirm } from './world.ts';

export const preparer = 'person:preparer' as const;
export const approver = 'person:approver' as const;
export const preparation = { divisionCode: '450000', requestKey: 'form-1', actor: preparer };

/** The value of an outcome that a test relies on. */
export function ok<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** That many firms, each with a confirmed sum. */
export async function confirmedFirms(deps: Deps, count: number): Promise<Offered[]> {
  const pot = { policyKey: 'ui.hiring-expansion', fiscalYear: 2026, divisionCode: '450000' };
  ok(await fundBudget(deps, { ...pot, amountFen: fen(100_000_000), actor: preparer }));
  const firms: Offered[] = [];
  for (let number = 1; number <= count; number += 1) {
    const firm = await offeredFirm(deps, number);
    const { id: entitlementId, n, offer, uscc } = firm;
    const who = { lastFour, actor: `enterprise:${uscc}` as const };
    ok(await confirmEntitlement(deps, { entitlementId, n, offer, ...who }));
    firms.push(firm);
  }
  return firms;
}

/** The batch of all of them, at the bank, in that payment format. */
export async function sentBatch(deps: Deps, format = 'csv'): Promise<Batch> {
  const wanted = { ...preparation, requestKey: `form-${format}`, format };
  const { id: batchId, fileHash = '' } = ok(await prepareBatch(deps, wanted));
  ok(await approveBatch(deps, { batchId, fileHash, actor: approver }));
  return ok(await sendBatch(deps, { batchId, actor: approver }));
}

/** The bank answers; a row is a reference, a sum and what became of it. */
export function answered(
  deps: Deps,
  batch: Batch,
  rows: readonly (readonly [reference: string, amountFen: Fen, result: '成功' | '失败'])[],
) {
  const texts = rows.map(([reference, sum, result]) => `${reference},${yuanPlain(sum)},${result},`);
  const text = `参考号,金额(元),结果,原因\r\n${texts.join('\r\n')}\r\n`;
  const bytes = new TextEncoder().encode(text);
  return recordReturn(deps, { batchId: batch.id, bytes, actor: preparer });
}
