// A notice tells the firm about one offer, once: offer 1, offer 2 after the sum changed, and so on.
// The row is written together with the offer; what the stream then carries is only its key.
import { z } from 'zod';
import { EntitlementId, Uscc } from './ids.ts';

export const Notice = z.object({
  entitlementId: EntitlementId,
  n: z.int().positive(),
  offer: z.int().positive(),
  uscc: Uscc,
  state: z.enum(['queued', 'sent', 'superseded', 'unreachable']),
  queuedAt: z.string(),
  /** Why the mail of an unreachable firm was refused for good; absent where it has no address. */
  refusedBecause: z.string().optional(),
  /** Where the unreachable firm is, so that its officers find it; absent where it was reached. */
  divisionCode: z.string().optional(),
  sentAt: z.string().optional(),
  sentTo: z.string().optional(),
  mailReference: z.string().optional(),
  version: z.int(),
});
export type Notice = z.infer<typeof Notice>;

/** The typed code of a notice, for readers without script: it leads where the link leads. */
export const NoticeCode = z.object({
  codeHash: z.string(),
  entitlementId: EntitlementId,
  n: z.int().positive(),
  offer: z.int().positive(),
  expiresOn: z.string(),
  version: z.int(),
});
export type NoticeCode = z.infer<typeof NoticeCode>;
