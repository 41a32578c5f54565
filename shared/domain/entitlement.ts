// A firm's right under one policy for one period, and the instalments in which it is met. The
// entitlement holds what is due and what is covered; instalments hold the life of the money.
import { z } from 'zod';
import { AuditHead } from './audit.ts';
import { BatchId, BudgetId, EntitlementId, PolicyKey, SweepId, Uscc } from './ids.ts';
import { InstalmentState } from './instalment-states.ts';
import { fen, type Fen } from './money.ts';

export const FenAmount = z
  .int()
  .nonnegative()
  .transform((amount): Fen => fen(amount));

/** Where the money goes: copied from the delivered account when the firm confirms. */
export const PayeeAccount = z.object({
  holderName: z.string(),
  number: z.string(),
  bankCode: z.string(),
});
export type PayeeAccount = z.infer<typeof PayeeAccount>;

/**
 * Who has the money in the end: the firm; the bank that has lowered its rate already; or persons, to whom
 * the firm that is paid passes it on (转付).
 */
export const PaidTo = z.enum(['enterprise', 'bank', 'passedOn']);
export type PaidTo = z.infer<typeof PaidTo>;

/** What one list member (a person, a loan) contributes to an instalment. */
export const MemberShare = z.object({ group: z.string(), id: z.string(), amountFen: FenAmount });
export type MemberShare = z.infer<typeof MemberShare>;

export const Entitlement = z.object({
  id: EntitlementId,
  policyKey: PolicyKey,
  policyNumber: z.int(),
  uscc: Uscc,
  enterpriseName: z.string(),
  divisionCode: z.string(),
  period: z.string(),
  asOf: z.string(),
  pays: z.boolean(),
  paidTo: PaidTo.default('enterprise'),
  answer: z.enum(['eligible', 'ineligible', 'unknown']),
  reason: z.string(),
  missing: z.array(z.string()),
  dueFen: FenAmount,
  coveredFen: FenAmount,
  declinedFen: FenAmount,
  inputsHash: z.string(),
  decisionHash: z.string(),
  lastInstalment: z.int().nonnegative(),
  matchedAt: z.string(),
  /** The last sweep that changed it: done again after a kill, the sweep counts it once. */
  sweptBy: SweepId.optional(),
  audit: AuditHead,
  version: z.int(),
});
export type Entitlement = z.infer<typeof Entitlement>;

export const Instalment = z.object({
  entitlementId: EntitlementId,
  n: z.int().positive(),
  policyKey: PolicyKey,
  uscc: Uscc,
  divisionCode: z.string(),
  state: InstalmentState,
  amountFen: FenAmount,
  members: z.array(MemberShare),
  /** Groups in which one policy stands for a firm: confirming this one shuts its rivals out. */
  exclusiveGroups: z.array(z.string()).default([]),
  /** Counts the sums that were offered; a link to an older offer confirms nothing. */
  offer: z.int().positive(),
  decisionHash: z.string(),
  openedAt: z.string(),
  noticedAt: z.string().optional(),
  deadlineOn: z.string().optional(),
  confirmedAt: z.string().optional(),
  account: PayeeAccount.optional(),
  /** As it was when the instalment was confirmed. */
  paidTo: PaidTo.default('enterprise'),
  budgetId: BudgetId.optional(),
  position: z.int().optional(),
  declineReason: z.string().optional(),
  wrongDigitTries: z.int().nonnegative(),
  wrongDigitsOn: z.string().optional(),
  /** The policy is applied for with a commitment (告知承诺) instead of papers. */
  needsCommitment: z.boolean().default(false),
  /** Only the firm's own click confirms it: an objection was upheld, or the account is a new one. */
  needsClick: z.boolean().default(false),
  attempt: z.int().nonnegative(),
  batchId: BatchId.optional(),
  returnReason: z.string().optional(),
  paidOn: z.string().optional(),
  changedAt: z.string(),
  version: z.int(),
});
export type Instalment = z.infer<typeof Instalment>;

/** Says in the firm's own partition that it has this entitlement, so that one read finds them all. */
export const EntitlementMark = z.object({
  uscc: Uscc,
  entitlementId: EntitlementId,
  version: z.int(),
});
export type EntitlementMark = z.infer<typeof EntitlementMark>;

/** One identity served once: a person or loan of a stacking group, bound to one entitlement. */
export const MemberClaim = z.object({
  group: z.string(),
  memberId: z.string(),
  entitlementId: EntitlementId,
  policyKey: PolicyKey,
  n: z.int().positive(),
  boundAt: z.string(),
  version: z.int(),
});
export type MemberClaim = z.infer<typeof MemberClaim>;

/** The account numbers that have received money for a firm before, by hash. */
export const PaidAccount = z.object({
  uscc: Uscc,
  accountHash: z.string(),
  firstPaidAt: z.string(),
  version: z.int(),
});
export type PaidAccount = z.infer<typeof PaidAccount>;
