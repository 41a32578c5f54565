// One instalment as a line of a batch, if it is payable as it stands now.
import type { Batch } from '../../domain/batch.ts';
import type { BatchLine } from '../../domain/batch-line.ts';
import type { Instalment } from '../../domain/entitlement.ts';
import { hashOf } from '../../domain/hash.ts';
import { paymentReference } from '../../domain/ids.ts';
import { takeStep, type Step } from '../../domain/instalment.ts';
import type { Deps } from '../../deps.ts';
import { payeeFor } from '../payee/payee-for.ts';

/** A line without its number yet, and the step that puts its instalment into the batch. */
type Collected = { step: Step; line: Omit<BatchLine, 'number'> };

/** The instalment as a line, if it is payable: confirmed, for the very account on file today. */
export async function payableLine(
  deps: Deps,
  batch: Batch,
  { entitlementId, n }: Instalment,
): Promise<Collected | undefined> {
  const file = await deps.entitlements.file(entitlementId);
  const instalment = file?.instalments.find((one) => one.n === n);
  if (!file || !instalment?.account || !instalment.budgetId) return undefined;
  const firm = await deps.enterprises.file(instalment.uscc);
  const { paidTo } = instalment;
  const payee = firm && (await payeeFor(deps, { ...file.entitlement, paidTo }, firm));
  if (!payee?.ok || !file.entitlement.pays) return undefined;
  const { account } = payee;
  // A bank's account is what two people registered, whatever it was at the confirmation.
  if (paidTo !== 'bank' && hashOf(account) !== hashOf(instalment.account)) return undefined;
  const attempt = instalment.attempt + 1;
  const { uscc, amountFen, policyKey, budgetId } = instalment;
  const paidBefore = await deps.entitlements.paidAccount(uscc, hashOf(account));
  const policy = await deps.policies.version(policyKey, file.entitlement.policyNumber);
  const act = {
    at: deps.clock.now(),
    actor: batch.preparer,
    detail: { batchId: batch.id, attempt },
  };
  const step = takeStep(file.entitlement, instalment, 'batch', act, {
    account: account,
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
      account: account,
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
