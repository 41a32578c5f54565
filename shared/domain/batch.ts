// A batch of payouts: collected, rendered and frozen by one person, approved on the hash of its bytes
// by another, sent, and answered line by line by the bank. `moved` lets a killed run go on.
import { z } from 'zod';
import { Actor } from './actor.ts';
import { AuditHead } from './audit.ts';
import { FenAmount } from './entitlement.ts';
import { BatchId } from './ids.ts';
import { Payer } from './payer.ts';

export const BatchState = z.enum(['collecting', 'frozen', 'approved', 'sent', 'closed']);
export type BatchState = z.infer<typeof BatchState>;

export const Batch = z.object({
  id: BatchId,
  divisionCode: z.string(),
  state: BatchState,
  /** The payment format by its key; a batch without one is in the plain CSV. */
  format: z.string().optional(),
  /** The account it is paid from, where the format names one. */
  payer: Payer.optional(),
  preparer: Actor,
  preparedAt: z.string(),
  lineCount: z.int().nonnegative(),
  sumFen: FenAmount,
  fileHash: z.string().optional(),
  approver: Actor.optional(),
  approvedAt: z.string().optional(),
  sender: Actor.optional(),
  sentAt: z.string().optional(),
  /** Lines that have followed the batch into its state. */
  moved: z.int().nonnegative(),
  paidCount: z.int().nonnegative(),
  paidFen: FenAmount,
  returnedCount: z.int().nonnegative(),
  returnedFen: FenAmount,
  audit: AuditHead,
  version: z.int(),
});
export type Batch = z.infer<typeof Batch>;
