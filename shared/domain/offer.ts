// How an entitlement follows its verdict. An offer that nobody confirmed yet goes along with every
// change; what was confirmed stays, and only the difference is offered again.
import { appendAudit, type AuditRow } from './audit.ts';
import type { Instant } from './day.ts';
import type { Entitlement, Instalment } from './entitlement.ts';
import { isCovering, isOpen } from './instalment-states.ts';
import { isSameMembers, membersLeft } from './member-shares.ts';
import { addFen, subtractFen, zeroFen, type Fen } from './money.ts';
import type { Notice } from './notice.ts';
import { type Finding, newEntitlement, newInstalment, noticeOf, revised } from './offer-records.ts';

export type FollowUp = {
  action: 'offered' | 'revised' | 'withdrawn' | 'noted';
  entitlement: Entitlement;
  audit: AuditRow;
  instalment?: Instalment;
  notice?: Notice;
  /** Offers that an undone confirmation left beside the one that goes on. */
  surplus: Instalment[];
};

/** What the finding changes; undefined where it says what is known, or a firm is not eligible that
 * never was. */
export function followVerdict(
  known: Entitlement | undefined,
  instalments: readonly Instalment[],
  finding: Finding,
  at: Instant,
): FollowUp | undefined {
  if (!known && finding.answer !== 'eligible') return undefined;
  if (known?.inputsHash === finding.inputsHash) return undefined;
  const entitlement = known ?? newEntitlement(finding, at);
  const [open, ...others] = instalments.filter((instalment) => isOpen(instalment.state));
  const firm = instalments.filter((one) => !isOpen(one.state) && isCovering(one.state));
  const surplus = others.map((one) => withdrawn(one, at));
  const dueFen = dueOf(entitlement, finding);
  const openFen = finding.answer === 'eligible' ? remaining(dueFen, firm) : zeroFen;
  const offer = offerOf(entitlement, open, firm, finding, openFen, at);
  const coveredFen = addFen(
    ...firm.map((one) => one.amountFen),
    offer.stays ? ((offer.instalment ?? open)?.amountFen ?? zeroFen) : zeroFen,
  );
  const { stays: _, ...written } = offer;
  return { ...recorded(entitlement, finding, { dueFen, coveredFen }, written, at), surplus };
}

/** Unknown says nothing about the sum, so the last known one stands. */
function dueOf(entitlement: Entitlement, finding: Finding): Fen {
  if (finding.answer === 'unknown') return entitlement.dueFen;
  return finding.answer === 'eligible' ? finding.amountFen : zeroFen;
}

function remaining(dueFen: Fen, firm: readonly Instalment[]): Fen {
  const left = subtractFen(dueFen, addFen(...firm.map((one) => one.amountFen)));
  return left > 0 ? left : zeroFen;
}

type Offer = Pick<FollowUp, 'action' | 'instalment' | 'notice'> & { stays: boolean };

function offerOf(
  entitlement: Entitlement,
  open: Instalment | undefined,
  firm: readonly Instalment[],
  finding: Finding,
  amountFen: Fen,
  at: Instant,
): Offer {
  const members = membersLeft(finding.members, firm);
  if (!open) {
    if (amountFen === 0 || amountFen <= entitlement.declinedFen) {
      return { action: 'noted', stays: false };
    }
    const instalment = newInstalment(entitlement, finding, amountFen, members, at);
    return { action: 'offered', instalment, notice: noticeOf(instalment, at), stays: true };
  }
  if (amountFen === 0) {
    return { action: 'withdrawn', instalment: withdrawn(open, at), stays: false };
  }
  const isSamePayer = entitlement.pays === finding.pays && open.paidTo === finding.paidTo;
  if (isSamePayer && amountFen === open.amountFen && isSameMembers(members, open.members)) {
    return { action: 'noted', stays: true };
  }
  const instalment = revised(open, finding, amountFen, members, at);
  return { action: 'revised', instalment, notice: noticeOf(instalment, at), stays: true };
}

function withdrawn(open: Instalment, at: Instant): Instalment {
  return { ...open, state: 'withdrawn', changedAt: at };
}

function recorded(
  entitlement: Entitlement,
  finding: Finding,
  sums: Pick<Entitlement, 'dueFen' | 'coveredFen'>,
  written: Pick<FollowUp, 'action' | 'instalment' | 'notice'>,
  at: Instant,
): Omit<FollowUp, 'surplus'> {
  const { instalment } = written;
  const { head, row } = appendAudit(entitlement.id, entitlement.audit, {
    at,
    actor: 'system:match',
    action: written.action,
    detail: {
      answer: finding.answer,
      reason: finding.reason,
      dueFen: sums.dueFen,
      decisionHash: finding.decisionHash,
      ...(instalment && { instalment: instalment.n, offerFen: instalment.amountFen }),
    },
  });
  const isNew = written.action === 'offered';
  const { answer, reason, missing, inputsHash, decisionHash, policyNumber, asOf } = finding;
  const next: Entitlement = {
    ...entitlement,
    ...sums,
    answer,
    reason,
    missing,
    inputsHash,
    decisionHash,
    policyNumber,
    asOf,
    pays: finding.pays,
    paidTo: finding.paidTo,
    enterpriseName: finding.enterpriseName,
    divisionCode: finding.divisionCode,
    lastInstalment: isNew ? entitlement.lastInstalment + 1 : entitlement.lastInstalment,
    declinedFen: isNew ? zeroFen : entitlement.declinedFen,
    matchedAt: at,
    audit: head,
  };
  return { ...written, entitlement: next, audit: row };
}
