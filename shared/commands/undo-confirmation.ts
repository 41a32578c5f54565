// A wrong click can be taken back until the money is in a batch: the reservation returns to the pot,
// the place in the queue is given up, and the persons and loans are free again.
import type { Actor } from '../domain/actor.ts';
import type { Instalment } from '../domain/entitlement.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { giveBack } from '../domain/reservation.ts';
import { commitDecision, put, putStep, remove, type Write } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { releaseClaims } from './release-claims.ts';

export type Undoing = { entitlementId: EntitlementId; n: number; actor: Actor };

/** Takes a confirmation back; a repeat answers the same. Refuses once a batch holds it. */
export function undoConfirmation(deps: Deps, wanted: Undoing): Promise<Outcome<Instalment>> {
  const at = deps.clock.now();
  return commitDecision<Instalment>(deps.table, async () => {
    const file = await deps.entitlements.file(wanted.entitlementId);
    const instalment = file?.instalments.find((one) => one.n === wanted.n);
    if (!file || !instalment) return refuse('link.unknown');
    if (instalment.state === 'noticed') return { ok: true, change: [], value: instalment };
    const { actor } = wanted;
    const step = takeStep(file.entitlement, unconfirmed(instalment), 'undo', { at, actor });
    if (!step) return refuse('undo.too-late', { state: instalment.state });
    const back = await returned(deps, instalment, at);
    if (!back) return 'torn';
    return { ok: true, change: [...putStep(step), ...back], value: step.instalment };
  });
}

/** The instalment without what only a confirmation gives it. */
function unconfirmed(instalment: Instalment): Instalment {
  const { confirmedAt: _, account: __, budgetId: ___, position: ____, ...open } = instalment;
  return open;
}

async function returned(
  deps: Deps,
  instalment: Instalment,
  at: string,
): Promise<Write[] | undefined> {
  const { budgetId } = instalment;
  const budget = budgetId && (await deps.budgets.budget(budgetId));
  if (!budget) throw new Error(`the pot of ${instalment.entitlementId} is gone`);
  const back = giveBack(budget, instalment, at);
  if (!back) return undefined;
  const queue = instalment.state === 'waiting' ? await deps.budgets.queue(budget.id) : [];
  const place = queue.find((one) => one.position === instalment.position);
  const claims = await releaseClaims(deps, instalment);
  return [
    put('budget', back.budget),
    ...(back.entry ? [put('journalEntry', back.entry)] : []),
    ...(place ? [remove('queuePlace', place)] : []),
    ...claims.map((claim) => remove('memberClaim', claim)),
  ];
}
