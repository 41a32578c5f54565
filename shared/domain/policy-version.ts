// A policy as the register keeps it: numbered versions written by an author and published by a
// different reviewer. The text is the policy's canonical JSON; its hash is what people sign.
import { z } from 'zod';
import { Actor } from './actor.ts';
import { AuditHead } from './audit.ts';
import { PolicyKey } from './ids.ts';

export const PolicyVersion = z.object({
  policyKey: PolicyKey,
  number: z.int().positive(),
  title: z.string(),
  state: z.enum(['submitted', 'published', 'refused', 'superseded']),
  text: z.string(),
  textHash: z.string(),
  note: z.string(),
  author: Actor,
  submittedAt: z.string(),
  reviewer: Actor.optional(),
  reviewedAt: z.string().optional(),
  reviewNote: z.string().optional(),
  audit: AuditHead,
  version: z.int(),
});
export type PolicyVersion = z.infer<typeof PolicyVersion>;

/** Which version of which policy decides today; one record, so that a match reads one thing. */
export const LivePolicies = z.object({
  entries: z.array(
    z.object({ policyKey: PolicyKey, number: z.int().positive(), textHash: z.string() }),
  ),
  /** The policy whose publication made this image; the sweep starts from it. */
  changedKey: z.string(),
  version: z.int(),
});
export type LivePolicies = z.infer<typeof LivePolicies>;

export const emptyLive: LivePolicies = { entries: [], changedKey: '', version: 0 };
