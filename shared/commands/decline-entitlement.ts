// The firm says no to one offer. The sum is remembered, so that only a larger one is offered again;
// the firm itself may still change its mind.
import type { Actor } from '../domain/actor.ts';
import type { Instalment } from '../domain/entitlement.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import { nextState } from '../domain/instalment-states.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { entryOf } from '../domain/public-entry.ts';
import { commitDecision, put, putStep } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

export type Refusing = {
  entitlementId: EntitlementId;
  n: number;
  offer: number;
  reason: string;
  actor: Actor;
};

/** Declines an open offer; a repeat answers the same. Refuses where it is not open any more. */
export function declineEntitlement(deps: Deps, wanted: Refusing): Promise<Outcome<Instalment>> {
  const at = deps.clock.now();
  return commitDecision<Instalment>(deps.table, async () => {
    const file = await deps.entitlements.file(wanted.entitlementId);
    const instalment = file?.instalments.find((one) => one.n === wanted.n);
    if (!file || !instalment) return refuse('link.unknown');
    if (instalment.state === 'declined') return { ok: true, change: [], value: instalment };
    const { state, offer, amountFen } = instalment;
    if (nextState(state, 'decline') && offer !== wanted.offer) {
      return refuse('confirm.changed', { amountFen, offer });
    }
    const declineReason = wanted.reason.slice(0, 500);
    const step = takeStep(
      file.entitlement,
      instalment,
      'decline',
      { at, actor: wanted.actor },
      { declineReason },
    );
    if (!step) return refuse('decline.not-open', { state });
    const entry = entryOf(file.publicEntries, instalment);
    const unlisted = entry
      ? [put('publicEntry', { ...entry, confirmsItself: false, ending: 'superseded' as const })]
      : [];
    return { ok: true, change: [...putStep(step), ...unlisted], value: step.instalment };
  });
}
