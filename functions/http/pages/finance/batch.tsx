// One batch: what it comes to, who signs what, and what the bank said, for the people who answer for
// it. The approver sees the hash that the approval will be bound to.
import type { Ask } from '../../context.ts';
import type { SpokenRefusal } from '../../refusals.ts';
import { viewOf } from '../../view.ts';
import { financeWords as words } from '../../words/finance-words.ts';
import { shellWords } from '../../words/shell-words.ts';
import { page } from '../layout.tsx';
import { RefusalText } from '../refusal.tsx';
import { timeText } from '../texts.ts';
import { BatchActs } from './batch-acts.tsx';
import { FirstPayments, TopPayees } from './batch-payees.tsx';
import { Lines } from './batch-lines.tsx';
import { Answers } from './answers.tsx';
import { Suspense } from './suspense.tsx';
import { type BatchView, Moving, Signatures, Sums } from './batch-head.tsx';

/** The batch as it stands now; a refusal of the last act is told first. */
export function batchPage(c: Ask, shown: BatchView, refused?: SpokenRefusal): Response {
  const view = viewOf(c);
  const { batch, lines, suspense, answers, nameOf, news } = shown;
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
      <Answers view={view} answers={answers} nameOf={nameOf} />
      <Lines view={view} lines={lines} />
    </>
  );
  const title = `${view.say(words.batch)} ${timeText(batch.preparedAt)}`;
  const crumbs = [{ href: '/batches', label: view.say(shellWords.batches) }];
  return page(c, { title, crumbs, body, ...(refused && { status: refused.status }) });
}
