// A firm that declined, or let the deadline pass, may take the offer up again by itself.
import type { Actor } from '../domain/actor.ts';
import type { Instalment } from '../domain/entitlement.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { deadlineFrom, takeStep } from '../domain/instalment.ts';
import { isOpen } from '../domain/instalment-states.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { commitDecision, putStep } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

export type Reopening = { entitlementId: EntitlementId; n: number; actor: Actor };

/** Opens the same offer again, with a new deadline. Refuses where its sum is not due any more. */
export function reopenEntitlement(deps: Deps, wanted: Reopening): Promise<Outcome<Instalment>> {
  const at = deps.clock.now();
  return commitDecision<Instalment>(deps.table, async () => {
    const file = await deps.entitlements.file(wanted.entitlementId);
    const instalment = file?.instalments.find((one) => one.n === wanted.n);
    if (!file || !instalment) return refuse('link.unknown');
    if (instalment.state === 'noticed') return { ok: true, change: [], value: instalment };
    const { entitlement, instalments } = file;
    const deadlineOn = deadlineFrom(at);
    const { actor } = wanted;
    const step = takeStep(entitlement, instalment, 'reopen', { at, actor }, { deadlineOn });
    if (!step) return refuse('reopen.not-closed', { state: instalment.state });
    const leftFen = entitlement.dueFen - entitlement.coveredFen;
    const isDue = entitlement.answer === 'eligible' && leftFen >= instalment.amountFen;
    if (!isDue || instalments.some((one) => isOpen(one.state))) return refuse('reopen.nothing-due');
    return { ok: true, change: putStep(step), value: step.instalment };
  });
}
