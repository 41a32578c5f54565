// The list of policies with what decides today and what waits for review.
import type { FC } from 'hono/jsx';
import type { Ask } from '../../context.ts';
import type { PolicySummary } from '../../policy-file.ts';
import { holds, viewOf, type View } from '../../view.ts';
import { kindWords, policyWords as words, versionStateWords } from '../../words/policy-words.ts';
import { page } from '../layout.tsx';
import { Empty, Tag } from '../parts.tsx';
import { List, totalText } from '../list.tsx';
import { validityText } from './policy-texts.ts';

export function policiesPage(c: Ask, policies: readonly PolicySummary[]): Response {
  const view = viewOf(c);
  const actions = holds(view, ['author']) ? (
    <a class="button primary" href="/policies/drafts/new">
      {view.say(words.writeNew)}
    </a>
  ) : null;
  const body =
    policies.length === 0 ? (
      <Empty view={view} title={words.none} why={words.noneWhy} />
    ) : (
      <div class="card">
        <Policies view={view} policies={policies} />
      </div>
    );
  return page(c, { title: view.say(words.title), actions, body });
}

const Policies: FC<{ view: View; policies: readonly PolicySummary[] }> = ({ view, policies }) => (
  <List
    view={view}
    caption={totalText(view, policies.length)}
    rows={policies}
    columns={[
      {
        label: words.policy,
        cell: ({ policy }) => (
          <>
            <a href={`/policies/${policy.key}`}>{policy.title[view.lang]}</a>
            <span class="clause hash">{policy.key}</span>
          </>
        ),
      },
      { label: words.kind, cell: ({ policy }) => view.say(kindWords[policy.kind] ?? ['', '']) },
      { label: words.validity, cell: ({ policy }) => validityText(view, policy) },
      {
        label: words.live,
        cell: ({ liveNumber }) =>
          liveNumber === undefined ? '—' : view.say(words.versionOf, { n: liveNumber }),
      },
      {
        label: words.latest,
        cell: ({ latest }) => (
          <>
            {`${view.say(words.versionOf, { n: latest.number })} `}
            <Tag mood={versionStateWords[latest.state].mood}>
              {view.say(versionStateWords[latest.state].label)}
            </Tag>
          </>
        ),
      },
    ]}
  />
);
