// Whom the money may go to: the delivered account, if a department verified it and it is in the firm's
// own registered name. Rules never see it, and no page can change it.
import { z } from 'zod';
import { isDay } from './day.ts';
import { PayeeAccount } from './entitlement.ts';
import { refuse, type Refusal } from './outcome.ts';

const Delivered = PayeeAccount.extend({ verifiedOn: z.string().refine((day) => isDay(day)) });

export type Payee = { ok: true; account: PayeeAccount } | Refusal;

/** The account that may be paid, or why there is none. */
export function payeeOf(delivered: unknown, registeredName: string): Payee {
  const account = PayeeAccount.safeParse(delivered);
  if (!account.success) return refuse('confirm.no-account');
  if (!Delivered.safeParse(delivered).success) return refuse('confirm.account-unverified');
  if (plain(account.data.holderName) !== plain(registeredName)) {
    return refuse('confirm.account-of-another');
  }
  return { ok: true, account: account.data };
}

/** Names as people compare them: full and half width alike, spaces left out. */
function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}
