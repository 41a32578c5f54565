// One budget: its balances, whether they add up, and its journal with the balance after each entry.
import type { FC } from 'hono/jsx';
import type { Policy } from '../../../../rules/policy.ts';
import { type Budget, isBalanced, type JournalEntry } from '../../../../shared/domain/budget.ts';
import { divisionPath } from '../../../../shared/domain/division.ts';
import { yuanPlain, yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import { isExport } from '../../list-query.ts';
import { titleIn } from '../../policy-names.ts';
import { viewOf, type View } from '../../view.ts';
import { accountWords, budgetWords as words, moveWords } from '../../words/budget-words.ts';
import { listAnswer, type ListColumn } from '../list-page.tsx';
import { Tiles } from '../parts.tsx';
import { timeText } from '../texts.ts';
import { setAside } from './budgets.tsx';

export type BudgetShown = {
  readonly budget: Budget;
  readonly entries: readonly JournalEntry[];
  readonly policies: readonly Policy[];
  readonly next: string | undefined;
};

export function budgetPage(c: Ask, { budget, entries, policies, next }: BudgetShown): Response {
  const view = viewOf(c);
  const title = titleIn(policies, budget.policyKey, view.lang);
  const heading = `${title} · ${budget.fiscalYear} · ${divisionPath(budget.divisionCode)}`;
  return listAnswer(c, {
    title: [heading, heading],
    name: `journal-${budget.id}`,
    filters: [],
    crumbs: [{ href: '/budgets', label: view.say(words.title) }],
    above: <Head view={view} budget={budget} />,
    columns: columnsOf(view, isExport(c)),
    rows: entries,
    next,
    total: { n: budget.sequence, isMore: false },
    empty: { title: words.none, why: words.noneWhy },
  });
}

const Head: FC<{ view: View; budget: Budget }> = ({ view, budget }) => {
  const { balances: b } = budget;
  const isSound = isBalanced(budget);
  return (
    <>
      <Tiles
        view={view}
        tiles={[
          [words.total, yuanText(setAside(budget))],
          [words.available, yuanText(b.available)],
          [words.reserved, yuanText(b.reserved)],
          [words.committed, yuanText(b.committed)],
          [words.sent, yuanText(b.sent)],
          [words.paid, yuanText(b.paid)],
          [words.waiting, budget.waiting],
        ]}
      />
      <p class={isSound ? 'note good' : 'note bad'}>
        {view.say(isSound ? words.balanced : words.unbalanced)}
      </p>
      <h2>{view.say(words.journal)}</h2>
      <p class="soft">{view.say(words.journalLead)}</p>
    </>
  );
};

function columnsOf(view: View, isFile: boolean): ListColumn<JournalEntry>[] {
  return [
    { label: words.sequence, text: (one) => String(one.sequence), isNumber: true },
    { label: words.at, text: (one) => timeText(one.at) },
    { label: words.move, text: (one) => view.say(moveWords[one.move] ?? [one.move, one.move]) },
    {
      label: words.entitlement,
      text: (one) => one.entitlementId ?? '',
      cell: (one) =>
        one.entitlementId ? (
          <a class="hash" href={`/entitlements/${one.entitlementId}`}>
            {one.entitlementId.slice(0, 12)}…
          </a>
        ) : (
          ''
        ),
    },
    {
      label: words.amount,
      text: (one) => yuanPlain(one.amountFen),
      cell: (one) => yuanText(one.amountFen),
      isNumber: true,
    },
    {
      label: words.balances,
      text: (one) => one.lines.map((line) => lineText(view, line, isFile)).join('；'),
      cell: (one) => (
        <>
          {one.lines.map((line) => (
            <span class="clause">{lineText(view, line, isFile)}</span>
          ))}
        </>
      ),
    },
  ];
}

/** `可用 1,000.00 → 900.00`. */
function lineText(view: View, line: JournalEntry['lines'][number], isFile: boolean): string {
  const sum = isFile ? yuanPlain : yuanText;
  const { account, previousFen, currentFen } = line;
  return `${view.say(accountWords[account])} ${sum(previousFen)} → ${sum(currentFen)}`;
}
