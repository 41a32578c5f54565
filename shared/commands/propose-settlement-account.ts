// One person of finance enters the account of the bank that settles a policy in a division; nothing is
// paid to it before another person approves.
import { appendAudit, emptyChain } from '../domain/audit.ts';
import type { Actor } from '../domain/actor.ts';
import { dayOf } from '../domain/day.ts';
import { hashOf } from '../domain/hash.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import {
  accountFaults,
  type RegisteredAccount,
  type SettlementAccount,
  settlementEntity,
  type Typed,
} from '../domain/settlement-account.ts';
import { commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { livePolicies } from './match/live-policies.ts';

export type AccountProposal = Typed & { policyKey: string; divisionCode: string; actor: Actor };

/** Keeps the proposal in place of an earlier one. Refuses a policy that pays no bank, and what is mistyped. */
export async function proposeSettlementAccount(
  deps: Deps,
  proposal: AccountProposal,
): Promise<Outcome<SettlementAccount>> {
  const at = deps.clock.now();
  const { policyKey, divisionCode, actor, verifiedOn, holderName, number, bankCode } = proposal;
  const faults = accountFaults(proposal, dayOf(at));
  if (faults.length > 0) return refuse('settlement.mistyped', {}, faults);
  const live = await livePolicies(deps);
  const policy = live.find((one) => one.policy.key === policyKey)?.policy;
  const payees = policy && [policy.payee.to, ...(policy.payee.places ?? []).map(({ to }) => to)];
  if (!payees?.includes('bank') || policy?.budget === 'none') return refuse('settlement.no-bank');
  return commitDecision<SettlementAccount>(deps.table, async () => {
    const known = await deps.payees.settlement(policyKey, divisionCode);
    const of = { policyKey, divisionCode };
    const base = known ?? { ...of, audit: emptyChain, version: 0 };
    const account = { holderName: holderName.trim(), number, bankCode };
    const proposed: RegisteredAccount = { account, verifiedOn, proposer: actor, proposedAt: at };
    const detail = { accountHash: hashOf(account), verifiedOn };
    const act = { at, actor, action: 'propose', detail };
    const { head, row } = appendAudit(settlementEntity(base), base.audit, act);
    const next: SettlementAccount = { ...base, proposed, audit: head };
    const change = [put('settlementAccount', next), put('auditRow', row)];
    return { ok: true, change, value: next };
  });
}
