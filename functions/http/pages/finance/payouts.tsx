// What waits for payout in the preparer's divisions, and the button that makes a batch of it.
import type { FC } from 'hono/jsx';
import { divisionPath } from '../../../../shared/domain/division.ts';
import type { Instalment } from '../../../../shared/domain/entitlement.ts';
import { addFen, yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import { viewOf, type View } from '../../view.ts';
import { financeWords as words } from '../../words/finance-words.ts';
import { instalmentWords } from '../../words/trace-words.ts';
import { page } from '../layout.tsx';
import { Empty, Tag, Tiles } from '../parts.tsx';
import { List, totalText } from '../list.tsx';
import { timeText } from '../texts.ts';
import { FormatChoice } from './format-choice.tsx';

/** An instalment with the names of its firm and its policy. */
export type PayableRow = Instalment & {
  readonly enterpriseName: string;
  readonly policyTitle: string;
};
export type Payable = {
  readonly division: string;
  /** Confirmed, and so what a batch is made of. */
  readonly rows: readonly PayableRow[];
  /** Returned by the bank: payable again once the account is corrected and the firm agrees to it. */
  readonly returned: readonly PayableRow[];
};

/** One section for each division of the preparer; `requestKeys` make each form good for one batch. */
export function payoutsPage(
  c: Ask,
  payables: readonly Payable[],
  requestKey: () => string,
): Response {
  const view = viewOf(c);
  const body = (
    <>
      <p class="lead">{view.say(words.payoutsLead)}</p>
      {payables.map((payable) => (
        <Division view={view} payable={payable} requestKey={requestKey()} />
      ))}
    </>
  );
  return page(c, { title: view.say(words.payoutsTitle), body });
}

const Division: FC<{ view: View; payable: Payable; requestKey: string }> = ({
  view,
  payable: { division, rows, returned },
  requestKey,
}) => (
  <section>
    <h2>{divisionPath(division)}</h2>
    {rows.length === 0 ? (
      <Empty view={view} title={words.payoutsNone} why={words.payoutsNoneWhy} />
    ) : (
      <>
        <Tiles
          view={view}
          tiles={[
            [words.count, rows.length],
            [words.sum, yuanText(addFen(...rows.map((row) => row.amountFen)))],
          ]}
        />
        <form class="card" method="post" action="/batches">
          <input type="hidden" name="divisionCode" value={division} />
          <input type="hidden" name="requestKey" value={requestKey} />
          <p>{view.say(words.prepareLead)}</p>
          <FormatChoice view={view} division={division} />
          <button class="primary">{view.say(words.prepare)}</button>
        </form>
        <PayableList view={view} rows={rows} />
      </>
    )}
    <Returned view={view} rows={returned} />
  </section>
);

const Returned: FC<{ view: View; rows: readonly PayableRow[] }> = ({ view, rows }) =>
  rows.length === 0 ? null : (
    <>
      <h3>{view.say(words.returnedTitle, { n: rows.length })}</h3>
      <p>{view.say(words.returnedLead)}</p>
      <PayableList view={view} rows={rows} />
    </>
  );

const PayableList: FC<{ view: View; rows: readonly PayableRow[] }> = ({ view, rows }) => (
  <div class="card">
    <List
      view={view}
      caption={totalText(view, rows.length)}
      rows={rows}
      columns={[
        { label: words.enterprise, cell: (row) => row.enterpriseName },
        { label: words.policy, cell: (row) => row.policyTitle },
        { label: words.division, cell: (row) => divisionPath(row.divisionCode) },
        {
          label: words.state,
          cell: (row) => (
            <Tag mood={instalmentWords[row.state].mood}>
              {view.say(instalmentWords[row.state].label)}
            </Tag>
          ),
        },
        {
          label: words.confirmedAt,
          cell: (row) => (row.confirmedAt ? timeText(row.confirmedAt) : ''),
        },
        { label: words.amount, cell: (row) => yuanText(row.amountFen), isNumber: true },
      ]}
    />
  </div>
);
