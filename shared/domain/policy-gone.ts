// What becomes of an entitlement when its policy is taken out of force: offers nobody has confirmed are
// withdrawn and say why; what was confirmed stays, and is then all that is due.
import { appendAudit, type AuditRow } from './audit.ts';
import type { Instant } from './day.ts';
import type { Entitlement, Instalment } from './entitlement.ts';
import { isCovering, isOpen } from './instalment-states.ts';
import { addFen } from './money.ts';

/** The reason that such an entitlement carries from then on. */
export const policyWithdrawn = 'POLICY_WITHDRAWN';

export type Ended = { entitlement: Entitlement; withdrawn: Instalment[]; audit: AuditRow };

/** Undefined where nothing is open. A policy that is published again is decided as if never seen. */
export function withdrawOpen(
  entitlement: Entitlement,
  instalments: readonly Instalment[],
  at: Instant,
): Ended | undefined {
  const open = instalments.filter(({ state }) => isOpen(state));
  if (open.length === 0) return undefined;
  const kept = instalments.filter(({ state }) => !isOpen(state) && isCovering(state));
  const keptFen = addFen(...kept.map((one) => one.amountFen));
  const { head, row } = appendAudit(entitlement.id, entitlement.audit, {
    at,
    actor: 'system:match',
    action: 'withdrawn',
    detail: { answer: 'ineligible', reason: policyWithdrawn, dueFen: keptFen },
  });
  return {
    entitlement: {
      ...entitlement,
      answer: 'ineligible',
      reason: policyWithdrawn,
      missing: [],
      dueFen: keptFen,
      coveredFen: keptFen,
      inputsHash: '',
      matchedAt: at,
      audit: head,
    },
    withdrawn: open.map((one) => ({ ...one, state: 'withdrawn', changedAt: at })),
    audit: row,
  };
}
