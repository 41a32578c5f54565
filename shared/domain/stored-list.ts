// A list of facts as it is kept: what each source stated last, and its members one by one, because
// a list of hires outgrows a record.
import { z } from 'zod';
import { Cell, Stamp } from './fact.ts';
import { Uscc } from './ids.ts';

/** Each source's latest statement; one that is not `known` was withdrawn. */
export const StoredList = z.object({
  uscc: Uscc,
  key: z.string(),
  statements: z.record(z.string(), Stamp.extend({ known: z.boolean() })),
  version: z.int(),
});
export type StoredList = z.infer<typeof StoredList>;

/** One member of a list and what each source says of it. */
export const StoredMember = z.object({
  uscc: Uscc,
  key: z.string(),
  memberKey: z.string(),
  said: z.record(z.string(), Cell),
  version: z.int(),
});
export type StoredMember = z.infer<typeof StoredMember>;
