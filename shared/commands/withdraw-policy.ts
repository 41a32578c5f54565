// The second of two people takes a policy out of force, or leaves it there. Open offers are withdrawn
// by the sweep that is opened in the same transaction; what was confirmed stays.
import type { Actor } from '../domain/actor.ts';
import { appendAudit, type AuditRow } from '../domain/audit.ts';
import { dayOf, type Instant } from '../domain/day.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { outOfForce, type PolicyVersion } from '../domain/policy-version.ts';
import { standingVersion, withoutProposal } from '../domain/policy-withdrawal.ts';
import { policyFromText } from '../../rules/policy-text.ts';
import { commitDecision, put, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { livePolicies } from './match/live-policies.ts';
import { matesOf } from './match/mates.ts';
import { placesOfText, reachesPolicy } from './policy-reach.ts';
import { openSweep } from './sweep/open-sweep.ts';

export type Withdrawal = {
  policyKey: string;
  verdict: 'withdraw' | 'keep';
  actor: Actor;
  /** The divisions the reviewer may decide for; the whole country where it is left out. */
  divisions?: readonly string[];
};

/** Refuses where nobody proposed it, and the one who did. */
export function withdrawPolicy(deps: Deps, wish: Withdrawal): Promise<Outcome<PolicyVersion>> {
  const at = deps.clock.now();
  return commitDecision<PolicyVersion>(deps.table, () => decide(deps, wish, at));
}

async function decide(deps: Deps, wish: Withdrawal, at: Instant): Promise<Decision<PolicyVersion>> {
  const { policyKey, verdict, actor } = wish;
  const versions = await deps.policies.versions(policyKey);
  const version = standingVersion(versions);
  if (!version) return refuse('policy.not-in-force');
  if (!version.withdrawal) return refuse('policy.withdrawal-not-proposed');
  if (version.withdrawal.proposer === actor) return refuse('policy.same-person');
  if (!reachesPolicy(wish.divisions, version.text, [])) return refuse('policy.out-of-reach');
  const { head, row } = rowOf(version, verdict, actor, at);
  if (verdict === 'keep') {
    const kept: PolicyVersion = { ...withoutProposal(version), audit: head };
    return { ok: true, change: [put('policyVersion', kept), put('auditRow', row)], value: kept };
  }
  const next: PolicyVersion = { ...version, state: 'withdrawn', audit: head };
  const others = versions.filter((one) => one.state === 'scheduled' && one !== version);
  const sweep = await sweepOf(deps, next, actor, at);
  const change = [
    put('policyVersion', next),
    put('auditRow', row),
    ...others.map((one) => put('policyVersion', { ...one, state: 'withdrawn' })),
    put('livePolicies', outOfForce(await deps.policies.live(), policyKey)),
    ...sweep.change,
  ];
  return { ok: true, change, value: next };
}

function rowOf(
  { policyKey, number, audit, textHash, withdrawal }: PolicyVersion,
  verdict: Withdrawal['verdict'],
  actor: Actor,
  at: Instant,
): { head: PolicyVersion['audit']; row: AuditRow } {
  const action = verdict === 'withdraw' ? 'withdraw' : 'keep-in-force';
  const detail = { textHash, reason: withdrawal?.reason ?? '' };
  return appendAudit(`${policyKey}@${number}`, audit, { at, actor, action, detail });
}

/** The policies that shared a group with it are matched too: what it kept from a firm is free again. */
async function sweepOf(deps: Deps, version: PolicyVersion, actor: Actor, at: Instant) {
  const { policyKey, number, text } = version;
  const related = new Map((await livePolicies(deps)).map(({ policy }) => [policy.key, policy]));
  const mates = matesOf(policyFromText(text), related);
  return openSweep(deps, {
    cause: 'withdrawn',
    of: `${policyKey}@${number}`,
    policyKeys: [policyKey, ...mates.map((mate) => mate.key)],
    divisions: placesOfText(text),
    day: dayOf(at),
    actor,
    at,
  });
}
