// Money that came back to a pot goes to those who wait for it, in their order; the first that does
// not fit stops the queue.
import type { BudgetId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import { serveNext } from '../domain/reservation.ts';
import { commitDecision, put, putStep, remove, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

/** Reserves for as many of the waiting as the pot has room for; answers how many. */
export async function serveQueue(deps: Deps, budgetId: BudgetId): Promise<number> {
  let served = 0;
  for (;;) {
    const outcome = await commitDecision<boolean>(deps.table, () => serveFirst(deps, budgetId));
    if (!outcome.ok || !outcome.value) return served;
    served += 1;
  }
}

async function serveFirst(deps: Deps, budgetId: BudgetId): Promise<Decision<boolean>> {
  const nobody: Decision<boolean> = { ok: true, change: [], value: false };
  const at = deps.clock.now();
  const budget = await deps.budgets.budget(budgetId);
  const [place] = await deps.budgets.queue(budgetId);
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
