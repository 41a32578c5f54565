// Who pays: the account that the batches of a place leave from. It is copied into a batch, so that what
// was frozen is rendered from what it was frozen with.
import { z } from 'zod';

/** An account number as every bank of ours writes it: text that no spreadsheet takes for a formula. */
export const accountPattern = /^[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?$/;

export const Payer = z.object({
  /** Without any character that separates cells somewhere. */
  name: z
    .string()
    .max(140)
    .regex(/^[^|;^,"\p{Cc}]+$/u),
  accountNumber: z.string().max(34).regex(accountPattern),
  bankCode: z.string().regex(/^\d{12}$/),
});
export type Payer = z.infer<typeof Payer>;
