// The list of budgets with what of each is available, promised and paid.
import type { Policy } from '../../../../rules/policy.ts';
import type { Budget } from '../../../../shared/domain/budget.ts';
import { divisionCovers, divisionPath } from '../../../../shared/domain/division.ts';
import { fen, type Fen, yuanPlain, yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import { textAsked } from '../../list-query.ts';
import { titleIn } from '../../policy-names.ts';
import type { Reach } from '../../reach.ts';
import { viewOf, type View } from '../../view.ts';
import { budgetWords as words } from '../../words/budget-words.ts';
import type { Text } from '../../words/words.ts';
import { policyFilter } from '../entitlements/entitlements.tsx';
import { divisionFilter } from '../filter-bar.tsx';
import { listAnswer, type ListColumn } from '../list-page.tsx';

export type BudgetList = {
  readonly rows: readonly Budget[];
  readonly policies: readonly Policy[];
  readonly division: string;
  readonly reach: Reach;
};

export function budgetsPage(c: Ask, { rows, policies, division, reach }: BudgetList): Response {
  const view = viewOf(c);
  return listAnswer(c, {
    title: words.title,
    name: 'budgets',
    lead: words.lead,
    filters: [
      policyFilter(view, c, policies),
      { name: 'year', label: words.year, value: textAsked(c, 'year') },
      divisionFilter(reach, division),
    ],
    columns: columnsOf(view, policies, (pot) => divisionCovers(division, pot.divisionCode)),
    rows,
    next: undefined,
    total: { n: rows.length, isMore: false },
    empty: { title: words.none, why: words.noneWhy },
  });
}

/** What was set aside over all. */
export function setAside({ balances: { cap, topUp, withdrawn } }: Budget): Fen {
  return fen(cap + topUp - withdrawn);
}

function columnsOf(
  view: View,
  policies: readonly Policy[],
  mayOpen: (pot: Budget) => boolean,
): ListColumn<Budget>[] {
  const title = ({ policyKey }: Budget) => titleIn(policies, policyKey, view.lang);
  return [
    {
      label: words.policy,
      text: title,
      cell: (pot) => (mayOpen(pot) ? <a href={`/budgets/${pot.id}`}>{title(pot)}</a> : title(pot)),
    },
    { label: words.year, text: (pot) => String(pot.fiscalYear) },
    { label: words.division, text: (pot) => divisionPath(pot.divisionCode) },
    money(words.total, setAside),
    money(words.available, (pot) => pot.balances.available),
    money(words.reserved, (pot) => pot.balances.reserved),
    money(words.committed, (pot) => pot.balances.committed),
    money(words.sent, (pot) => pot.balances.sent),
    money(words.paid, (pot) => pot.balances.paid),
    { label: words.waiting, text: (pot) => String(pot.waiting), isNumber: true },
  ];
}

function money(label: Text, amountOf: (pot: Budget) => Fen): ListColumn<Budget> {
  return {
    label,
    text: (pot) => yuanPlain(amountOf(pot)),
    cell: (pot) => yuanText(amountOf(pot)),
    isNumber: true,
  };
}
