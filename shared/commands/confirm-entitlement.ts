// One yes to an offer, of the firm by a click or of the policy after the public list. Confirmation,
// reservation or place in the queue, journal, member claims and audit row are one transaction, which
// commits only if no fact of the firm has moved meanwhile.
import type { Actor } from '../domain/actor.ts';
import type { AuditDetail } from '../domain/audit.ts';
import { settledAnswer } from '../domain/confirmation.ts';
import { dayOf, type Instant } from '../domain/day.ts';
import { isBeingWritten } from '../domain/enterprise.ts';
import type { Instalment, MemberClaim, PayeeAccount } from '../domain/entitlement.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import { done, refuse, type Outcome, type Refusal } from '../domain/outcome.ts';
import { isStillDue } from '../domain/still-due.ts';
import type { Reservation } from '../domain/reservation.ts';
import { check, commitDecision, put, putStep, type Decision, type Write } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import type { EntitlementFile } from '../store/entitlements.ts';
import { bindClaims } from './bind-claims.ts';
import { type Commitment, commitmentOf, commitmentState } from './confirm/commitment.ts';
import { lackOfConsent, listedAfter } from './confirm/consent.ts';
import { reservationRecords, reserveFor } from './confirm/reserve-for.ts';
import { payeeFor } from './payee/payee-for.ts';
import { matchEnterprise } from './match-enterprise.ts';

export type Confirmation = {
  entitlementId: EntitlementId;
  n: number;
  offer: number;
  /** The last four digits of the receiving account, where they are asked for. */
  lastFour?: string;
  /** The hash of the commitment that was ticked, where a policy with `apply` asks for one. */
  commitmentHash?: string;
  /** Nobody clicked: the days on the public list are over. */
  isAutomatic?: boolean;
  actor: Actor;
};

type Answer = Outcome<Instalment> | 'claim-lost';

/**
 * Confirms one offer. A second click gets the same receipt. Refuses (and writes nothing, but for
 * the count of wrong digits) when the sum has changed, the offer is closed or past its deadline, no
 * account is on file, the digits are wrong, or a policy may not confirm by itself.
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
  const asked = await commitmentOf(deps, file.entitlement, instalment);
  const commitment = commitmentState(asked, wanted.commitmentHash);
  const settled = settledAnswer(instalment, { offer: wanted.offer, commitment }, dayOf(at));
  if (settled) return { ok: true, change: [], value: settled };
  if (!isStillDue(file, instalment)) return refuse('confirm.not-open', { state: instalment.state });
  const firm = await deps.enterprises.file(instalment.uscc);
  if (!firm) return refuse('link.unknown');
  const payee = await payeeFor(deps, file.entitlement, firm);
  if (!payee.ok) return payee;
  // Facts that came in since were not matched yet, so the offer may not be what they make it.
  if (isBeingWritten(firm.enterprise)) return refuse('confirm.facts-arriving');
  if (firm.enterprise.matchedVersion < firm.enterprise.factsVersion) return 'torn';
  const { lastFour: typed, isAutomatic = false, actor } = wanted;
  const { account, register } = payee;
  const lack = await lackOfConsent(deps, file, instalment, { account, at, typed, isAutomatic });
  if (lack) {
    const change = lack.counted ? [put('instalment', lack.counted)] : [];
    return { ok: true, change, value: lack.refusal };
  }
  const claims = await bindClaims(deps, file.entitlement, instalment, at);
  if (claims === 'lost') return { ok: true, change: [], value: 'claim-lost' };
  const reservation = await reserveFor(deps, instalment, at);
  const stands = [check('enterprise', firm.enterprise), ...register];
  const parts = { account, claims, reservation, stands, at, actor, asked, isAutomatic };
  return confirmed(file, instalment, parts);
}

/** The file after the firm was matched anew: on its facts, claims and policies as they are now. */
async function currentFile(deps: Deps, id: EntitlementId): Promise<EntitlementFile | undefined> {
  const entitlement = await deps.entitlements.entitlement(id);
  if (!entitlement) return undefined;
  const { uscc, policyKey } = entitlement;
  await matchEnterprise(deps, { uscc, policyKeys: [policyKey] });
  return deps.entitlements.file(id);
}

type Parts = {
  account: PayeeAccount;
  claims: MemberClaim[];
  reservation: Reservation;
  /** What must not have moved: the firm's facts, the register of payees. */
  stands: Write[];
  at: Instant;
  actor: Actor;
  asked: Commitment | undefined;
  isAutomatic: boolean;
};

function confirmed(
  file: EntitlementFile,
  instalment: Instalment,
  { account, claims, reservation, stands, at, actor, asked, isAutomatic }: Parts,
): Decision<Answer> {
  const queued = reservation.kind === 'queued' ? reservation.place.position : undefined;
  const step = takeStep(
    file.entitlement,
    instalment,
    queued === undefined ? 'confirm' : 'queue',
    { at, actor, detail: detailOf(reservation, asked) },
    {
      account,
      paidTo: file.entitlement.paidTo,
      confirmedAt: at,
      budgetId: reservation.budget.id,
      ...(queued !== undefined && { position: queued }),
    },
  );
  if (!step) throw new Error(`no edge to confirm from ${instalment.state}`);
  const change: Write[] = [
    ...putStep(step),
    ...reservationRecords(reservation),
    ...claims.map((claim) => put('memberClaim', claim)),
    ...listedAfter(file, instalment, isAutomatic),
    ...stands,
  ];
  return { ok: true, change, value: done(step.instalment) };
}

/** What the firm committed itself to is kept word for word, with the facts it spoke of. */
function detailOf(reservation: Reservation, asked: Commitment | undefined): AuditDetail {
  const position = reservation.kind === 'queued' ? reservation.place.position : null;
  const committed = asked !== undefined;
  return {
    budgetId: reservation.budget.id,
    position,
    committed,
    ...(asked && { commitment: asked.text, decisionHash: asked.decisionHash }),
  };
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
