// The overview as a page: the four stages large, then by policy and by division, then what stands still
// and with whom, each figure a link to the list behind it.
import type { FC } from 'hono/jsx';
import type { Policy } from '../../../../rules/policy.ts';
import { divisionPath } from '../../../../shared/domain/division.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import {
  type Figure,
  type Funnel,
  type Overview,
  rowsOfState,
  stages,
  type Stuck,
} from '../../overview.ts';
import { titleIn } from '../../policy-names.ts';
import type { Reach } from '../../reach.ts';
import { viewOf, type View } from '../../view.ts';
import { holderWords } from '../../words/holder-words.ts';
import { overviewWords as words, stageWords } from '../../words/overview-words.ts';
import { instalmentWords } from '../../words/trace-words.ts';
import type { Text } from '../../words/words.ts';
import { divisionFilter, FilterBar } from '../filter-bar.tsx';
import { page } from '../layout.tsx';
import { List, totalText } from '../list.tsx';
import { Empty, Tag, Tiles } from '../parts.tsx';
import { dayText, timeText } from '../texts.ts';

export type OverviewShown = {
  readonly overview: Overview;
  readonly division: string;
  readonly reach: Reach;
  readonly policies: readonly Policy[];
  readonly at: string;
};

export function overviewPage(c: Ask, shown: OverviewShown): Response {
  const view = viewOf(c);
  const { overview, division, reach, at } = shown;
  const fill = { at: timeText(at), division: divisionPath(division), rows: rowsOfState };
  const body = (
    <>
      <p class="lead">{view.say(words.lead, fill)}</p>
      <FilterBar c={c} view={view} filters={[divisionFilter(reach, division)]} noFile />
      {overview.total.entitled.n === 0 ? (
        <Empty view={view} title={words.none} why={words.noneWhy} />
      ) : (
        <Figures view={view} shown={shown} />
      )}
    </>
  );
  return page(c, { title: view.say(words.title), body });
}

const Figures: FC<{ view: View; shown: OverviewShown }> = ({ view, shown }) => {
  const { overview, division, policies } = shown;
  const policyLink = (key: string) =>
    link(titleIn(policies, key, view.lang), { policy: key, division });
  return (
    <>
      <Tiles
        view={view}
        tiles={stages.map((stage) => [
          stageWords[stage],
          <>
            {sumText(view, overview.total[stage])}
            <small class="under">{countText(view, overview.total[stage])}</small>
          </>,
        ])}
      />
      <StuckList view={view} stuck={overview.stuck} division={division} />
      <Funnels
        view={view}
        heading={words.byPolicy}
        first={words.policy}
        rows={overview.byPolicy}
        name={policyLink}
      />
      <Funnels
        view={view}
        heading={words.byDivision}
        first={words.division}
        rows={overview.byDivision}
        name={(code) => <a href={`/overview?division=${code}`}>{divisionPath(code)}</a>}
      />
    </>
  );
};

const StuckList: FC<{ view: View; stuck: readonly Stuck[]; division: string }> = ({
  view,
  stuck,
  division,
}) => (
  <section class="card">
    <h2>{view.say(words.stuck)}</h2>
    {stuck.length === 0 ? (
      <Empty view={view} title={words.stuckNone} why={words.stuckNoneWhy} />
    ) : (
      <List
        view={view}
        caption={totalText(view, stuck.length)}
        rows={stuck}
        columns={[
          {
            label: words.state,
            cell: ({ state }) => (
              <a href={`/entitlements?state=${state}&division=${division}`}>
                <Tag mood={instalmentWords[state].mood}>
                  {view.say(instalmentWords[state].label)}
                </Tag>
              </a>
            ),
          },
          { label: words.holder, cell: ({ state }) => view.say(holderWords[state] ?? ['', '']) },
          { label: words.oldest, cell: ({ oldestAt }) => dayText(view, oldestAt) },
          { label: words.count, cell: (one) => countText(view, one), isNumber: true },
          { label: words.sum, cell: (one) => sumText(view, one), isNumber: true },
        ]}
      />
    )}
  </section>
);

type FunnelsOf = {
  view: View;
  heading: Text;
  first: Text;
  rows: readonly (readonly [string, Funnel])[];
  name: (key: string) => ReturnType<typeof link>;
};

const Funnels: FC<FunnelsOf> = ({ view, heading, first, rows, name }) => (
  <section class="card">
    <h2>{view.say(heading)}</h2>
    <List
      view={view}
      caption={totalText(view, rows.length)}
      rows={rows}
      columns={[
        { label: first, cell: ([key]) => name(key) },
        ...stages.map((stage) => ({
          label: stageWords[stage],
          isNumber: true,
          cell: ([, funnel]: readonly [string, Funnel]) => (
            <>
              {sumText(view, funnel[stage])}
              <span class="clause">{countText(view, funnel[stage])}</span>
            </>
          ),
        })),
      ]}
    />
  </section>
);

function link(text: string, query: Record<string, string>) {
  return <a href={`/entitlements?${new URLSearchParams(query)}`}>{text}</a>;
}

function countText(view: View, { n, isMore }: Figure): string {
  return view.say(isMore ? words.piecesMore : words.pieces, { n: n.toLocaleString('en-US') });
}

function sumText(view: View, { sumFen, isMore }: Figure): string {
  return view.say(isMore ? words.moneyMore : words.money, { sum: yuanText(sumFen) });
}
