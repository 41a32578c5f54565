// The bank's answer, line by line: paid or returned, or kept in suspense where it matches nothing.
// The same answer again changes nothing.
import type { Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import type { Batch } from '../domain/batch.ts';
import type { BatchLine, SuspenseLine } from '../domain/batch-line.ts';
import { moveBudget } from '../domain/budget.ts';
import { dayOf } from '../domain/day.ts';
import type { PaidAccount } from '../domain/entitlement.ts';
import { hashOf } from '../domain/hash.ts';
import type { BatchId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import { addFen } from '../domain/money.ts';
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import { matchReturn, type ReturnLine, type SuspenseReason } from '../domain/bank-return.ts';
import { commitDecision, put, putStep, type Decision, type Write } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { readReturnFile } from './delivery/return-file.ts';

export type BankReturn = { batchId: BatchId; bytes: Uint8Array; actor: Actor };
export type ReturnCounts = { paid: number; returned: number; suspense: number; unchanged: number };

/** Applies a return file to a sent batch. Refuses a file that cannot be read, with every fault. */
export async function recordReturn(
  deps: Deps,
  { batchId, bytes, actor }: BankReturn,
): Promise<Outcome<ReturnCounts>> {
  const answers = readReturnFile(bytes);
  if (!answers.ok) return answers;
  const batch = await deps.batches.batch(batchId);
  if (!batch) return refuse('batch.unknown');
  if (batch.state !== 'sent' && batch.state !== 'closed') {
    return refuse('batch.state', { state: batch.state });
  }
  if (batch.moved < batch.lineCount) return refuse('batch.moving');
  const lines = await deps.batches.lines(batchId);
  const byReference = new Map(lines.map((line) => [line.reference, line]));
  const counts: ReturnCounts = { paid: 0, returned: 0, suspense: 0, unchanged: 0 };
  for (const answer of answers.value) {
    const outcome = await recordLine(deps, { batchId, byReference, answer, actor });
    if (!outcome.ok) return outcome;
    counts[outcome.value] += 1;
  }
  return done(counts);
}

type Effect = keyof ReturnCounts;

type Recording = {
  batchId: BatchId;
  byReference: ReadonlyMap<string, BatchLine>;
  answer: ReturnLine;
  actor: Actor;
};

function recordLine(deps: Deps, { batchId, byReference, answer, actor }: Recording) {
  const known = byReference.get(answer.reference);
  return commitDecision<Effect>(deps.table, async () => {
    const line = known && (await deps.batches.line(batchId, known.number));
    const match = matchReturn(answer, line);
    if (match.kind === 'known') return { ok: true, change: [], value: 'unchanged' };
    if (match.kind === 'suspense') return suspend(deps, batchId, answer, match.reason);
    return settle(deps, match.line, answer, actor);
  });
}

async function suspend(
  deps: Deps,
  batchId: BatchId,
  answer: ReturnLine,
  reason: SuspenseReason,
): Promise<Decision<Effect>> {
  const { reference, text } = answer;
  const lineHash = hashOf([text, reason]);
  const known = await deps.batches.suspense(batchId);
  if (known.some((line) => line.lineHash === lineHash)) {
    return { ok: true, change: [], value: 'unchanged' };
  }
  const seenAt = deps.clock.now();
  const line: SuspenseLine = { batchId, lineHash, reference, reason, text, seenAt, version: 0 };
  return { ok: true, change: [put('suspenseLine', line)], value: 'suspense' };
}

/** One payment's end: the line, the instalment, the money, and the batch's counts move together. */
async function settle(
  deps: Deps,
  line: BatchLine,
  answer: ReturnLine,
  actor: Actor,
): Promise<Decision<Effect>> {
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
    put('batchLine', { ...line, result: answer.result, resultReason: answer.reason }),
    put('budget', booking.budget),
    put('journalEntry', booking.entry),
    ...counted(batch, line, isPaid, { at, actor }),
    ...(isPaid ? await firstPaid(deps, line, at) : []),
  ];
  return { ok: true, change, value: answer.result };
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
