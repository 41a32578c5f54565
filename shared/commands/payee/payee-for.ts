// Whom the money of an entitlement goes to: the account on the firm's file, or, where a bank is paid, the
// one that two people of finance registered for the policy.
import type { Entitlement, PayeeAccount } from '../../domain/entitlement.ts';
import type { EnterpriseFile } from '../../domain/enterprise-file.ts';
import { refuse, type Refusal } from '../../domain/outcome.ts';
import { payeeOf } from '../../domain/payee.ts';
import { check, type Write } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';

export type PayeeFound =
  | {
      ok: true;
      account: PayeeAccount;
      /** What a commit that relies on it must find unchanged. */
      register: Write[];
    }
  | Refusal;

/** The account that may be paid, or why there is none. */
export async function payeeFor(
  deps: Pick<Deps, 'payees'>,
  { paidTo, policyKey, divisionCode }: Pick<Entitlement, 'paidTo' | 'policyKey' | 'divisionCode'>,
  { facts, enterprise }: Pick<EnterpriseFile, 'facts' | 'enterprise'>,
): Promise<PayeeFound> {
  if (paidTo !== 'bank') {
    const payee = payeeOf(facts.account, enterprise.name);
    return payee.ok ? { ...payee, register: [] } : payee;
  }
  const settling = await deps.payees.settling(policyKey, divisionCode);
  if (!settling?.inForce) return refuse('confirm.no-settlement-account');
  const { account } = settling.inForce;
  return { ok: true, account, register: [check('settlementAccount', settling)] };
}
