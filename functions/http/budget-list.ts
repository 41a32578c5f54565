// Budgets as finance and auditors see them: all that pay for firms of the reader's divisions, and one
// with its journal.
import type { Budget, JournalEntry } from '../../shared/domain/budget.ts';
import { divisionCovers } from '../../shared/domain/division.ts';
import { BudgetId } from '../../shared/domain/ids.ts';
import { pathPart, type Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { divisionAsked, exportMax, isExport, textAsked } from './list-query.ts';
import { type BudgetShown, budgetPage } from './pages/budgets/budget.tsx';
import { budgetsPage } from './pages/budgets/budgets.tsx';
import { livePolicyNames } from './policy-names.ts';
import type { Placed, Reach } from './reach.ts';

const entriesPerPage = 100;

type PlacedBudget = Placed & { readonly budget: Budget };

/** Every pot of the live policies that the reader reaches, by policy, year and division. */
export async function listBudgets(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const division = divisionAsked(c, reach);
  const policies = await livePolicyNames(deps);
  const [policy, year] = [textAsked(c, 'policy'), textAsked(c, 'year')];
  const keys = policies.map(({ key }) => key).filter((key) => policy === '' || key === policy);
  const pots = await Promise.all(keys.map((key) => deps.budgets.ofPolicy(key)));
  const rows = pots
    .flat()
    .filter((pot) => year === '' || String(pot.fiscalYear) === year)
    .filter(({ divisionCode }) => isAlong(division, divisionCode));
  return budgetsPage(c, { rows, policies, division, reach });
}

/** Below the division, or above it, where its firms are paid from as well. */
function isAlong(division: string, other: string): boolean {
  return divisionCovers(division, other) || divisionCovers(other, division);
}

/** The pot that the address names, if there is one. */
export async function findBudget(c: Ask, deps: HttpDeps): Promise<PlacedBudget | undefined> {
  const id = BudgetId.safeParse(pathPart(c, 'id'));
  const budget = id.success ? await deps.budgets.budget(id.data) : undefined;
  return budget && { budget, divisions: [budget.divisionCode] };
}

/** A pot with a page of its journal, the latest first; entries are numbered without a gap. */
export async function showBudget(c: Ask, deps: HttpDeps, budget: Budget): Promise<Response> {
  const asked = Number(/^\d{1,10}$/.exec(c.req.query('cursor') ?? '')?.[0] ?? budget.sequence);
  const last = isExport(c) ? budget.sequence : Math.min(asked, budget.sequence);
  const size = isExport(c) ? exportMax : entriesPerPage;
  const first = Math.max(1, last - size + 1);
  const entries: JournalEntry[] =
    last < 1 ? [] : await deps.budgets.journalBetween(budget.id, first, last);
  const shown: BudgetShown = {
    budget,
    entries: entries.toReversed(),
    policies: await livePolicyNames(deps),
    next: first > 1 ? String(first - 1) : undefined,
  };
  return budgetPage(c, shown);
}
