// What a policy says: its parameters by date, its clauses, and its cases.
import type { FC } from 'hono/jsx';
import type { Policy } from '../../../../rules/policy.ts';
import type { View } from '../../view.ts';
import { policyWords as words } from '../../words/policy-words.ts';
import { List, totalText } from '../list.tsx';
import { Tag } from '../parts.tsx';
import { divisionsText, parameterText } from './policy-texts.ts';

type OfPolicy = { view: View; policy: Policy };

/** Each parameter with every value it ever had, and where that is written. */
export const PolicyParameters: FC<OfPolicy> = ({ view, policy }) => {
  const rows = Object.values(policy.parameters).flatMap((parameter) =>
    parameter.dated.map((dated) => ({ parameter, dated })),
  );
  if (rows.length === 0) return null;
  return (
    <section class="card">
      <h2>{view.say(words.parameters)}</h2>
      <List
        view={view}
        caption={totalText(view, rows.length)}
        rows={rows}
        columns={[
          { label: words.parameters, cell: ({ parameter }) => parameter.label[view.lang] },
          {
            label: words.value,
            cell: ({ parameter, dated }) => (
              <>
                {dated.key ? `${dated.key}：` : ''}
                {parameterText(view, parameter, dated)}
              </>
            ),
          },
          { label: words.from, cell: ({ dated }) => <time>{dated.from}</time> },
          { label: words.to, cell: ({ dated }) => <time>{dated.to ?? view.say(words.open)}</time> },
          { label: words.place, cell: ({ dated }) => divisionsText(view, dated.divisions) },
          { label: words.citation, cell: ({ dated }) => dated.citation },
        ]}
      />
    </section>
  );
};

/** The clauses that the conditions lean on; our own summaries are marked as such. */
export const PolicyClauses: FC<OfPolicy> = ({ view, policy }) => (
  <section class="card">
    <h2>{view.say(words.clauses)}</h2>
    <ul class="sentences">
      {policy.clauses.map((clause) => (
        <li>
          {clause.text[view.lang]}{' '}
          {clause.summary ? <Tag>{view.say(words.clauseSummary)}</Tag> : null}
          <span class="clause">
            {clause.id} · {clause.source}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
