// The firm's account was corrected after it had confirmed, or after the bank sent the money back: the
// firm says yes to the new account, with its last digits, before anything is paid to it.
import { checkDigits } from '../domain/account-digits.ts';
import type { Actor } from '../domain/actor.ts';
import { dayOf } from '../domain/day.ts';
import type { Instalment } from '../domain/entitlement.ts';
import { hashOf } from '../domain/hash.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import { payeeOf } from '../domain/payee.ts';
import { check, commitDecision, put, putStep } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

export type Renewal = { entitlementId: EntitlementId; n: number; lastFour: string; actor: Actor };

/** Consents to the account on file. Refuses where it has not changed, or the state has no use for it. */
export async function renewConsent(deps: Deps, wanted: Renewal): Promise<Outcome<Instalment>> {
  const at = deps.clock.now();
  const answer = await commitDecision<Outcome<Instalment>>(deps.table, async () => {
    const file = await deps.entitlements.file(wanted.entitlementId);
    const instalment = file?.instalments.find((one) => one.n === wanted.n);
    const firm = instalment && (await deps.enterprises.file(instalment.uscc));
    if (!file || !instalment || !firm) return refuse('link.unknown');
    // The account of a bank is none that a firm could agree to, and its own gets none of this money.
    if (instalment.paidTo === 'bank') return refuse('renew.same-account');
    const payee = payeeOf(firm.facts.account, firm.enterprise.name);
    if (!payee.ok) return payee;
    const { account } = payee;
    if (instalment.account && hashOf(account) === hashOf(instalment.account)) {
      return refuse('renew.same-account');
    }
    const wrong = checkDigits(instalment, wanted.lastFour, account.number, dayOf(at));
    if (wrong) {
      const change = wrong.counted ? [put('instalment', wrong.counted)] : [];
      return { ok: true, change, value: wrong.refusal };
    }
    const act = { at, actor: wanted.actor };
    const step = takeStep(file.entitlement, instalment, 'renew', act, { account });
    if (!step) return refuse('confirm.not-open', { state: instalment.state });
    const change = [...putStep(step), check('enterprise', firm.enterprise)];
    return { ok: true, change, value: done(step.instalment) };
  });
  return answer.ok ? answer.value : answer;
}
