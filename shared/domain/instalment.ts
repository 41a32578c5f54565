// What people and workers do to one instalment. Each act follows the table of legal edges, keeps the
// entitlement's sums true, and leaves one audit row; the verbs only load and commit.
import { type Act, appendAudit, type AuditRow } from './audit.ts';
import type { Entitlement, Instalment } from './entitlement.ts';
import { type InstalmentAction, isCovering, nextState } from './instalment-states.ts';
import { addFen, subtractFen, zeroFen, type Fen } from './money.ts';

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

function coverOf(instalment: Instalment): Fen {
  return isCovering(instalment.state) ? instalment.amountFen : zeroFen;
}

function isGivenUp(instalment: Instalment): boolean {
  return instalment.state === 'declined' || instalment.state === 'lapsed';
}

/** The step, with the verdict to be followed anew at the next match, whatever it was before. */
export function asIfUnseen(step: Step): Step {
  return { ...step, entitlement: { ...step.entitlement, inputsHash: '' } };
}
