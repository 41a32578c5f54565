// The records that an offer is made of, as they begin.
import { emptyChain } from './audit.ts';
import type { Instant } from './day.ts';
import type { Entitlement, Instalment, MemberShare, PaidTo } from './entitlement.ts';
import { entitlementId } from './ids.ts';
import { zeroFen, type Fen } from './money.ts';
import type { Notice } from './notice.ts';

/** A verdict as the life of an entitlement needs it, with where it is kept. */
export type Finding = {
  policyKey: string;
  policyNumber: number;
  uscc: string;
  enterpriseName: string;
  divisionCode: string;
  period: string;
  asOf: string;
  /** False for reliefs and deferrals: the firm is told, and no money leaves from here. */
  pays: boolean;
  paidTo: PaidTo;
  needsCommitment: boolean;
  exclusiveGroups: string[];
  answer: Entitlement['answer'];
  reason: string;
  missing: string[];
  amountFen: Fen;
  members: MemberShare[];
  inputsHash: string;
  decisionHash: string;
};

/** The entitlement of a firm that becomes eligible; nothing is due or covered yet. */
export function newEntitlement(finding: Finding, at: Instant): Entitlement {
  const {
    amountFen: _,
    members: __,
    needsCommitment: ___,
    exclusiveGroups: ____,
    ...known
  } = finding;
  return {
    ...known,
    id: entitlementId(finding.policyKey, finding.uscc, finding.period),
    dueFen: zeroFen,
    coveredFen: zeroFen,
    declinedFen: zeroFen,
    inputsHash: '',
    lastInstalment: 0,
    matchedAt: at,
    audit: emptyChain,
    version: 0,
  };
}

/** The next instalment of the entitlement, as its first offer. */
export function newInstalment(
  entitlement: Entitlement,
  finding: Finding,
  amountFen: Fen,
  members: MemberShare[],
  at: Instant,
): Instalment {
  return {
    entitlementId: entitlement.id,
    n: entitlement.lastInstalment + 1,
    policyKey: finding.policyKey,
    uscc: finding.uscc,
    divisionCode: finding.divisionCode,
    state: 'matched',
    amountFen,
    members,
    offer: 1,
    decisionHash: finding.decisionHash,
    openedAt: at,
    wrongDigitTries: 0,
    needsCommitment: finding.needsCommitment,
    exclusiveGroups: finding.exclusiveGroups,
    needsClick: false,
    paidTo: finding.paidTo,
    attempt: 0,
    changedAt: at,
    version: 0,
  };
}

/** The open instalment with another sum: a new offer that wants a new notice. */
export function revised(
  open: Instalment,
  finding: Finding,
  amountFen: Fen,
  members: MemberShare[],
  at: Instant,
): Instalment {
  const { decisionHash, needsCommitment, exclusiveGroups, paidTo } = finding;
  return {
    ...open,
    paidTo,
    needsCommitment,
    exclusiveGroups,
    state: 'matched',
    amountFen,
    members,
    decisionHash,
    offer: open.offer + 1,
    changedAt: at,
  };
}

/** The notice that the offer wants, waiting to be sent. */
export function noticeOf(instalment: Instalment, at: Instant): Notice {
  const { entitlementId: id, n, offer, uscc } = instalment;
  return { entitlementId: id, n, offer, uscc, state: 'queued', queuedAt: at, version: 0 };
}
