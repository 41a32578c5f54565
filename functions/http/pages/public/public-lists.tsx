// Which policies have entries on the public list now, and how many.
import type { Policy } from '../../../../rules/policy.ts';
import type { Ask } from '../../context.ts';
import { viewOf, type View } from '../../view.ts';
import { publicListWords as words } from '../../words/public-list-words.ts';
import { page } from '../layout.tsx';
import { List, totalText } from '../list.tsx';
import { Empty } from '../parts.tsx';

/** Beyond this entries are not counted. */
const countedMax = 10_000;

export type ListedPolicy = { readonly policy: Policy; readonly count: number };

/** The page at `/public-list`. */
export function publicListsPage(c: Ask, listed: readonly ListedPolicy[]): Response {
  const view = viewOf(c);
  const body = (
    <>
      <p class="lead">{view.say(words.lead)}</p>
      {listed.length === 0 ? (
        <Empty view={view} title={words.none} why={words.noneWhy} />
      ) : (
        <section class="card">
          <List
            view={view}
            caption={totalText(view, listed.length)}
            rows={listed}
            columns={[
              {
                label: words.policy,
                cell: ({ policy }) => (
                  <a href={`/public-list/${policy.key}`}>{policy.title[view.lang]}</a>
                ),
              },
              { label: words.issuer, cell: ({ policy }) => policy.issuer[view.lang] },
              { label: words.count, cell: ({ count }) => countText(view, count), isNumber: true },
            ]}
          />
        </section>
      )}
    </>
  );
  return page(c, { title: view.say(words.title), body });
}

/** How many there are; a list too long to count says so. */
export function countText(view: View, count: number): string {
  return count < countedMax
    ? view.say(words.total, { n: count })
    : view.say(words.more, { n: countedMax });
}
