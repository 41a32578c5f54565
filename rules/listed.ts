// Policies that the catalogue knows of and does not decide: their texts were not seen whole, so they
// are shown with the reason why, and no firm is ever matched to them.

import { z } from 'zod';
import listed from './catalog/listed.json' with { type: 'json' };
import { policySchema } from './policy.ts';

const { key, title, kind, issuer, documents, clauses } = policySchema.shape;
const ListedPolicy = z.strictObject({
  key,
  title,
  kind,
  issuer,
  documents,
  clauses,
  /** Why it is not decided. */
  why: title,
});
export type ListedPolicy = z.infer<typeof ListedPolicy>;

/** The policies that are listed only. */
export const listedPolicies: readonly ListedPolicy[] = z.array(ListedPolicy).parse(listed);
