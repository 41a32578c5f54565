// One payment's end, as the bank tells it: the line, the instalment, the money and the batch's counts
// move together, and an account that money stayed on is known from then on.
import type { Actor } from '../../domain/actor.ts';
import { appendAudit } from '../../domain/audit.ts';
import type { FinalReturn } from '../../domain/bank-return.ts';
import type { Batch } from '../../domain/batch.ts';
import type { BatchLine } from '../../domain/batch-line.ts';
import { moveBudget } from '../../domain/budget.ts';
import { dayOf } from '../../domain/day.ts';
import type { PaidAccount } from '../../domain/entitlement.ts';
import { hashOf } from '../../domain/hash.ts';
import { takeStep } from '../../domain/instalment.ts';
import { addFen } from '../../domain/money.ts';
import { passOnOf } from '../../domain/pass-on.ts';
import { put, putStep, type Decision, type Write } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';

/** What the bank said of that line, which had no answer yet. */
export async function settle(
  deps: Deps,
  line: BatchLine,
  answer: FinalReturn,
  actor: Actor,
): Promise<Decision<FinalReturn['result']>> {
  const at = deps.clock.now();
  const { entitlementId, n, amountFen } = line;
  const file = await deps.entitlements.file(entitlementId);
  const instalment = file?.instalments.find((one) => one.n === n);
  const budget = await deps.budgets.budget(line.budgetId);
  const batch = await deps.batches.batch(line.batchId);
  if (!file || !instalment || !budget || !batch) throw new Error(`${line.reference} lost its file`);
  const isPaid = answer.result === 'paid';
  const step = takeStep(
    file.entitlement,
    instalment,
    isPaid ? 'pay' : 'return',
    { at, actor, detail: { reference: line.reference, bankReason: answer.reason } },
    isPaid ? { paidOn: dayOf(at) } : { returnReason: answer.reason },
  );
  const cause = { at, actor, entitlementId, n };
  const booking = moveBudget(budget, isPaid ? 'pay' : 'reject', amountFen, cause);
  if (!step || !booking) return 'torn';
  const change: Write[] = [
    ...putStep(step),
    put('batchLine', settledLine(line, answer)),
    put('budget', booking.budget),
    put('journalEntry', booking.entry),
    ...counted(batch, line, isPaid, { at, actor }),
    ...(isPaid ? await firstPaid(deps, line, at) : []),
    ...(isPaid && instalment.paidTo === 'passedOn'
      ? [put('passOn', passOnOf(line, instalment, at))]
      : []),
  ];
  return { ok: true, change, value: answer.result };
}

function settledLine(line: BatchLine, { result, reason, booking }: FinalReturn): BatchLine {
  return { ...line, result, resultReason: reason, ...(booking !== undefined && { booking }) };
}

function counted(
  batch: Batch,
  line: BatchLine,
  isPaid: boolean,
  { at, actor }: { at: string; actor: Actor },
): Write[] {
  const sums = isPaid
    ? { paidCount: batch.paidCount + 1, paidFen: addFen(batch.paidFen, line.amountFen) }
    : {
        returnedCount: batch.returnedCount + 1,
        returnedFen: addFen(batch.returnedFen, line.amountFen),
      };
  const next: Batch = { ...batch, ...sums };
  if (next.paidCount + next.returnedCount < batch.lineCount) return [put('batch', next)];
  const { paidFen, returnedFen } = next;
  const act = { at, actor, action: 'close', detail: { paidFen, returnedFen } };
  const { head, row } = appendAudit(batch.id, batch.audit, act);
  return [put('batch', { ...next, state: 'closed', audit: head }), put('auditRow', row)];
}

async function firstPaid(deps: Deps, line: BatchLine, firstPaidAt: string): Promise<Write[]> {
  const accountHash = hashOf(line.account);
  const { uscc } = line;
  if (await deps.entitlements.paidAccount(uscc, accountHash)) return [];
  const record: PaidAccount = { uscc, accountHash, firstPaidAt, version: 0 };
  return [put('paidAccount', record)];
}
