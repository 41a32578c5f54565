// One sweep: why it is, how far it is, what it found under each policy, and what to do about shards
// that are missing.
import type { FC } from 'hono/jsx';
import { yuanText } from '../../../../shared/domain/money.ts';
import { sumOfPolicies } from '../../../../shared/domain/sweep.ts';
import type { Ask } from '../../context.ts';
import type { NameOf } from '../../names-of-actors.ts';
import type { SpokenRefusal } from '../../refusals.ts';
import type { SweepFile } from '../../sweep-file.ts';
import { viewOf, type View } from '../../view.ts';
import { sweepCauseWords, sweepWords as words } from '../../words/sweep-words.ts';
import { page } from '../layout.tsx';
import { List, totalText } from '../list.tsx';
import { Facts, Tiles } from '../parts.tsx';
import { RefusalText } from '../refusal.tsx';
import { moneyText, timeText } from '../texts.ts';
import { SweepStateTag } from './sweeps.tsx';
import { TroubledShards } from './troubled-shards.tsx';

type OfFile = { view: View; file: SweepFile };

export function sweepPage(
  c: Ask,
  file: SweepFile,
  nameOf: NameOf,
  refused?: SpokenRefusal,
): Response {
  const view = viewOf(c);
  const body = (
    <>
      {refused ? <RefusalText view={view} spoken={refused} heading /> : null}
      <Progress view={view} file={file} />
      <TroubledShards view={view} file={file} />
      <ByPolicy view={view} file={file} />
      <Head view={view} file={file} nameOf={nameOf} />
    </>
  );
  const { id, cause } = file.sweep;
  const crumbs = [{ href: '/sweeps', label: view.say(words.title) }];
  const actions = (
    <a class="button" href={`/sweeps/${id}`}>
      {view.say(words.refresh)}
    </a>
  );
  const title = `${view.say(words.sweep)} · ${view.say(sweepCauseWords[cause])}`;
  return page(c, { title, crumbs, actions, body, ...(refused && { status: refused.status }) });
}

const Progress: FC<OfFile> = ({ view, file: { sweep, finishedShards, tally } }) => {
  const { changed, amountFen } = sumOfPolicies(tally);
  const shards =
    sweep.shards === 0
      ? view.say(words.notPlanned)
      : view.say(words.nOfM, { n: finishedShards, m: sweep.shards });
  return (
    <>
      <Tiles
        view={view}
        tiles={[
          [words.state, <SweepStateTag view={view} sweep={sweep} />],
          [words.shards, shards],
          [words.firms, tally.firms],
          [words.changed, changed],
          [words.amount, moneyText(view, amountFen)],
        ]}
      />
      {tally.setAside > 0 ? (
        <p class="note wait">
          {`${view.say(words.setAside)} ${tally.setAside}. ${view.say(words.setAsideWhy)}`}
        </p>
      ) : null}
    </>
  );
};

const ByPolicy: FC<OfFile> = ({ view, file: { tally, titles } }) => {
  const rows = Object.entries(tally.policies)
    .map(([key, found]) => ({ key, ...found }))
    .toSorted((a, b) => b.amountFen - a.amountFen);
  if (rows.length === 0) return null;
  const total = { key: '', ...sumOfPolicies(tally) };
  return (
    <section class="card">
      <h2>{view.say(words.byPolicy)}</h2>
      <List
        view={view}
        caption={totalText(view, rows.length)}
        rows={[...rows, total]}
        columns={[
          {
            label: words.policy,
            cell: ({ key }) =>
              key === '' ? (
                <strong>{view.say(words.total)}</strong>
              ) : (
                <a href={`/policies/${key}`}>{titles.get(key)?.[view.lang] ?? key}</a>
              ),
          },
          { label: words.eligible, cell: (one) => one.eligible, isNumber: true },
          { label: words.unknown, cell: (one) => one.unknown, isNumber: true },
          { label: words.changed, cell: (one) => one.changed, isNumber: true },
          { label: words.amount, cell: (one) => yuanText(one.amountFen), isNumber: true },
        ]}
      />
    </section>
  );
};

const Head: FC<OfFile & { nameOf: NameOf }> = ({ view, file: { sweep, titles }, nameOf }) => {
  const { policyKeys, startedAt, endedAt, movedAt, openedAt, openedBy, tallyName } = sweep;
  const names = policyKeys.map((key) => titles.get(key)?.[view.lang] ?? key);
  return (
    <section class="card">
      <Facts
        view={view}
        rows={[
          [words.cause, view.say(sweepCauseWords[sweep.cause])],
          [words.policies, names.join(view.lang === 'zh' ? '；' : '; ')],
          [words.openedAt, timeText(openedAt)],
          [words.openedBy, nameOf(openedBy)],
          [words.startedAt, startedAt && timeText(startedAt)],
          [words.movedAt, timeText(movedAt)],
          [words.endedAt, endedAt && timeText(endedAt)],
          [words.attempt, sweep.attempt],
          [words.tally, tallyName && <span class="hash">{tallyName}</span>],
        ]}
      />
    </section>
  );
};
