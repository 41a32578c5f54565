// The lines of a batch, each with the bank's answer to it.
import type { FC } from 'hono/jsx';
import type { BatchLine } from '../../../../shared/domain/batch-line.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { View } from '../../view.ts';
import { financeWords as words, lineResultWords } from '../../words/finance-words.ts';
import { List, totalText } from '../list.tsx';
import { Tag } from '../parts.tsx';
import { maskedAccount } from '../texts.ts';
import type { OfLines } from './batch-payees.tsx';

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
