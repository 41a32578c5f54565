// The instalments of a traced entitlement with their payments, and the notices that were sent.
import type { FC } from 'hono/jsx';
import { yuanText } from '../../../../shared/domain/money.ts';
import { addressFor } from '../../story.ts';
import type { Trace } from '../../trace.ts';
import type { View } from '../../view.ts';
import { lineResultWords } from '../../words/finance-words.ts';
import { registerWords as words } from '../../words/register-words.ts';
import { instalmentWords, noticeWords } from '../../words/trace-words.ts';
import { List, totalText } from '../list.tsx';
import { Tag } from '../parts.tsx';
import { maskedAccount, timeText } from '../texts.ts';

type OfTrace = { view: View; trace: Trace };

export const Instalments: FC<OfTrace> = ({ view, trace }) => (
  <section class="card">
    <h2>{view.say(words.instalments)}</h2>
    <List
      view={view}
      caption={totalText(view, trace.instalments.length)}
      rows={trace.instalments}
      columns={[
        { label: words.instalments, cell: (one) => view.say(words.instalment, { n: one.n }) },
        {
          label: words.state,
          cell: (one) => (
            <Tag mood={instalmentWords[one.state].mood}>
              {view.say(instalmentWords[one.state].label)}
            </Tag>
          ),
        },
        { label: words.account, cell: (one) => one.account && maskedAccount(one.account.number) },
        {
          label: words.batch,
          cell: (one) => one.batchId && <a href={`/batches/${one.batchId}`}>{one.batchId}</a>,
        },
        { label: words.reference, cell: (one) => <Payments view={view} trace={trace} n={one.n} /> },
        { label: words.due, cell: (one) => yuanText(one.amountFen), isNumber: true },
      ]}
    />
  </section>
);

const Payments: FC<OfTrace & { n: number }> = ({ view, trace, n }) => (
  <>
    {trace.lines
      .filter((line) => line.n === n)
      .map((line) => (
        <span class="clause hash">
          {`${line.reference} ${view.say(lineResultWords[line.result])} ${line.resultReason ?? ''}`}
        </span>
      ))}
  </>
);

export const Notices: FC<OfTrace> = ({ view, trace }) => (
  <section class="card">
    <h2>{view.say(words.notices)}</h2>
    <List
      view={view}
      caption={totalText(view, trace.notices.length)}
      rows={trace.notices}
      columns={[
        { label: words.instalments, cell: (one) => view.say(words.instalment, { n: one.n }) },
        { label: words.offer, cell: (one) => one.offer, isNumber: true },
        { label: words.state, cell: (one) => view.say(noticeWords[one.state]) },
        { label: words.receivedAt, cell: (one) => (one.sentAt ? timeText(one.sentAt) : '') },
        { label: words.sentTo, cell: (one) => addressFor(view, one) },
      ]}
    />
  </section>
);
