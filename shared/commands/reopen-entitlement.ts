// A firm that declined, or let the deadline pass, may take the offer up again by itself.
import type { Actor } from '../domain/actor.ts';
import { dayOf } from '../domain/day.ts';
import type { Instalment } from '../domain/entitlement.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import { deadlineFrom } from '../domain/answer-deadline.ts';
import { isCovering, isOpen } from '../domain/instalment-states.ts';
import { addFen } from '../domain/money.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { commitDecision, put, putStep } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import type { EntitlementFile } from '../store/entitlements.ts';

export type Reopening = { entitlementId: EntitlementId; n: number; actor: Actor };

/** Opens the same offer again, with a new deadline. Refuses where its sum is not due any more. */
export function reopenEntitlement(deps: Deps, wanted: Reopening): Promise<Outcome<Instalment>> {
  const at = deps.clock.now();
  return commitDecision<Instalment>(deps.table, async () => {
    const file = await deps.entitlements.file(wanted.entitlementId);
    const instalment = file?.instalments.find((one) => one.n === wanted.n);
    if (!file || !instalment) return refuse('link.unknown');
    const { entitlement } = file;
    const act = { at, actor: wanted.actor };
    const isOverdue = instalment.deadlineOn !== undefined && instalment.deadlineOn < dayOf(at);
    if (instalment.state === 'noticed' && !isOverdue) {
      return { ok: true, change: [], value: instalment };
    }
    // The deadline has passed, and the clock has not come by yet to close the offer.
    const lapsed = takeStep(entitlement, instalment, 'lapse', { at, actor: 'system:clock' });
    const step = takeStep(
      lapsed?.entitlement ?? entitlement,
      lapsed?.instalment ?? instalment,
      'reopen',
      act,
      { deadlineOn: deadlineFrom(at) },
    );
    if (!step) return refuse('reopen.not-closed', { state: instalment.state });
    if (!isStillDue(file, instalment)) return refuse('reopen.nothing-due');
    const before = lapsed ? [put('auditRow', lapsed.audit)] : [];
    return { ok: true, change: [...before, ...putStep(step)], value: step.instalment };
  });
}

/** The firm is eligible, and the sum fits into what is due and not covered by other instalments. */
function isStillDue(
  { entitlement, instalments }: EntitlementFile,
  instalment: Instalment,
): boolean {
  const others = instalments.filter((one) => one.n !== instalment.n);
  if (entitlement.answer !== 'eligible' || others.some((one) => isOpen(one.state))) return false;
  const coveredFen = addFen(
    ...others.filter((one) => isCovering(one.state)).map((one) => one.amountFen),
  );
  return entitlement.dueFen - coveredFen >= instalment.amountFen;
}
