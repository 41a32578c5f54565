// The objections of a division: those that hold a confirmation first, and what was decided.
import type { Objection } from '../../../../shared/domain/objection.ts';
import type { Ask } from '../../context.ts';
import { viewOf } from '../../view.ts';
import { objectionWords as words, publicListWords } from '../../words/public-list-words.ts';
import { page } from '../layout.tsx';
import { List, NextPage, totalText } from '../list.tsx';
import { Empty, Tag } from '../parts.tsx';
import { timeText } from '../texts.ts';

export type Objections = {
  readonly state: 'open' | 'decided';
  readonly rows: readonly Objection[];
  readonly next: string | undefined;
};

/** The page at `/objections`. */
export function objectionsPage(c: Ask, { state, rows, next }: Objections): Response {
  const view = viewOf(c);
  const isOpen = state === 'open';
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
            rows={rows}
            columns={[
              {
                label: words.at,
                cell: (row) => <a href={`/objections/${row.id}`}>{timeText(row.at)}</a>,
              },
              { label: publicListWords.firm, cell: (row) => row.enterpriseName },
              { label: publicListWords.policy, cell: (row) => row.policyTitle },
              {
                label: words.by,
                cell: (row) => view.say(row.by === 'public' ? words.byPublic : words.byEnterprise),
              },
              {
                label: words.state,
                cell: (row) => (
                  <Tag mood={row.state === 'open' ? 'wait' : 'good'}>
                    {view.say(words[row.state])}
                  </Tag>
                ),
              },
            ]}
          />
          <NextPage view={view} href={next} />
        </section>
      )}
    </>
  );
  const actions = (
    <a class="button" href={isOpen ? '/objections?state=decided' : '/objections'}>
      {view.say(isOpen ? words.showDecided : words.showOpen)}
    </a>
  );
  return page(c, { title: view.say(words.title), actions, body });
}
