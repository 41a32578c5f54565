// Everything that an enterprise's page shows about one instalment, read by key at the moment of
// asking.
import { dayOf } from '../../shared/domain/day.ts';
import {
  type Entitlement,
  type Instalment,
  type PayeeAccount,
} from '../../shared/domain/entitlement.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { nextState } from '../../shared/domain/instalment-states.ts';
import { areDigitsLocked, needsDigits } from '../../shared/domain/account-digits.ts';
import { isOverdue, type PassOn } from '../../shared/domain/pass-on.ts';
import { entryOf, type PublicEntry } from '../../shared/domain/public-entry.ts';
import { type Commitment, commitmentOf } from '../../shared/commands/confirm/commitment.ts';
import { payeeFor } from '../../shared/commands/payee/payee-for.ts';
import type { Policy } from '../../rules/policy.ts';
import { type Decision, readDecision } from './decision.ts';
import type { HttpDeps } from './deps.ts';
import type { OpenLink } from './enterprise-link.ts';
import { parsedPolicy } from './parsed-policy.ts';
import { type Withdrawal, withdrawalOf } from './withdrawal.ts';

export type Offer = {
  readonly entitlement: Entitlement;
  readonly instalment: Instalment;
  /** The other instalments of the same entitlement, oldest first. */
  readonly others: readonly Instalment[];
  /** The version by which it was decided. */
  readonly policy: Policy;
  readonly decision: Decision | undefined;
  /** Where the money goes, or would go today. */
  readonly account: PayeeAccount | undefined;
  /** The account on file, where it is another than the firm said yes to. */
  readonly corrected: PayeeAccount | undefined;
  readonly asksDigits: boolean;
  /** The last digits were wrong too often today. */
  readonly isLocked: boolean;
  /** Why it no longer holds; only where it was withdrawn. */
  readonly withdrawal: Withdrawal | undefined;
  /** How many stand before it in the budget's queue; only while it waits. */
  readonly ahead: number | undefined;
  readonly isOverdue: boolean;
  /** Its entry on the public list, while it stands there. */
  readonly listing: PublicEntry | undefined;
  /** What the firm has to pass on, or has passed on, to persons. */
  readonly passOn: PassOn | undefined;
  readonly isPassOnOverdue: boolean;
  /** What the firm is asked to promise, about which facts; only where the policy is applied for. */
  readonly commitment: Commitment | undefined;
};

/** Whether the firm can say yes or no to it now. */
export function isOpenToAnswer({
  entitlement,
  instalment,
}: Pick<Offer, 'entitlement' | 'instalment'>) {
  return entitlement.pays && nextState(instalment.state, 'confirm') !== undefined;
}

/** Less to pay, rather than money from somebody. */
export function isRelief({ policy }: Pick<Offer, 'policy'>): boolean {
  return ['tax-relief', 'fee-relief', 'deferral'].includes(policy.kind);
}

/** The offer behind a link, or undefined where there is none. */
export async function readOffer(
  deps: HttpDeps,
  link: Pick<OpenLink, 'entitlementId' | 'n'>,
): Promise<Offer | undefined> {
  const file = await deps.entitlements.file(link.entitlementId);
  const instalment = file?.instalments.find((one) => one.n === link.n);
  if (!file || !instalment) return undefined;
  const { entitlement } = file;
  const commitment = isOpenToAnswer({ entitlement, instalment })
    ? await commitmentOf(deps, entitlement, instalment)
    : undefined;
  const [version, decision, onFile, ahead, withdrawal] = await Promise.all([
    deps.policies.version(entitlement.policyKey, entitlement.policyNumber),
    readDecision(deps, commitment?.decisionHash ?? instalment.decisionHash),
    accountOnFile(deps, entitlement, instalment),
    aheadOf(deps, instalment),
    withdrawalOf(deps, entitlement, instalment),
  ]);
  if (!version) throw new Error(`version ${entitlement.policyNumber} of the policy is gone`);
  const passOn = await deps.payees.passOn(instalment.entitlementId, instalment.n);
  const today = dayOf(deps.clock.now());
  const { deadlineOn } = instalment;
  const account = instalment.account ?? onFile;
  return {
    entitlement,
    instalment,
    others: file.instalments.filter((one) => one !== instalment),
    policy: parsedPolicy(version),
    decision,
    account,
    corrected: correctedAccount(instalment, onFile),
    asksDigits: account !== undefined && (await asksDigits(deps, instalment, account)),
    isLocked: areDigitsLocked(instalment, today),
    withdrawal,
    ahead,
    listing: entryOf(file.publicEntries, instalment),
    commitment,
    passOn,
    isPassOnOverdue: passOn !== undefined && isOverdue(passOn, today),
    isOverdue:
      isOpenToAnswer({ entitlement, instalment }) && deadlineOn !== undefined && deadlineOn < today,
  };
}

async function accountOnFile(
  deps: HttpDeps,
  entitlement: Entitlement,
  { uscc, confirmedAt, paidTo }: Instalment,
): Promise<PayeeAccount | undefined> {
  const firm = await deps.enterprises.file(uscc);
  const whom = confirmedAt ? { ...entitlement, paidTo } : entitlement;
  const payee = firm && (await payeeFor(deps, whom, firm));
  return payee?.ok ? payee.account : undefined;
}

function correctedAccount(
  { state, account, paidTo }: Instalment,
  onFile: PayeeAccount | undefined,
): PayeeAccount | undefined {
  if (paidTo === 'bank') return undefined;
  if (!nextState(state, 'renew') || !account || !onFile) return undefined;
  return hashOf(account) === hashOf(onFile) ? undefined : onFile;
}

async function asksDigits(
  deps: HttpDeps,
  { uscc, amountFen, paidTo }: Instalment,
  account: PayeeAccount,
): Promise<boolean> {
  if (paidTo === 'bank') return false;
  const paidBefore = await deps.entitlements.paidAccount(uscc, hashOf(account));
  return needsDigits(amountFen, paidBefore === undefined);
}

async function aheadOf(deps: HttpDeps, instalment: Instalment): Promise<number | undefined> {
  const { state, budgetId, position } = instalment;
  if (state !== 'waiting' || !budgetId || position === undefined) return undefined;
  const queue = await deps.budgets.queue(budgetId);
  return queue.filter((place) => place.position < position).length;
}
