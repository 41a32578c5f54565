// Money that came back to a pot goes to those who wait for it, in their order; the first that does
// not fit stops the queue.
import { isFunded } from '../domain/budget.ts';
import type { BudgetId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import { serveNext } from '../domain/reservation.ts';
import { commitDecision, put, putStep, remove, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { leaveEmptyPots } from './leave-empty-pots.ts';

/** How many are served by one message; the rest of a longer queue is for the next one. */
export const servedMax = 50;

/**
 * Reserves for as many of the waiting as the pot has room for, up to `max`; answers how many. A pot
 * without any money of its own lets go of those whom another one can serve.
 */
export async function serveQueue(deps: Deps, budgetId: BudgetId, max = servedMax): Promise<number> {
  const pot = await deps.budgets.budget(budgetId);
  if (pot && !isFunded(pot)) return leaveEmptyPots(deps, pot);
  for (let served = 0; served < max; served += 1) {
    const outcome = await commitDecision<boolean>(deps.table, () => serveFirst(deps, budgetId));
    if (!outcome.ok || !outcome.value) return served;
  }
  return max;
}

async function serveFirst(deps: Deps, budgetId: BudgetId): Promise<Decision<boolean>> {
  const nobody: Decision<boolean> = { ok: true, change: [], value: false };
  const at = deps.clock.now();
  const budget = await deps.budgets.budget(budgetId);
  const place = await deps.budgets.first(budgetId);
  const booking = budget && place && serveNext(budget, place, at);
  if (!booking) return nobody;
  const file = await deps.entitlements.file(place.entitlementId);
  const instalment = file?.instalments.find((one) => one.n === place.n);
  const act = { at, actor: 'system:payout', detail: { budgetId } } as const;
  const step = file && instalment && takeStep(file.entitlement, instalment, 'reserve', act);
  if (!step) return 'torn';
  const change = [
    ...putStep(step),
    put('budget', booking.budget),
    put('journalEntry', booking.entry),
    remove('queuePlace', place),
  ];
  return { ok: true, change, value: true };
}
