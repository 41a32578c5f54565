// Why an offer no longer holds: the verdict as it is now, and which facts have changed since the offer
// was made, with the department that said so.
import type { Policy } from '../../rules/policy.ts';
import type { Entitlement, Instalment } from '../../shared/domain/entitlement.ts';
import { policyWithdrawn } from '../../shared/domain/policy-gone.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { type Decision, readDecision } from './decision.ts';
import type { HttpDeps } from './deps.ts';
import { parsedPolicy } from './parsed-policy.ts';

export type Withdrawal = {
  /** The latest verdict, and the version by which it was decided. */
  readonly decision: Decision;
  readonly policy: Policy;
  /** The facts that differ from those of the offer. */
  readonly changed: Decision['facts'];
  /** The policy is no longer in force, whatever the verdict was. */
  readonly isPolicyGone: boolean;
  /** Another policy of the same group stands in its place. */
  readonly isExcluded: boolean;
};

/** Undefined where the instalment was not withdrawn, or a record is gone. */
export async function withdrawalOf(
  deps: HttpDeps,
  entitlement: Entitlement,
  instalment: Instalment,
): Promise<Withdrawal | undefined> {
  if (instalment.state !== 'withdrawn') return undefined;
  const [decision, offered] = await Promise.all([
    readDecision(deps, entitlement.decisionHash),
    readDecision(deps, instalment.decisionHash),
  ]);
  const { policy } = decision ?? {};
  const version = policy && (await deps.policies.version(policy.key, policy.number));
  if (!decision || !version) return undefined;
  return {
    decision,
    policy: parsedPolicy(version),
    changed: offered ? changedFacts(offered.facts, decision.facts) : [],
    isPolicyGone: entitlement.reason === policyWithdrawn,
    isExcluded: entitlement.reason.startsWith('EXCLUSIVE_WITH:'),
  };
}

function changedFacts(before: Decision['facts'], now: Decision['facts']): Decision['facts'] {
  const known = new Map(before.map((fact) => [fact.key, saidOf(fact)]));
  return now.filter((fact) => known.get(fact.key) !== saidOf(fact));
}

function saidOf({ value, known }: Decision['facts'][number]): string {
  return known ? hashOf(value) : 'unknown';
}
