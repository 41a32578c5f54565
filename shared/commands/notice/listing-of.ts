// Whether the offer that a notice tells goes on the public list, until when, and whether it is confirmed
// by itself after that. Beyond the calendar of working days nothing is listed: the firm is asked to click.
import { dayOf } from '../../domain/day.ts';
import type { Instalment } from '../../domain/entitlement.ts';
import { hashOf } from '../../domain/hash.ts';
import { payeeOf } from '../../domain/payee.ts';
import { publicDaysDefault, type PublicEntry } from '../../domain/public-entry.ts';
import { addWorkingDays } from '../../domain/working-days.ts';
import type { EntitlementFile } from '../../store/entitlements.ts';
import type { Deps } from '../../deps.ts';
import { policyBehind } from '../match/live-policies.ts';

/** The entry that begins with the notice; undefined where the firm is asked to click. */
export async function listingOf(
  deps: Deps,
  { entitlement }: EntitlementFile,
  instalment: Instalment,
): Promise<PublicEntry | undefined> {
  if (!entitlement.pays || instalment.needsClick) return undefined;
  const policy = await policyBehind(deps, entitlement);
  if (policy.delivery !== 'auto') return undefined;
  const fromOn = dayOf(deps.clock.now());
  const until = addWorkingDays(fromOn, policy.publicDays ?? publicDaysDefault);
  if (!until.ok) return undefined;
  const { entitlementId, n, offer, policyKey, uscc, divisionCode, amountFen } = instalment;
  return {
    entitlementId,
    n,
    offer,
    policyKey,
    policyTitle: policy.title.zh,
    uscc,
    enterpriseName: entitlement.enterpriseName,
    divisionCode,
    amountFen,
    fromOn,
    untilOn: until.value,
    confirmsItself: entitlement.paidTo === 'bank' || (await wasPaidBefore(deps, uscc)),
    objections: 0,
    openObjections: 0,
    version: 0,
  };
}

/** Whether the account on file has received money of ours for this firm. */
async function wasPaidBefore(deps: Deps, uscc: string): Promise<boolean> {
  const firm = await deps.enterprises.file(uscc);
  const payee = payeeOf(firm?.facts.account, firm?.enterprise.name ?? '');
  if (!payee.ok) return false;
  return (await deps.entitlements.paidAccount(uscc, hashOf(payee.account))) !== undefined;
}
