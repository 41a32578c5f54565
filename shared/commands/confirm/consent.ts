// Who says yes to an offer: the firm, with the digits of its account where money is large or the account
// new; or the policy itself, after the days on the public list, to an account that was paid before.
import { checkDigits, needsDigits } from '../../domain/account-digits.ts';
import { dayOf, type Instant } from '../../domain/day.ts';
import type { Instalment, PayeeAccount } from '../../domain/entitlement.ts';
import { hashOf } from '../../domain/hash.ts';
import { refuse, type Refusal } from '../../domain/outcome.ts';
import { entryOf, heldBack } from '../../domain/public-entry.ts';
import { put, type Write } from '../../store/commit.ts';
import type { EntitlementFile } from '../../store/entitlements.ts';
import type { Deps } from '../../deps.ts';
import { policyBehind } from '../match/live-policies.ts';

/** Why there is no consent, and the instalment that remembers a wrong answer. */
export type Lack = { refusal: Refusal; counted?: Instalment };

export type Saying = {
  account: PayeeAccount;
  at: Instant;
  typed: string | undefined;
  isAutomatic: boolean;
};

/** What is missing for a yes; undefined where nothing is. */
export async function lackOfConsent(
  deps: Deps,
  file: EntitlementFile,
  instalment: Instalment,
  saying: Saying,
): Promise<Lack | undefined> {
  const { account, at, typed, isAutomatic } = saying;
  // Two people of finance answer for the account of a bank; the firm knows nothing of it.
  const isBank = file.entitlement.paidTo === 'bank';
  const isFirst = !isBank && (await isFirstPayment(deps, instalment, account));
  if (isAutomatic) {
    const refusal = await policyRefuses(deps, file, instalment, { at, isFirst });
    return refusal && { refusal };
  }
  if (isBank || !needsDigits(instalment.amountFen, isFirst)) return undefined;
  return checkDigits(instalment, typed, account.number, dayOf(at));
}

/** Whether no money of ours has gone to that account of the firm. */
export async function isFirstPayment(
  deps: Deps,
  { uscc }: Pick<Instalment, 'uscc'>,
  account: PayeeAccount,
): Promise<boolean> {
  return (await deps.entitlements.paidAccount(uscc, hashOf(account))) === undefined;
}

async function policyRefuses(
  deps: Deps,
  { entitlement, publicEntries }: EntitlementFile,
  instalment: Instalment,
  { at, isFirst }: { at: Instant; isFirst: boolean },
): Promise<Refusal | undefined> {
  const held = heldBack(entryOf(publicEntries, instalment), dayOf(at));
  if (held) return held;
  const { delivery } = await policyBehind(deps, entitlement);
  const needsClick = instalment.needsClick || isFirst || delivery !== 'auto';
  return needsClick ? refuse('confirm.click-needed') : undefined;
}

/** The entry of a confirmed offer: it left the list by itself, or goes on standing there unattended. */
export function listedAfter(
  { publicEntries }: EntitlementFile,
  instalment: Instalment,
  isAutomatic: boolean,
): Write[] {
  const entry = entryOf(publicEntries, instalment);
  if (!entry) return [];
  const ending = isAutomatic ? ({ ending: 'confirmed' } as const) : {};
  return [put('publicEntry', { ...entry, confirmsItself: false, ...ending })];
}
