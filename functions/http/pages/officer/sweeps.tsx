// The list of sweeps, newest first, and the button that starts one.
import type { FC } from 'hono/jsx';
import type { Policy } from '../../../../rules/policy.ts';
import type { Sweep } from '../../../../shared/domain/sweep.ts';
import type { Ask } from '../../context.ts';
import type { NameOf } from '../../names-of-actors.ts';
import { holds, viewOf, type View } from '../../view.ts';
import { sweepCauseWords, sweepStateWords, sweepWords as words } from '../../words/sweep-words.ts';
import { page } from '../layout.tsx';
import { List, NextPage, totalText } from '../list.tsx';
import { Empty, Tag } from '../parts.tsx';
import { timeText } from '../texts.ts';

type Titles = ReadonlyMap<string, Policy['title']>;

export type SweepsShown = {
  readonly sweeps: readonly Sweep[];
  readonly next: string | undefined;
  readonly titles: Titles;
  readonly nameOf: NameOf;
  /** The policies in force that the reader may have matched anew. */
  readonly choices: readonly Policy[];
  /** Makes the form good for one sweep. */
  readonly requestKey: string;
};

export function sweepsPage(c: Ask, shown: SweepsShown): Response {
  const view = viewOf(c);
  const body = (
    <>
      <p class="lead">{view.say(words.lead)}</p>
      {holds(view, ['reviewer']) && shown.choices.length > 0 ? (
        <AskForm view={view} shown={shown} />
      ) : null}
      {shown.sweeps.length === 0 && shown.next === undefined ? (
        <Empty view={view} title={words.none} why={words.noneWhy} />
      ) : (
        <section class="card">
          <SweepList view={view} shown={shown} />
          <NextPage view={view} href={shown.next} />
        </section>
      )}
    </>
  );
  return page(c, { title: view.say(words.title), body });
}

const AskForm: FC<{ view: View; shown: SweepsShown }> = ({ view, shown }) => (
  <form class="card" method="post" action="/sweeps">
    <h2>{view.say(words.askTitle)}</h2>
    <p>{view.say(words.askLead)}</p>
    <input type="hidden" name="requestKey" value={shown.requestKey} />
    <div class="field">
      <label for="policyKey">{view.say(words.policy)}</label>
      <select id="policyKey" name="policyKey">
        <option value="">{view.say(words.askAll)}</option>
        {shown.choices.map(({ key, title }) => (
          <option value={key}>{title[view.lang]}</option>
        ))}
      </select>
    </div>
    <div class="row">
      <button class="primary">{view.say(words.ask)}</button>
    </div>
  </form>
);

const SweepList: FC<{ view: View; shown: SweepsShown }> = ({ view, shown }) => (
  <List
    view={view}
    caption={totalText(view, shown.sweeps.length)}
    rows={shown.sweeps}
    columns={[
      {
        label: words.openedAt,
        cell: (one) => <a href={`/sweeps/${one.id}`}>{timeText(one.openedAt)}</a>,
      },
      { label: words.cause, cell: (one) => view.say(sweepCauseWords[one.cause]) },
      { label: words.policies, cell: (one) => policiesText(view, one, shown.titles) },
      { label: words.state, cell: (one) => <SweepStateTag view={view} sweep={one} /> },
      { label: words.firms, cell: (one) => one.tally?.firms ?? '—', isNumber: true },
      { label: words.openedBy, cell: (one) => shown.nameOf(one.openedBy) },
    ]}
  />
);

export const SweepStateTag: FC<{ view: View; sweep: Sweep }> = ({ view, sweep }) => {
  const { label, mood } = sweepStateWords[sweep.state];
  return <Tag mood={mood}>{view.say(label)}</Tag>;
};

/** The one policy by its name, several by their number. */
function policiesText(view: View, { policyKeys }: Sweep, titles: Titles): string {
  const [only = '', ...others] = policyKeys;
  if (others.length > 0) return view.say(words.policiesCount, { n: policyKeys.length });
  return titles.get(only)?.[view.lang] ?? only;
}
