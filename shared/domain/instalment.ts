// What people and workers do to one instalment. Each act follows the table of legal edges, keeps the
// entitlement's sums true, and leaves one audit row; the verbs only load and commit.
import { type Act, appendAudit, type AuditRow } from './audit.ts';
import { addDays, dayOf, type Day, type Instant } from './day.ts';
import type { Entitlement, Instalment } from './entitlement.ts';
import { type InstalmentAction, isCovering, nextState } from './instalment-states.ts';
import { addFen, subtractFen, zeroFen, type Fen } from './money.ts';

/** Days that a firm has to answer a notice. Silence closes the offer and never counts as refusal. */
export const confirmWithinDays = 60;

export type Step = { entitlement: Entitlement; instalment: Instalment; audit: AuditRow };

/**
 * Takes the edge, or undefined where the table has none. `changes` are the fields that the act
 * sets; whatever a state no longer means is the caller's to clear.
 */
export function takeStep(
  entitlement: Entitlement,
  instalment: Instalment,
  action: InstalmentAction,
  act: Omit<Act, 'action'>,
  changes: Partial<Instalment> = {},
): Step | undefined {
  const state = nextState(instalment.state, action);
  if (!state) return undefined;
  const next: Instalment = { ...instalment, ...changes, state, changedAt: act.at };
  const detail = { instalment: instalment.n, offerFen: instalment.amountFen, ...act.detail };
  const { head, row } = appendAudit(entitlement.id, entitlement.audit, { ...act, action, detail });
  const coveredFen = addFen(
    subtractFen(entitlement.coveredFen, coverOf(instalment)),
    coverOf(next),
  );
  const declinedFen = isGivenUp(next) ? next.amountFen : entitlement.declinedFen;
  return {
    entitlement: {
      ...entitlement,
      coveredFen,
      declinedFen: action === 'reopen' ? zeroFen : declinedFen,
      audit: head,
    },
    instalment: next,
    audit: row,
  };
}

/** The last day on which a notice of that instant may be answered. */
export function deadlineFrom(at: Instant): Day {
  return addDays(dayOf(at), confirmWithinDays);
}

/** A first payment to an account, or a large one, wants the account's last four digits typed. */
export function needsDigits(amountFen: Fen, isFirstPayment: boolean): boolean {
  return isFirstPayment || amountFen > digitsAboveFen;
}

const digitsAboveFen = 10_000_000;

/** Wrong answers after which the page sends the firm to an officer. */
export const digitTriesMax = 5;

function coverOf(instalment: Instalment): Fen {
  return isCovering(instalment.state) ? instalment.amountFen : zeroFen;
}

function isGivenUp(instalment: Instalment): boolean {
  return instalment.state === 'declined' || instalment.state === 'lapsed';
}
