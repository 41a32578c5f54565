// Money that firms were paid for their employees: what is due, what is overdue, and what was reported.
import type { Day } from '../../../../shared/domain/day.ts';
import { divisionPath } from '../../../../shared/domain/division.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import { isOverdue, type PassOn } from '../../../../shared/domain/pass-on.ts';
import type { Ask } from '../../context.ts';
import { viewOf } from '../../view.ts';
import { passOnWords as words, settlementWords } from '../../words/payee-words.ts';
import { page } from '../layout.tsx';
import { List, NextPage, totalText } from '../list.tsx';
import { Empty, Tag } from '../parts.tsx';
import { dayText } from '../texts.ts';

export type PassOns = {
  readonly state: 'open' | 'done';
  readonly rows: readonly PassOn[];
  readonly today: Day;
  readonly next: string | undefined;
};

/** The page at `/pass-ons`; on each page the overdue ones come first. */
export function passOnsPage(c: Ask, { state, rows, today, next }: PassOns): Response {
  const view = viewOf(c);
  const body = (
    <>
      <p class="lead">{view.say(words.lead)}</p>
      {rows.length === 0 ? (
        <Empty view={view} title={words.none} why={words.noneWhy} />
      ) : (
        <section class="card">
          <List
            view={view}
            caption={totalText(view, rows.length)}
            rows={rows.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))}
            columns={[
              {
                label: words.firm,
                cell: (row) => (
                  <a href={`/entitlements/${row.entitlementId}`}>{row.enterpriseName}</a>
                ),
              },
              { label: settlementWords.policy, cell: (row) => row.policyKey },
              { label: settlementWords.division, cell: (row) => divisionPath(row.divisionCode) },
              { label: words.persons, cell: (row) => row.personCount, isNumber: true },
              { label: words.amount, cell: (row) => yuanText(row.amountFen), isNumber: true },
              { label: words.paidOn, cell: (row) => dayText(view, row.paidOn) },
              { label: words.dueOn, cell: (row) => dayText(view, row.dueOn) },
              {
                label: words.state,
                cell: (row) => {
                  const isLate = isOverdue(row, today);
                  if (isLate) return <Tag mood="bad">{view.say(words.overdue)}</Tag>;
                  return <Tag mood={row.doneAt ? 'good' : 'wait'}>{view.say(words[state])}</Tag>;
                },
              },
            ]}
          />
          <NextPage view={view} href={next} />
        </section>
      )}
    </>
  );
  const actions = (
    <a class="button" href={state === 'open' ? '/pass-ons?state=done' : '/pass-ons'}>
      {view.say(state === 'open' ? words.showDone : words.showOpen)}
    </a>
  );
  return page(c, { title: view.say(words.title), actions, body });
}
