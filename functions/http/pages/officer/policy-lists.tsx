// What hangs on a policy: its pots of money and its versions.
import type { FC } from 'hono/jsx';
import type { Budget } from '../../../../shared/domain/budget.ts';
import { divisionPath } from '../../../../shared/domain/division.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { NameOf } from '../../names-of-actors.ts';
import type { PolicyFile } from '../../policy-file.ts';
import type { View } from '../../view.ts';
import { historyWords } from '../../words/history-words.ts';
import { policyWords as words, versionStateWords } from '../../words/policy-words.ts';
import { List, totalText } from '../list.tsx';
import { Tag } from '../parts.tsx';
import { timeText } from '../texts.ts';

export const PolicyBudgets: FC<{ view: View; budgets: readonly Budget[] }> = ({ view, budgets }) =>
  budgets.length === 0 ? null : (
    <section class="card">
      <h2>{view.say(words.budgets)}</h2>
      <List
        view={view}
        caption={totalText(view, budgets.length)}
        rows={budgets}
        columns={[
          { label: words.year, cell: (one) => one.fiscalYear },
          { label: words.place, cell: (one) => divisionPath(one.divisionCode) },
          {
            label: words.available,
            cell: (one) => yuanText(one.balances.available),
            isNumber: true,
          },
          { label: words.reserved, cell: (one) => yuanText(one.balances.reserved), isNumber: true },
          { label: words.paid, cell: (one) => yuanText(one.balances.paid), isNumber: true },
          { label: words.waiting, cell: (one) => one.waiting, isNumber: true },
        ]}
      />
    </section>
  );

type OfFile = { view: View; file: PolicyFile; nameOf: NameOf };

export const PolicyVersions: FC<OfFile> = ({ view, file, nameOf }) => (
  <section class="card">
    <h2>{view.say(words.versions)}</h2>
    <List
      view={view}
      caption={totalText(view, file.versions.length)}
      rows={file.versions.toReversed()}
      columns={[
        {
          label: words.versions,
          cell: ({ policyKey, number }) => (
            <>
              <a href={`/policies/${policyKey}/versions/${number}`}>
                {view.say(words.versionOf, { n: number })}
              </a>
              {number === file.versions[0]?.number ? null : (
                <span class="clause">
                  <a href={`/policies/${policyKey}/versions/${number}/changes`}>
                    {view.say(historyWords.changesLink)}
                  </a>
                </span>
              )}
            </>
          ),
        },
        {
          label: words.state,
          cell: ({ state }) => (
            <Tag mood={versionStateWords[state].mood}>
              {view.say(versionStateWords[state].label)}
            </Tag>
          ),
        },
        { label: words.author, cell: (one) => nameOf(one.author) },
        { label: words.submittedAt, cell: (one) => timeText(one.submittedAt) },
        { label: words.reviewer, cell: (one) => nameOf(one.reviewer) },
        {
          label: words.note,
          cell: (one) => (
            <>
              {one.note}
              {one.reviewNote ? <span class="clause">{one.reviewNote}</span> : null}
            </>
          ),
        },
      ]}
    />
  </section>
);
