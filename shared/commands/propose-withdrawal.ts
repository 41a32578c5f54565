// The first of two people says that a policy shall no longer decide, and why. Nothing changes for any
// firm until another person agrees.
import type { Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import type { PolicyVersion } from '../domain/policy-version.ts';
import { standingVersion } from '../domain/policy-withdrawal.ts';
import { commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { reachesPolicy } from './policy-reach.ts';

export type WithdrawalProposal = {
  policyKey: string;
  reason: string;
  actor: Actor;
  /** The divisions the person may act for; the whole country where it is left out. */
  divisions?: readonly string[];
};

/** Refuses a policy that is not in force, one that somebody proposed already, and an empty reason. */
export function proposeWithdrawal(
  deps: Deps,
  { policyKey, reason, actor, divisions }: WithdrawalProposal,
): Promise<Outcome<PolicyVersion>> {
  const at = deps.clock.now();
  return commitDecision<PolicyVersion>(deps.table, async () => {
    const version = standingVersion(await deps.policies.versions(policyKey));
    if (!version) return refuse('policy.not-in-force');
    if (!reachesPolicy(divisions, version.text, [])) return refuse('policy.out-of-reach');
    if (version.withdrawal) return refuse('policy.withdrawal-proposed');
    if (reason.trim() === '') return refuse('policy.reason-missing');
    const said = reason.trim().slice(0, 1000);
    const act = { at, actor, action: 'propose-withdrawal', detail: { reason: said } };
    const entity = `${policyKey}@${version.number}`;
    const { head, row } = appendAudit(entity, version.audit, act);
    const withdrawal = { proposer: actor, proposedAt: at, reason: said };
    const next: PolicyVersion = { ...version, withdrawal, audit: head };
    return { ok: true, change: [put('policyVersion', next), put('auditRow', row)], value: next };
  });
}
