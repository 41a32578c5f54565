// One batch: what it comes to, who signs what, and what the bank said, for the people who answer for
// it. The approver sees the hash that the approval will be bound to.
import type { FC } from 'hono/jsx';
import type { Batch, BatchLine, SuspenseLine } from '../../../../shared/domain/batch.ts';
import { divisionPath } from '../../../../shared/domain/division.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import type { NameOf } from '../../names-of-actors.ts';
import type { SpokenRefusal } from '../../refusals.ts';
import { viewOf, type View } from '../../view.ts';
import { financeWords as words } from '../../words/finance-words.ts';
import { shellWords } from '../../words/shell-words.ts';
import { page } from '../layout.tsx';
import { Facts, Tiles } from '../parts.tsx';
import { RefusalText } from '../refusal.tsx';
import { timeText } from '../texts.ts';
import { BatchActs } from './batch-acts.tsx';
import { FirstPayments, Lines, Suspense, TopPayees } from './batch-lines.tsx';
import { BatchStateTag } from './batches.tsx';

export type BatchView = {
  readonly batch: Batch;
  readonly lines: readonly BatchLine[];
  readonly suspense: readonly SuspenseLine[];
  readonly nameOf: NameOf;
  /** A sentence about what was just done. */
  readonly news?: string;
};

/** The batch as it stands now; a refusal of the last act is told first. */
export function batchPage(c: Ask, shown: BatchView, refused?: SpokenRefusal): Response {
  const view = viewOf(c);
  const { batch, lines, suspense, news } = shown;
  const body = (
    <>
      {refused ? <RefusalText view={view} spoken={refused} heading /> : null}
      {news ? (
        <p class="note good" role="status">
          {news}
        </p>
      ) : null}
      <Moving view={view} batch={batch} />
      <Sums view={view} batch={batch} />
      <Signatures view={view} shown={shown} />
      <BatchActs view={view} batch={batch} />
      <div class="two">
        <TopPayees view={view} lines={lines} />
        <FirstPayments view={view} lines={lines} />
      </div>
      <Suspense view={view} suspense={suspense} />
      <Lines view={view} lines={lines} />
    </>
  );
  const title = `${view.say(words.batch)} ${timeText(batch.preparedAt)}`;
  const crumbs = [{ href: '/batches', label: view.say(shellWords.batches) }];
  return page(c, { title, crumbs, body, ...(refused && { status: refused.status }) });
}

const Moving: FC<{ view: View; batch: Batch }> = ({ view, batch }) => {
  const follows = batch.state === 'approved' || batch.state === 'sent';
  if (!follows || batch.moved >= batch.lineCount) return null;
  return (
    <p class="note wait" role="status">
      {view.say(words.moving, { n: batch.moved, m: batch.lineCount })}
    </p>
  );
};

const Sums: FC<{ view: View; batch: Batch }> = ({ view, batch }) => (
  <Tiles
    view={view}
    tiles={[
      [words.state, <BatchStateTag view={view} batch={batch} />],
      [words.count, batch.lineCount],
      [words.sum, yuanText(batch.sumFen)],
      [
        words.paidSum,
        <>
          {yuanText(batch.paidFen)} <small>({batch.paidCount})</small>
        </>,
      ],
      [
        words.returnedSum,
        <>
          {yuanText(batch.returnedFen)} <small>({batch.returnedCount})</small>
        </>,
      ],
    ]}
  />
);

const Signatures: FC<{ view: View; shown: BatchView }> = ({ view, shown: { batch, nameOf } }) => (
  <section class="card">
    <Facts
      view={view}
      rows={[
        [words.division, divisionPath(batch.divisionCode)],
        [words.hash, batch.fileHash && <span class="hash">{batch.fileHash}</span>],
        [words.preparer, `${nameOf(batch.preparer)} · ${timeText(batch.preparedAt)}`],
        [
          words.approver,
          batch.approvedAt && `${nameOf(batch.approver)} · ${timeText(batch.approvedAt)}`,
        ],
        [words.sender, batch.sentAt && `${nameOf(batch.sender)} · ${timeText(batch.sentAt)}`],
      ]}
    />
  </section>
);
