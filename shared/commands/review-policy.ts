// A reviewer who is not the author publishes a proposed version, now or for a later day, or sends it
// back with a reason. What is published decides from then on, for every firm: the sweep that matches
// them is opened in the same transaction.
import type { Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import { type Day, dayOf, type Instant } from '../domain/day.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import {
  isReplacedBy,
  type PolicyVersion,
  publishedNow,
  scheduledFrom,
} from '../domain/policy-version.ts';
import { commitDecision, put, type Decision, type Write } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { placesOfText, reachesPolicy } from './policy-reach.ts';
import { openSweep } from './sweep/open-sweep.ts';

export type Review = {
  policyKey: string;
  number: number;
  /** The hash of the text that the reviewer read. */
  textHash: string;
  verdict: 'publish' | 'refuse';
  note: string;
  actor: Actor;
  /** The day from which it decides; today where it is left out. */
  decidesFrom?: Day;
  /** The divisions the reviewer may decide for; the whole country where it is left out. */
  divisions?: readonly string[];
};

/**
 * Publishes or refuses. Refuses the author, a text other than the one read, a second review, a day
 * that is past, and to publish what applies, or replaces what applies, beyond the reviewer's divisions.
 */
export function reviewPolicy(deps: Deps, review: Review): Promise<Outcome<PolicyVersion>> {
  const at = deps.clock.now();
  return commitDecision<PolicyVersion>(deps.table, () => decide(deps, review, at));
}

async function decide(deps: Deps, review: Review, at: Instant): Promise<Decision<PolicyVersion>> {
  const { policyKey, number, textHash, verdict, actor } = review;
  const today = dayOf(at);
  const versions = await deps.policies.versions(policyKey);
  const version = versions.find((one) => one.number === number);
  if (!version) return refuse('policy.unknown');
  if (version.author === actor) return refuse('policy.same-person');
  if (version.textHash !== textHash) return refuse('policy.changed');
  if (version.state !== 'submitted')
    return refuse('policy.not-submitted', { state: version.state });
  if (verdict === 'refuse') {
    const { next, row } = reviewed(version, review, 'refused', at);
    return { ok: true, change: [put('policyVersion', next), put('auditRow', row)], value: next };
  }
  if (!reachesPolicy(review.divisions, version.text, versions))
    return refuse('policy.out-of-reach');
  const { decidesFrom = today } = review;
  if (decidesFrom < today) return refuse('policy.day-past', { decidesFrom, today });
  const isNow = decidesFrom === today;
  const { next, row } = reviewed(version, review, isNow ? 'published' : 'scheduled', at);
  const change: Write[] = [
    put('policyVersion', next),
    put('auditRow', row),
    ...replacedBy(versions, next, isNow ? anyDay : decidesFrom),
    ...(isNow
      ? await publication(deps, next, { actor, at, today })
      : [
          put(
            'livePolicies',
            scheduledFrom(await deps.policies.live(), entryOf({ ...next, decidesFrom })),
          ),
        ]),
  ];
  return { ok: true, change, value: next };
}

/** The version as reviewed, with its audit row. */
function reviewed(
  version: PolicyVersion,
  { verdict, actor, note, decidesFrom }: Review,
  state: PolicyVersion['state'],
  at: Instant,
) {
  const { policyKey, number, audit, textHash } = version;
  const isLater = state === 'scheduled' && decidesFrom !== undefined;
  const { head, row } = appendAudit(`${policyKey}@${number}`, audit, {
    at,
    actor,
    action: verdict,
    detail: { textHash, ...(isLater && { decidesFrom }) },
  });
  const next: PolicyVersion = {
    ...version,
    state,
    reviewer: actor,
    reviewedAt: at,
    reviewNote: note.slice(0, 1000),
    ...(isLater && { decidesFrom }),
    audit: head,
  };
  return { next, row };
}

/** What is published for now replaces whatever was scheduled, whether its day has begun or not. */
const anyDay = '';

/** What is in force gives way at once, and what was scheduled for that day or later is not to come. */
function replacedBy(
  versions: readonly PolicyVersion[],
  { policyKey, number, state }: PolicyVersion,
  from: string,
): Write[] {
  const isScheduledAfter = (one: PolicyVersion) =>
    one.state === 'scheduled' && isReplacedBy(entryOf(one), { policyKey, number, from });
  return versions
    .filter((one) => (one.state === 'published' && state === 'published') || isScheduledAfter(one))
    .map((one) => put('policyVersion', { ...one, state: 'superseded' }));
}

function entryOf({ policyKey, number, textHash, decidesFrom = '' }: PolicyVersion) {
  return { policyKey, number, textHash, decidesFrom };
}

type Act = { actor: Actor; at: Instant; today: Day };

async function publication(deps: Deps, version: PolicyVersion, act: Act): Promise<Write[]> {
  const { policyKey, number, text } = version;
  const sweep = await openSweep(deps, {
    cause: 'published',
    of: `${policyKey}@${number}`,
    policyKeys: [policyKey],
    divisions: placesOfText(text),
    day: act.today,
    actor: act.actor,
    at: act.at,
  });
  return [put('livePolicies', publishedNow(await deps.policies.live(), version)), ...sweep.change];
}
