// The entries of one policy on the public list: the firm's name and code, the sum, and the days.
import type { Policy } from '../../../../rules/policy.ts';
import type { PublicEntry } from '../../../../shared/domain/public-entry.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import { viewOf } from '../../view.ts';
import { publicListWords as words } from '../../words/public-list-words.ts';
import { page } from '../layout.tsx';
import { List, NextPage } from '../list.tsx';
import { Empty } from '../parts.tsx';
import { dayText } from '../texts.ts';
import { countText } from './public-lists.tsx';

export type PublicList = {
  readonly policy: Policy;
  readonly rows: readonly PublicEntry[];
  readonly count: number;
  readonly next: string | undefined;
};

/** The page at `/public-list/:policyKey`. */
export function publicListPage(c: Ask, { policy, rows, count, next }: PublicList): Response {
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
            caption={countText(view, count)}
            rows={rows}
            columns={[
              { label: words.firm, cell: (row) => row.enterpriseName },
              { label: words.code, cell: (row) => row.uscc },
              { label: words.amount, cell: (row) => yuanText(row.amountFen), isNumber: true },
              { label: words.from, cell: (row) => dayText(view, row.fromOn) },
              { label: words.until, cell: (row) => dayText(view, row.untilOn) },
              {
                label: words.object,
                cell: (row) => <a href={entryPath(row)}>{view.say(words.object)}</a>,
              },
            ]}
          />
          <NextPage view={view} href={next} />
        </section>
      )}
    </>
  );
  const crumbs = [{ href: '/public-list', label: view.say(words.title) }];
  return page(c, { title: policy.title[view.lang], crumbs, body });
}

/** Where one entry is, with the form to object to it. */
export function entryPath({
  policyKey,
  entitlementId,
  n,
}: Pick<PublicEntry, 'policyKey' | 'entitlementId' | 'n'>): string {
  return `/public-list/${policyKey}/${entitlementId}/${n}`;
}
