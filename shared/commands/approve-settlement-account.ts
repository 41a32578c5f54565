// Another person approves the account of a settling bank, as it stands on the screen. From then on it is
// paid, and what the bank sent back to the former one goes to it.
import { appendAudit } from '../domain/audit.ts';
import type { Actor } from '../domain/actor.ts';
import { hashOf } from '../domain/hash.ts';
import { takeStep } from '../domain/instalment.ts';
import type { Instalment } from '../domain/entitlement.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { type SettlementAccount, settlementEntity } from '../domain/settlement-account.ts';
import { commitDecision, put, putStep } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { payeeFor } from './payee/payee-for.ts';

export type AccountApproval = {
  policyKey: string;
  divisionCode: string;
  /** The hash of the account that the approver was shown. */
  accountHash: string;
  actor: Actor;
};

/** Puts the proposed account in force. Refuses the proposer, and another account than was shown. */
export async function approveSettlementAccount(
  deps: Deps,
  { policyKey, divisionCode, accountHash, actor }: AccountApproval,
): Promise<Outcome<SettlementAccount>> {
  const at = deps.clock.now();
  const approved = await commitDecision<SettlementAccount>(deps.table, async () => {
    const known = await deps.payees.settlement(policyKey, divisionCode);
    const isRepeat = known?.inForce && hashOf(known.inForce.account) === accountHash;
    if (known && isRepeat && !known.proposed) return { ok: true, change: [], value: known };
    if (!known?.proposed) return refuse('settlement.nothing-proposed');
    if (known.proposed.proposer === actor) return refuse('settlement.same-person');
    if (hashOf(known.proposed.account) !== accountHash) return refuse('settlement.changed');
    const { proposed, ...rest } = known;
    const act = { at, actor, action: 'approve', detail: { accountHash } };
    const { head, row } = appendAudit(settlementEntity(known), known.audit, act);
    const inForce = { ...proposed, approver: actor, approvedAt: at };
    const next: SettlementAccount = { ...rest, inForce, audit: head };
    const change = [put('settlementAccount', next), put('auditRow', row)];
    return { ok: true, change, value: next };
  });
  if (approved.ok) await renewReturned(deps, { policyKey, divisionCode, actor });
  return approved;
}

/** What came back from the former account is payable again; a repeat finds nothing more to do. */
async function renewReturned(
  deps: Deps,
  { policyKey, divisionCode, actor }: Omit<AccountApproval, 'accountHash'>,
): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = { limit: 200, ...(cursor && { cursor }) };
    const { rows, next } = await deps.entitlements.inState('returned', divisionCode, page);
    for (const row of rows) {
      if (row.policyKey === policyKey && row.paidTo === 'bank') await renew(deps, row, actor);
    }
    cursor = next;
  } while (cursor);
}

async function renew(deps: Deps, { entitlementId, n }: Instalment, actor: Actor): Promise<void> {
  const at = deps.clock.now();
  await commitDecision<boolean>(deps.table, async () => {
    const file = await deps.entitlements.file(entitlementId);
    const instalment = file?.instalments.find((one) => one.n === n);
    const firm = instalment && (await deps.enterprises.file(instalment.uscc));
    if (!file || !instalment || !firm) return { ok: true, change: [], value: false };
    const payee = await payeeFor(deps, { ...file.entitlement, paidTo: 'bank' }, firm);
    const isOther = payee.ok && hashOf(payee.account) !== hashOf(instalment.account ?? null);
    const step =
      payee.ok && isOther && instalment.state === 'returned'
        ? takeStep(file.entitlement, instalment, 'renew', { at, actor }, { account: payee.account })
        : undefined;
    if (!step || !payee.ok) return { ok: true, change: [], value: false };
    return { ok: true, change: [...putStep(step), ...payee.register], value: true };
  });
}
