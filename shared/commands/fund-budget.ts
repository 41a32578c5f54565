// Finance sets money aside: it opens a pot for a policy, a year and a division, or adds to it.
import type { Actor } from '../domain/actor.ts';
import { type Budget, openBudget, topUpBudget } from '../domain/budget.ts';
import { budgetId } from '../domain/ids.ts';
import type { Fen } from '../domain/money.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

export type Funding = {
  policyKey: string;
  fiscalYear: number;
  divisionCode: string;
  amountFen: Fen;
  actor: Actor;
};

/** Opens the pot with the sum as its cap, or tops an existing one up by it. */
export function fundBudget(deps: Deps, funding: Funding): Promise<Outcome<Budget>> {
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
