// Whom a batch pays most, and whom for the first time.
import type { FC } from 'hono/jsx';
import type { BatchLine } from '../../../../shared/domain/batch-line.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { View } from '../../view.ts';
import { financeWords as words } from '../../words/finance-words.ts';
import { List, totalText } from '../list.tsx';
import { maskedAccount } from '../texts.ts';

const topCount = 5;
export type OfLines = { view: View; lines: readonly BatchLine[] };

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
