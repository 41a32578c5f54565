// The lines of a batch: what each payment is and what the bank answered, and the lines of an answer
// that are not believed.
import { z } from 'zod';
import { FenAmount, PayeeAccount } from './entitlement.ts';
import { BatchId, BudgetId, EntitlementId, PolicyKey, Uscc } from './ids.ts';

export const BatchLine = z.object({
  batchId: BatchId,
  number: z.int().positive(),
  reference: z.string(),
  entitlementId: EntitlementId,
  n: z.int().positive(),
  attempt: z.int().positive(),
  policyKey: PolicyKey,
  budgetId: BudgetId,
  uscc: Uscc,
  enterpriseName: z.string(),
  amountFen: FenAmount,
  purpose: z.string(),
  account: PayeeAccount,
  /** No money has gone to this account of the firm before. */
  firstPayment: z.boolean(),
  result: z.enum(['none', 'paid', 'returned']),
  resultReason: z.string().optional(),
  /** The movement on a bank statement that shows it: another one is another payment. */
  booking: z.string().optional(),
  version: z.int(),
});
export type BatchLine = z.infer<typeof BatchLine>;

/** A line of the bank's answer that is not believed, kept until somebody explains it. */
export const SuspenseLine = z.object({
  batchId: BatchId,
  lineHash: z.string(),
  reference: z.string(),
  reason: z.string(),
  /** The values that the words of the reason speak of. */
  detail: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** Its line in the file it came in. */
  row: z.int().nonnegative().optional(),
  text: z.string(),
  seenAt: z.string(),
  version: z.int(),
});
export type SuspenseLine = z.infer<typeof SuspenseLine>;
