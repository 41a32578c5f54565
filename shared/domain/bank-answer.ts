// One file of the bank that was taken in for a batch: which format it turned out to be, what it says in
// all, and who brought it. The same bytes again are the same answer.
import { z } from 'zod';
import { Actor } from './actor.ts';
import { BatchId } from './ids.ts';

export const BankAnswer = z.object({
  batchId: BatchId,
  answerHash: z.string(),
  /** The key of the format it was read as. */
  format: z.string(),
  encoding: z.enum(['utf-8', 'gb18030']),
  lineCount: z.int().nonnegative(),
  paidCount: z.int().nonnegative(),
  returnedCount: z.int().nonnegative(),
  pendingCount: z.int().nonnegative(),
  actor: Actor,
  at: z.string(),
  version: z.int(),
});
export type BankAnswer = z.infer<typeof BankAnswer>;
