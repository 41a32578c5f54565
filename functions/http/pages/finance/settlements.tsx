// The accounts of settling banks: what is in force, what waits for another person, and the form to enter
// one. Numbers are shown whole, for whoever approves must read them.
import type { FC } from 'hono/jsx';
import { divisionPath } from '../../../../shared/domain/division.ts';
import { hashOf } from '../../../../shared/domain/hash.ts';
import type {
  RegisteredAccount,
  SettlementAccount,
} from '../../../../shared/domain/settlement-account.ts';
import type { Ask } from '../../context.ts';
import { holds, viewOf, type View } from '../../view.ts';
import { settlementWords as words } from '../../words/payee-words.ts';
import { page } from '../layout.tsx';
import { List, totalText } from '../list.tsx';
import { Empty, Tag } from '../parts.tsx';
import type { Text } from '../../words/words.ts';

type Row = { of: SettlementAccount; shown: RegisteredAccount; isProposed: boolean };

/** The page at `/payees`. */
export function settlementsPage(c: Ask, settlements: readonly SettlementAccount[]): Response {
  const view = viewOf(c);
  const rows = settlements.flatMap((of): Row[] => [
    ...(of.proposed ? [{ of, shown: of.proposed, isProposed: true }] : []),
    ...(of.inForce ? [{ of, shown: of.inForce, isProposed: false }] : []),
  ]);
  const body = (
    <>
      <p class="lead">{view.say(words.lead)}</p>
      {rows.length === 0 ? (
        <Empty view={view} title={words.none} why={words.noneWhy} />
      ) : (
        <section class="card">
          <Settlements view={view} rows={rows} />
        </section>
      )}
      {holds(view, ['finance-preparer']) ? <ProposeForm view={view} /> : null}
    </>
  );
  return page(c, { title: view.say(words.title), body });
}

const Settlements: FC<{ view: View; rows: readonly Row[] }> = ({ view, rows }) => (
  <List
    view={view}
    caption={totalText(view, rows.length)}
    rows={rows}
    columns={[
      { label: words.policy, cell: ({ of }) => of.policyKey },
      { label: words.division, cell: ({ of }) => divisionPath(of.divisionCode) },
      { label: words.holder, cell: ({ shown }) => shown.account.holderName },
      { label: words.number, cell: ({ shown }) => shown.account.number },
      { label: words.bank, cell: ({ shown }) => shown.account.bankCode },
      { label: words.verifiedOn, cell: ({ shown }) => shown.verifiedOn },
      { label: words.state, cell: (row) => <State view={view} row={row} /> },
    ]}
  />
);

const State: FC<{ view: View; row: Row }> = ({ view, row: { of, shown, isProposed } }) => {
  if (!isProposed) return <Tag mood="good">{view.say(words.inForce)}</Tag>;
  if (!holds(view, ['finance-approver'])) {
    return <Tag mood="wait">{view.say(words.proposed)}</Tag>;
  }
  return (
    <form method="post" action="/payees/approvals">
      <input type="hidden" name="policyKey" value={of.policyKey} />
      <input type="hidden" name="divisionCode" value={of.divisionCode} />
      <input type="hidden" name="accountHash" value={hashOf(shown.account)} />
      <button class="primary">{view.say(words.approve)}</button>
    </form>
  );
};

const ProposeForm: FC<{ view: View }> = ({ view }) => (
  <form class="card" method="post" action="/payees">
    <h2>{view.say(words.propose)}</h2>
    <Field view={view} name="policyKey" label={words.policy} />
    <Field view={view} name="divisionCode" label={words.division} />
    <Field view={view} name="holderName" label={words.holder} />
    <Field view={view} name="number" label={words.number} />
    <Field view={view} name="bankCode" label={words.bank} />
    <Field view={view} name="verifiedOn" label={words.verifiedOn} type="date" />
    <button class="primary">{view.say(words.propose)}</button>
  </form>
);

const Field: FC<{ view: View; name: string; label: Text; type?: string }> = ({
  view,
  name,
  label,
  type = 'text',
}) => (
  <div class="field">
    <label for={name}>{view.say(label)}</label>
    <input id={name} name={name} type={type} autocomplete="off" required />
  </div>
);
