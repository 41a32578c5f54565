// A reviewer who is not the author publishes a proposed version, or sends it back with a reason. What
// is published decides from then on, for every firm.
import type { Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import type { LivePolicies, PolicyVersion } from '../domain/policy-version.ts';
import { commitDecision, put, type Decision, type Write } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { reachesPolicy } from './policy-reach.ts';

export type Review = {
  policyKey: string;
  number: number;
  /** The hash of the text that the reviewer read. */
  textHash: string;
  verdict: 'publish' | 'refuse';
  note: string;
  actor: Actor;
  /** The divisions the reviewer may decide for; the whole country where it is left out. */
  divisions?: readonly string[];
};

/**
 * Publishes or refuses. Refuses the author, a text other than the one read, a second review, and to
 * publish what applies, or replaces what applies, beyond the reviewer's divisions.
 */
export function reviewPolicy(deps: Deps, review: Review): Promise<Outcome<PolicyVersion>> {
  const at = deps.clock.now();
  return commitDecision<PolicyVersion>(deps.table, () => decide(deps, review, at));
}

async function decide(deps: Deps, review: Review, at: string): Promise<Decision<PolicyVersion>> {
  const { policyKey, number, textHash, verdict, note, actor } = review;
  const versions = await deps.policies.versions(policyKey);
  const version = versions.find((one) => one.number === number);
  if (!version) return refuse('policy.unknown');
  if (version.author === actor) return refuse('policy.same-person');
  if (version.textHash !== textHash) return refuse('policy.changed');
  if (version.state !== 'submitted')
    return refuse('policy.not-submitted', { state: version.state });
  const reviewed = reviewedBy(version, actor, at, note);
  if (verdict === 'refuse') {
    const { head, row } = record(version, actor, at, 'refuse');
    const next: PolicyVersion = { ...reviewed, state: 'refused', audit: head };
    return { ok: true, change: [put('policyVersion', next), put('auditRow', row)], value: next };
  }
  if (!reachesPolicy(review.divisions, version.text, versions))
    return refuse('policy.out-of-reach');
  const { head, row } = record(version, actor, at, 'publish');
  const next: PolicyVersion = { ...reviewed, state: 'published', audit: head };
  const change: Write[] = [
    put('policyVersion', next),
    put('auditRow', row),
    put('livePolicies', withEntry(await deps.policies.live(), next)),
    ...versions
      .filter((one) => one.state === 'published')
      .map((one) => put('policyVersion', { ...one, state: 'superseded' })),
  ];
  return { ok: true, change, value: next };
}

function reviewedBy(
  version: PolicyVersion,
  reviewer: Actor,
  reviewedAt: string,
  note: string,
): PolicyVersion {
  return { ...version, reviewer, reviewedAt, reviewNote: note.slice(0, 1000) };
}

function record(
  { policyKey, number, audit, textHash }: PolicyVersion,
  actor: Actor,
  at: string,
  action: string,
) {
  return appendAudit(`${policyKey}@${number}`, audit, { at, actor, action, detail: { textHash } });
}

function withEntry(
  live: LivePolicies,
  { policyKey, number, textHash }: PolicyVersion,
): LivePolicies {
  const others = live.entries.filter((entry) => entry.policyKey !== policyKey);
  return { ...live, entries: [...others, { policyKey, number, textHash }], changedKey: policyKey };
}
