// Finance sets money aside: it opens a pot for a policy, a year and a division, or adds to it. Whoever
// waits in an empty pot meanwhile comes to the money.
import type { Actor } from '../domain/actor.ts';
import { type Budget, openBudget, topUpBudget } from '../domain/budget.ts';
import { budgetId } from '../domain/ids.ts';
import type { Fen } from '../domain/money.ts';
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import { commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { leaveEmptyPots } from './leave-empty-pots.ts';

export type Funding = {
  policyKey: string;
  fiscalYear: number;
  divisionCode: string;
  amountFen: Fen;
  actor: Actor;
};

/** Opens the pot with the sum as its cap, or tops an existing one up by it. */
export async function fundBudget(deps: Deps, funding: Funding): Promise<Outcome<Budget>> {
  const funded = await setAside(deps, funding);
  if (!funded.ok) return funded;
  await leaveEmptyPots(deps, funded.value);
  return done((await deps.budgets.budget(funded.value.id)) ?? funded.value);
}

function setAside(deps: Deps, funding: Funding): Promise<Outcome<Budget>> {
  const at = deps.clock.now();
  const { policyKey, fiscalYear, divisionCode, amountFen, actor } = funding;
  return commitDecision<Budget>(deps.table, async () => {
    if (amountFen <= 0) return refuse('budget.amount', { amountFen });
    const id = budgetId(policyKey, fiscalYear, divisionCode);
    const known = await deps.budgets.budget(id);
    const { budget, entry } = known
      ? topUpBudget(known, amountFen, { at, actor })
      : openBudget({ id, policyKey, fiscalYear, divisionCode }, amountFen, { at, actor });
    const change = [put('budget', budget), put('journalEntry', entry)];
    return { ok: true, change, value: budget };
  });
}
