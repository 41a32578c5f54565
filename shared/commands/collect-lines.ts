// Moves confirmed instalments into a batch, a few at a time: line, state, audit row and the batch's
// count are one transaction, so an instalment is in at most one batch at any moment.
import type { Batch } from '../domain/batch.ts';
import type { BatchLine } from '../domain/batch-line.ts';
import { type Instalment, PayeeAccount } from '../domain/entitlement.ts';
import { hashOf } from '../domain/hash.ts';
import { paymentReference, type BatchId } from '../domain/ids.ts';
import { takeStep, type Step } from '../domain/instalment.ts';
import { addFen } from '../domain/money.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { commitDecision, put, putStep } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

/** Four records a line and the batch itself stay under the hundred of one transaction. */
export const linesPerChangeMax = 20;

type Collected = { step: Step; line: Omit<BatchLine, 'number'> };

/** Adds what is still payable among the candidates; answers how many that were. */
export function collectLines(
  deps: Deps,
  id: BatchId,
  candidates: readonly Instalment[],
): Promise<Outcome<number>> {
  return commitDecision<number>(deps.table, async () => {
    const batch = await deps.batches.batch(id);
    if (batch?.state !== 'collecting') return refuse('batch.state', { state: batch?.state ?? '' });
    const found = await Promise.all(candidates.map((one) => collect(deps, batch, one)));
    const collected = found.filter((one) => one !== undefined);
    if (collected.length === 0) return { ok: true, change: [], value: 0 };
    const lines = collected.map(({ line }, index) => ({
      ...line,
      number: batch.lineCount + index + 1,
    }));
    const next: Batch = {
      ...batch,
      lineCount: batch.lineCount + lines.length,
      sumFen: addFen(batch.sumFen, ...lines.map((line) => line.amountFen)),
    };
    const change = [
      put('batch', next),
      ...collected.flatMap(({ step }) => putStep(step)),
      ...lines.map((line) => put('batchLine', line)),
    ];
    return { ok: true, change, value: lines.length };
  });
}

/**
 * The instalment as a line, if it is payable: confirmed, to the account that it was confirmed for,
 * or returned by the bank and the firm's account has been corrected since.
 */
async function collect(
  deps: Deps,
  batch: Batch,
  { entitlementId, n }: Instalment,
): Promise<Collected | undefined> {
  const file = await deps.entitlements.file(entitlementId);
  const instalment = file?.instalments.find((one) => one.n === n);
  if (!file || !instalment?.account || !instalment.budgetId) return undefined;
  const firm = await deps.enterprises.file(instalment.uscc);
  const account = PayeeAccount.safeParse(firm?.facts.account);
  const isSame = account.success && hashOf(account.data) === hashOf(instalment.account);
  if (!account.success || isSame === (instalment.state === 'returned')) return undefined;
  const attempt = instalment.attempt + 1;
  const { uscc, amountFen, policyKey, budgetId } = instalment;
  const paidBefore = await deps.entitlements.paidAccount(uscc, hashOf(account.data));
  const policy = await deps.policies.version(policyKey, file.entitlement.policyNumber);
  const act = {
    at: deps.clock.now(),
    actor: batch.preparer,
    detail: { batchId: batch.id, attempt },
  };
  const step = takeStep(file.entitlement, instalment, 'batch', act, {
    account: account.data,
    attempt,
    batchId: batch.id,
  });
  if (!step) return undefined;
  return {
    step,
    line: {
      batchId: batch.id,
      reference: paymentReference(entitlementId, n, attempt),
      entitlementId,
      n,
      attempt,
      policyKey,
      budgetId,
      uscc,
      enterpriseName: file.entitlement.enterpriseName,
      amountFen,
      purpose: `${policy?.title ?? policyKey} ${periodText(file.entitlement.period, n)}`,
      account: account.data,
      firstPayment: !paidBefore,
      result: 'none',
      version: 0,
    },
  };
}

/** The period as the bank's file names it; a policy for life is told apart by its instalments. */
function periodText(period: string, n: number): string {
  return /^\d/.test(period) ? period : `第${n}期`;
}
