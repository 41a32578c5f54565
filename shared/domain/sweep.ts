// A sweep matches every enterprise against some policies: because one was published, withdrawn or came
// into force, because a day turned, or because somebody asked. It runs in shards, each of which walks
// one segment of the registry and keeps its place, so that a killed one goes on where it stopped.
import { z } from 'zod';
import { Actor } from './actor.ts';
import { AuditHead } from './audit.ts';
import { FenAmount } from './entitlement.ts';
import { PolicyKey, SweepId } from './ids.ts';
import { addFen, zeroFen } from './money.ts';

const count = z.int().nonnegative();

/** What a sweep found under one policy; a firm counts once for each occasion decided. */
export const PolicyTally = z.object({
  eligible: count,
  unknown: count,
  /** Entitlements that this sweep changed. */
  changed: count,
  amountFen: FenAmount,
});
export type PolicyTally = z.infer<typeof PolicyTally>;

/** What a sweep found, in one shard or in all. */
export const Tally = z.object({
  firms: count,
  /** Firms that could not be decided here and went to the match queue, which tries again. */
  setAside: count,
  policies: z.record(z.string(), PolicyTally),
});
export type Tally = z.infer<typeof Tally>;

export const SweepCause = z.enum(['published', 'withdrawn', 'in-force', 'day', 'asked']);
export type SweepCause = z.infer<typeof SweepCause>;

export const Sweep = z.object({
  id: SweepId,
  cause: SweepCause,
  /** Which one: `key@number` of a version, a day, the one-time key of a form. */
  of: z.string(),
  policyKeys: z.array(PolicyKey),
  /** Where its policies apply. */
  divisions: z.array(z.string()),
  day: z.string(),
  state: z.enum(['waiting', 'ready', 'running', 'finished', 'failed']),
  /** Counts the starts: one run of the workflow each. */
  attempt: z.int().positive(),
  /** Segments of the registry; 0 until the first start has counted the firms. */
  shards: count,
  openedBy: Actor,
  openedAt: z.string(),
  startedAt: z.string().optional(),
  endedAt: z.string().optional(),
  movedAt: z.string(),
  /** All shards added up, and the file that says so; once it has ended. */
  tally: Tally.optional(),
  tallyName: z.string().optional(),
  failedShards: z.array(count),
  audit: AuditHead,
  version: z.int(),
});
export type Sweep = z.infer<typeof Sweep>;

export const SweepShard = z.object({
  sweepId: SweepId,
  segment: count,
  total: z.int().positive(),
  /** The start of the sweep whose worker has it. */
  attempt: z.int().positive(),
  state: z.enum(['open', 'finished']),
  cursor: z.string().optional(),
  /** Firms in the segment before the walk and after it: the walk must have seen as many. */
  expected: count,
  counted: count.optional(),
  tally: Tally,
  /** What the last try ended with, by its name. */
  trouble: z.string().optional(),
  movedAt: z.string(),
  version: z.int(),
});
export type SweepShard = z.infer<typeof SweepShard>;

export const emptyTally: Tally = { firms: 0, setAside: 0, policies: {} };
const nothing: PolicyTally = { eligible: 0, unknown: 0, changed: 0, amountFen: zeroFen };

/** Starts of one sweep that happen by themselves; after that a person looks first. */
export const attemptsMax = 5;

/** The sums of both. */
export function addTallies(one: Tally, other: Tally): Tally {
  const policies = { ...one.policies };
  for (const [key, tally] of Object.entries(other.policies)) {
    policies[key] = addPolicy(policies[key] ?? nothing, tally);
  }
  return { firms: one.firms + other.firms, setAside: one.setAside + other.setAside, policies };
}

function addPolicy(one: PolicyTally, other: PolicyTally): PolicyTally {
  return {
    eligible: one.eligible + other.eligible,
    unknown: one.unknown + other.unknown,
    changed: one.changed + other.changed,
    amountFen: addFen(one.amountFen, other.amountFen),
  };
}

/** All policies of a tally together. */
export function sumOfPolicies({ policies }: Tally): PolicyTally {
  return Object.values(policies).reduce(addPolicy, nothing);
}

/**
 * Whether the walk saw each firm of its segment once: no fewer than there were before it, no more than
 * there are after it. Firms come while it walks, and never go.
 */
export function isWhole({ expected, counted, tally }: SweepShard): boolean {
  return counted !== undefined && expected <= tally.firms && tally.firms <= counted;
}

/** Whether it goes on by itself: it is at work, or it failed and has starts left. */
export function isUnfinished({ state, attempt }: Pick<Sweep, 'state' | 'attempt'>): boolean {
  return state === 'ready' || state === 'running' || (state === 'failed' && attempt < attemptsMax);
}
