// The list of payout batches, newest first.
import type { FC } from 'hono/jsx';
import type { Batch } from '../../../../shared/domain/batch.ts';
import { divisionPath } from '../../../../shared/domain/division.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import type { NameOf } from '../../names-of-actors.ts';
import { viewOf, type View } from '../../view.ts';
import { batchStateWords, financeWords as words } from '../../words/finance-words.ts';
import { page } from '../layout.tsx';
import { Empty, Tag } from '../parts.tsx';
import { List, NextPage, totalText } from '../list.tsx';
import { timeText } from '../texts.ts';

/** The batches that the reader reaches; `next` leads to older ones. */
export function batchesPage(
  c: Ask,
  batches: readonly Batch[],
  nameOf: NameOf,
  next: string | undefined,
): Response {
  const view = viewOf(c);
  const body =
    batches.length === 0 && next === undefined ? (
      <Empty view={view} title={words.batchesNone} why={words.batchesNoneWhy} />
    ) : (
      <div class="card">
        <BatchList view={view} batches={batches} nameOf={nameOf} />
        <NextPage view={view} href={next} />
      </div>
    );
  return page(c, { title: view.say(words.batchesTitle), body });
}

const BatchList: FC<{ view: View; batches: readonly Batch[]; nameOf: NameOf }> = ({
  view,
  batches,
  nameOf,
}) => (
  <List
    view={view}
    caption={totalText(view, batches.length)}
    rows={batches}
    columns={[
      {
        label: words.batch,
        cell: (batch) => <a href={`/batches/${batch.id}`}>{timeText(batch.preparedAt)}</a>,
      },
      { label: words.division, cell: (batch) => divisionPath(batch.divisionCode) },
      { label: words.state, cell: (batch) => <BatchStateTag view={view} batch={batch} /> },
      { label: words.count, cell: (batch) => batch.lineCount, isNumber: true },
      { label: words.sum, cell: (batch) => yuanText(batch.sumFen), isNumber: true },
      { label: words.preparer, cell: (batch) => nameOf(batch.preparer) },
      { label: words.approver, cell: (batch) => nameOf(batch.approver) },
    ]}
  />
);

export const BatchStateTag: FC<{ view: View; batch: Batch }> = ({ view, batch }) => {
  const { label, mood } = batchStateWords[batch.state];
  return <Tag mood={mood}>{view.say(label)}</Tag>;
};
