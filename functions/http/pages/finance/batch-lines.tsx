// The lines of a batch: the largest, the ones to an account never paid before, and all of them.
import type { FC } from 'hono/jsx';
import type { BatchLine, SuspenseLine } from '../../../../shared/domain/batch.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { View } from '../../view.ts';
import {
  financeWords as words,
  lineResultWords,
  suspenseWords,
} from '../../words/finance-words.ts';
import { List, Tag, totalText } from '../parts.tsx';
import { maskedAccount } from '../texts.ts';

const topCount = 5;
type OfLines = { view: View; lines: readonly BatchLine[] };

/** The five largest sums. */
export const TopPayees: FC<OfLines> = ({ view, lines }) => (
  <section class="card">
    <h2>{view.say(words.topPayees)}</h2>
    <Payees
      view={view}
      lines={lines.toSorted((a, b) => b.amountFen - a.amountFen).slice(0, topCount)}
    />
  </section>
);

/** The lines to accounts that no payment has ever reached. */
export const FirstPayments: FC<OfLines> = ({ view, lines }) => {
  const first = lines.filter((line) => line.firstPayment);
  return (
    <section class="card">
      <h2>{`${view.say(words.firstPayments)} (${first.length})`}</h2>
      {first.length === 0 ? (
        <p class="soft">{view.say(words.firstPaymentsNone)}</p>
      ) : (
        <Payees view={view} lines={first.slice(0, topCount)} />
      )}
    </section>
  );
};

const Payees: FC<OfLines> = ({ view, lines }) => (
  <List
    view={view}
    caption={totalText(view, lines.length)}
    rows={lines}
    columns={[
      { label: words.payee, cell: (line) => line.account.holderName },
      { label: words.account, cell: (line) => maskedAccount(line.account.number) },
      { label: words.amount, cell: (line) => yuanText(line.amountFen), isNumber: true },
    ]}
  />
);

/** Every line with the bank's answer to it. */
export const Lines: FC<OfLines> = ({ view, lines }) => (
  <section class="card">
    <h2>{view.say(words.lines)}</h2>
    <List
      view={view}
      caption={totalText(view, lines.length)}
      rows={lines}
      columns={[
        { label: words.number, cell: (line) => line.number, isNumber: true },
        { label: words.referenceOf, cell: (line) => <span class="hash">{line.reference}</span> },
        {
          label: words.enterprise,
          cell: (line) => <a href={`/entitlements/${line.entitlementId}`}>{line.enterpriseName}</a>,
        },
        { label: words.policy, cell: (line) => line.purpose },
        {
          label: words.account,
          cell: (line) => (
            <>
              {maskedAccount(line.account.number)}{' '}
              {line.firstPayment ? <Tag mood="wait">{view.say(words.first)}</Tag> : null}
            </>
          ),
        },
        { label: words.amount, cell: (line) => yuanText(line.amountFen), isNumber: true },
        { label: words.result, cell: (line) => <Result view={view} line={line} /> },
      ]}
    />
  </section>
);

const Result: FC<{ view: View; line: BatchLine }> = ({ view, line: { result, resultReason } }) => {
  if (result === 'none') return <>{view.say(lineResultWords.none)}</>;
  return (
    <>
      <Tag mood={result === 'paid' ? 'good' : 'bad'}>{view.say(lineResultWords[result])}</Tag>{' '}
      {resultReason}
    </>
  );
};

/** What the bank sent that belongs to no line, until somebody explains it. */
export const Suspense: FC<{ view: View; suspense: readonly SuspenseLine[] }> = ({
  view,
  suspense,
}) =>
  suspense.length === 0 ? null : (
    <section class="card">
      <h2>{view.say(words.suspense)}</h2>
      <List
        view={view}
        caption={totalText(view, suspense.length)}
        rows={suspense}
        columns={[
          { label: words.referenceOf, cell: (line) => line.reference },
          {
            label: words.reason,
            cell: (line) => view.say(suspenseWords[line.reason] ?? [line.reason, line.reason]),
          },
          { label: words.lines, cell: (line) => <code>{line.text}</code> },
        ]}
      />
    </section>
  );
