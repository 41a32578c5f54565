// A policy as the register keeps it: numbered versions written by an author and published by a
// different reviewer. The text is the policy's canonical JSON; its hash is what people sign. A version
// may be published for a later day, and what is in force may be withdrawn, again by two people.
import { z } from 'zod';
import { Actor } from './actor.ts';
import { AuditHead } from './audit.ts';
import type { Day } from './day.ts';
import { PolicyKey } from './ids.ts';

/** What one person proposes and another decides: that the policy shall no longer decide. */
const WithdrawalProposal = z.object({
  proposer: Actor,
  proposedAt: z.string(),
  reason: z.string(),
});

export const PolicyVersion = z.object({
  policyKey: PolicyKey,
  number: z.int().positive(),
  title: z.string(),
  state: z.enum(['submitted', 'published', 'refused', 'superseded', 'scheduled', 'withdrawn']),
  text: z.string(),
  textHash: z.string(),
  note: z.string(),
  author: Actor,
  submittedAt: z.string(),
  reviewer: Actor.optional(),
  reviewedAt: z.string().optional(),
  reviewNote: z.string().optional(),
  /** The day from whose first moment in Shanghai it decides, where that is not the day of review. */
  decidesFrom: z.string().optional(),
  withdrawal: WithdrawalProposal.optional(),
  audit: AuditHead,
  version: z.int(),
});
export type PolicyVersion = z.infer<typeof PolicyVersion>;

const Entry = z.object({
  policyKey: PolicyKey,
  number: z.int().positive(),
  textHash: z.string(),
});
export type LiveEntry = z.infer<typeof Entry>;
const Scheduled = Entry.extend({ decidesFrom: z.string() });
export type ScheduledEntry = z.infer<typeof Scheduled>;

/**
 * Which version of which policy decides, and which will from a later day; one record, so that a match
 * reads one thing.
 */
export const LivePolicies = z.object({
  entries: z.array(Entry),
  scheduled: z.array(Scheduled).default([]),
  version: z.int(),
});
export type LivePolicies = z.infer<typeof LivePolicies>;

export const emptyLive: LivePolicies = { entries: [], scheduled: [], version: 0 };

/**
 * The versions that decide on that day: a scheduled one from the first moment of its day, whether or
 * not the clock has come by to say so.
 */
export function entriesOn(live: LivePolicies, day: Day): LiveEntry[] {
  return dueOn(live, day).reduce(
    (entries, { policyKey, number, textHash }) => [
      ...entries.filter((one) => one.policyKey !== policyKey),
      { policyKey, number, textHash },
    ],
    live.entries,
  );
}

/** The scheduled versions whose day has begun, in the order of their days. */
export function dueOn(live: LivePolicies, day: Day): ScheduledEntry[] {
  return live.scheduled
    .filter((one) => one.decidesFrom <= day)
    .toSorted((a, b) => (a.decidesFrom < b.decidesFrom ? -1 : 1));
}

/** With a scheduled version deciding from now on; what is scheduled for a later day stays so. */
export function inForce(live: LivePolicies, version: LiveEntry): LivePolicies {
  const { policyKey, number, textHash } = version;
  const entries = [
    ...live.entries.filter((one) => one.policyKey !== policyKey),
    { policyKey, number, textHash },
  ];
  const isOther = (one: LiveEntry) => one.policyKey !== policyKey || one.number !== number;
  return { ...live, entries, scheduled: live.scheduled.filter(isOther) };
}

/** With this version deciding from now on, in place of whatever was scheduled for its policy. */
export function publishedNow(live: LivePolicies, version: LiveEntry): LivePolicies {
  const isOther = (one: LiveEntry) => one.policyKey !== version.policyKey;
  return inForce({ ...live, scheduled: live.scheduled.filter(isOther) }, version);
}

/** With this version to decide from its day on, in place of what was scheduled for that day or later. */
export function scheduledFrom(live: LivePolicies, version: ScheduledEntry): LivePolicies {
  const { policyKey, number, decidesFrom: from } = version;
  const kept = live.scheduled.filter((one) => !isReplacedBy(one, { policyKey, number, from }));
  return { ...live, scheduled: [...kept, version] };
}

/** Whether a scheduled version gives way to another one that decides from that day. */
export function isReplacedBy(
  one: ScheduledEntry,
  by: { policyKey: PolicyKey; number: number; from: string },
): boolean {
  return one.policyKey === by.policyKey && one.number !== by.number && one.decidesFrom >= by.from;
}

/** Without the policy, today and later. */
export function outOfForce(live: LivePolicies, policyKey: PolicyKey): LivePolicies {
  const isOther = (one: LiveEntry) => one.policyKey !== policyKey;
  return {
    ...live,
    entries: live.entries.filter(isOther),
    scheduled: live.scheduled.filter(isOther),
  };
}
