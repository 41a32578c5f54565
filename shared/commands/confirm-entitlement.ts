// The firm's one click. Confirmation, reservation or place in the queue, journal, member claims and
// audit row are one transaction, which commits only if no fact of the firm has moved meanwhile.
import type { Actor } from '../domain/actor.ts';
import type { AuditDetail } from '../domain/audit.ts';
import { settledAnswer } from '../domain/confirmation.ts';
import { dayOf, type Instant } from '../domain/day.ts';
import { type Enterprise, isBeingWritten } from '../domain/enterprise.ts';
import type { Instalment, MemberClaim, PayeeAccount } from '../domain/entitlement.ts';
import { hashOf } from '../domain/hash.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import { checkDigits, needsDigits } from '../domain/account-digits.ts';
import { done, refuse, type Outcome, type Refusal } from '../domain/outcome.ts';
import { payeeOf } from '../domain/payee.ts';
import { isStillDue } from '../domain/still-due.ts';
import { reserve, type Reservation } from '../domain/reservation.ts';
import { queueInEmptyPot } from '../domain/empty-pot.ts';
import { fiscalYearOf } from '../domain/fiscal-year.ts';
import { check, commitDecision, put, putStep, type Decision, type Write } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import type { EntitlementFile } from '../store/entitlements.ts';
import { bindClaims } from './bind-claims.ts';
import { matchEnterprise } from './match-enterprise.ts';

export type Confirmation = {
  entitlementId: EntitlementId;
  n: number;
  offer: number;
  /** The last four digits of the receiving account, where they are asked for. */
  lastFour?: string;
  /** The firm ticked the commitment that a policy with `apply` asks for. */
  isCommitted?: boolean;
  actor: Actor;
};

type Answer = Outcome<Instalment> | 'claim-lost';

/**
 * Confirms one offer. A second click gets the same receipt. Refuses (and writes nothing, but for
 * the count of wrong digits) when the sum has changed, the offer is closed or past its deadline, no
 * account is on file, or the digits are wrong.
 */
export async function confirmEntitlement(
  deps: Deps,
  confirmation: Confirmation,
): Promise<Outcome<Instalment>> {
  const at = deps.clock.now();
  const answer = await commitDecision<Answer>(deps.table, () => decide(deps, confirmation, at));
  if (!answer.ok) return answer;
  if (answer.value !== 'claim-lost') return answer.value;
  return offerAgain(deps, confirmation);
}

async function decide(deps: Deps, wanted: Confirmation, at: Instant): Promise<Decision<Answer>> {
  const file = await currentFile(deps, wanted.entitlementId);
  const instalment = file?.instalments.find((one) => one.n === wanted.n);
  if (!file || !instalment) return refuse('link.unknown');
  const { offer, isCommitted = false } = wanted;
  const settled = settledAnswer(instalment, { offer, isCommitted }, dayOf(at));
  if (settled) return { ok: true, change: [], value: settled };
  if (!isStillDue(file, instalment)) return refuse('confirm.not-open', { state: instalment.state });
  const firm = await deps.enterprises.file(instalment.uscc);
  if (!firm) return refuse('link.unknown');
  const payee = payeeOf(firm.facts.account, firm.enterprise.name);
  if (!payee.ok) return payee;
  const { account } = payee;
  // Facts that came in since were not matched yet, so the offer may not be what they make it.
  if (isBeingWritten(firm.enterprise)) return refuse('confirm.facts-arriving');
  if (firm.enterprise.matchedVersion < firm.enterprise.factsVersion) return 'torn';
  const wrong = await wrongDigits(deps, instalment, account, { at, typed: wanted.lastFour });
  if (wrong) return wrong;
  const claims = await bindClaims(deps, file.entitlement, instalment, at);
  if (claims === 'lost') return { ok: true, change: [], value: 'claim-lost' };
  const reservation = await reserveFor(deps, instalment, at);
  return confirmed(file, instalment, {
    account,
    claims,
    reservation,
    enterprise: firm.enterprise,
    at,
    actor: wanted.actor,
  });
}

/** The file after the firm was matched anew: on its facts, claims and policies as they are now. */
async function currentFile(deps: Deps, id: EntitlementId): Promise<EntitlementFile | undefined> {
  const entitlement = await deps.entitlements.entitlement(id);
  if (!entitlement) return undefined;
  const { uscc, policyKey } = entitlement;
  await matchEnterprise(deps, { uscc, policyKeys: [policyKey] });
  return deps.entitlements.file(id);
}

async function wrongDigits(
  deps: Deps,
  instalment: Instalment,
  account: PayeeAccount,
  { at, typed }: { at: Instant; typed: string | undefined },
): Promise<Decision<Answer> | undefined> {
  const paidBefore = await deps.entitlements.paidAccount(instalment.uscc, hashOf(account));
  if (!needsDigits(instalment.amountFen, !paidBefore)) return undefined;
  const wrong = checkDigits(instalment, typed, account.number, dayOf(at));
  if (!wrong) return undefined;
  const change = wrong.counted ? [put('instalment', wrong.counted)] : [];
  return { ok: true, change, value: wrong.refusal };
}

async function reserveFor(deps: Deps, instalment: Instalment, at: Instant): Promise<Reservation> {
  const { policyKey, divisionCode } = instalment;
  const nearest = await deps.budgets.nearest(policyKey, fiscalYearOf(at), divisionCode);
  const budget = nearest && (await deps.budgets.budget(nearest.id));
  return budget ? reserve(budget, instalment, at) : queueInEmptyPot(instalment, at);
}

type Parts = {
  account: PayeeAccount;
  claims: MemberClaim[];
  reservation: Reservation;
  enterprise: Enterprise;
  at: Instant;
  actor: Actor;
};

function confirmed(
  file: EntitlementFile,
  instalment: Instalment,
  { account, claims, reservation, enterprise, at, actor }: Parts,
): Decision<Answer> {
  const queued = reservation.kind === 'queued' ? reservation.place.position : undefined;
  const step = takeStep(
    file.entitlement,
    instalment,
    queued === undefined ? 'confirm' : 'queue',
    { at, actor, detail: detailOf(instalment, reservation) },
    {
      account,
      confirmedAt: at,
      budgetId: reservation.budget.id,
      ...(queued !== undefined && { position: queued }),
    },
  );
  if (!step) throw new Error(`no edge to confirm from ${instalment.state}`);
  const change: Write[] = [
    ...putStep(step),
    put('budget', reservation.budget),
    ...reservationRecords(reservation),
    ...claims.map((claim) => put('memberClaim', claim)),
    check('enterprise', enterprise),
  ];
  return { ok: true, change, value: done(step.instalment) };
}

function detailOf({ needsCommitment }: Instalment, reservation: Reservation): AuditDetail {
  const position = reservation.kind === 'queued' ? reservation.place.position : null;
  return { budgetId: reservation.budget.id, position, committed: needsCommitment };
}

function reservationRecords(reservation: Reservation): Write[] {
  if (reservation.kind === 'reserved') return [put('journalEntry', reservation.entry)];
  const opening = reservation.opening ? [put('journalEntry', reservation.opening)] : [];
  return [...opening, put('queuePlace', reservation.place)];
}

/** Somebody else was served for one of the members: the sum is worked out anew and offered again. */
async function offerAgain(deps: Deps, wanted: Confirmation): Promise<Refusal> {
  const entitlement = await deps.entitlements.entitlement(wanted.entitlementId);
  if (entitlement) {
    const { uscc, policyKey } = entitlement;
    await matchEnterprise(deps, { uscc, policyKeys: [policyKey] });
  }
  const instalment = await deps.entitlements.instalment(wanted.entitlementId, wanted.n);
  const { amountFen = 0, offer = 0 } = instalment ?? {};
  return refuse('confirm.changed', { amountFen, offer });
}
