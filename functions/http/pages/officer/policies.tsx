// The list of policies with what decides today and what waits for review.
import { divisionCovers } from '../../../../shared/domain/division.ts';
import { searchText } from '../../../../shared/domain/search-term.ts';
import type { Ask } from '../../context.ts';
import { divisionAsked, textAsked } from '../../list-query.ts';
import type { PolicySummary } from '../../policy-file.ts';
import type { Reach } from '../../reach.ts';
import { holds, viewOf, type View } from '../../view.ts';
import { kindWords, policyWords as words, versionStateWords } from '../../words/policy-words.ts';
import { choiceFilter, divisionFilter, type Filter } from '../filter-bar.tsx';
import { listAnswer, type ListColumn } from '../list-page.tsx';
import { Tag } from '../parts.tsx';
import { validityText } from './policy-texts.ts';

export function policiesPage(c: Ask, policies: readonly PolicySummary[], reach: Reach): Response {
  const view = viewOf(c);
  const actions = holds(view, ['author']) ? (
    <a class="button primary" href="/policies/drafts/new">
      {view.say(words.writeNew)}
    </a>
  ) : null;
  const division = divisionAsked(c, reach);
  const wanted = policies.filter((one) => isWanted(c, one));
  const rows = c.req.query('division')
    ? wanted.filter((one) => one.divisions.some((place) => isAlong(division, place)))
    : wanted;
  return listAnswer(c, {
    title: words.title,
    name: 'policies',
    actions,
    filters: [...filtersOf(c, view), divisionFilter(reach, division)],
    columns: columnsOf(view),
    rows,
    next: undefined,
    total: { n: rows.length, isMore: false },
    empty: { title: words.none, why: words.noneWhy },
  });
}

function filtersOf(c: Ask, view: View): Filter[] {
  const kinds = Object.entries(kindWords).map(([kind, text]) => [kind, view.say(text)] as const);
  const states = Object.entries(versionStateWords).map(
    ([state, { label }]) => [state, view.say(label)] as const,
  );
  return [
    { name: 'q', label: words.policy, value: textAsked(c, 'q') },
    choiceFilter(view, c, 'kind', words.kind, kinds),
    choiceFilter(view, c, 'state', words.latest, states),
  ];
}

/** Titles are few: any part of them, or of the key, is looked for in all of them. */
function isWanted(c: Ask, { policy, latest }: PolicySummary): boolean {
  const [typed, kind, state] = [textAsked(c, 'q'), textAsked(c, 'kind'), textAsked(c, 'state')];
  const texts = [policy.title.zh, policy.title.en, policy.key].map(searchText);
  const isNamed = texts.some((text) => text.includes(searchText(typed)));
  return (
    isNamed && (kind === '' || policy.kind === kind) && (state === '' || latest.state === state)
  );
}

function isAlong(division: string, place: string): boolean {
  return divisionCovers(division, place) || divisionCovers(place, division);
}

function columnsOf(view: View): ListColumn<PolicySummary>[] {
  const liveText = ({ liveNumber }: PolicySummary) =>
    liveNumber === undefined ? '—' : view.say(words.versionOf, { n: liveNumber });
  const stateText = ({ latest }: PolicySummary) => view.say(versionStateWords[latest.state].label);
  return [
    {
      label: words.policy,
      text: ({ policy }) => policy.title[view.lang],
      cell: ({ policy }) => (
        <>
          <a href={`/policies/${policy.key}`}>{policy.title[view.lang]}</a>
          <span class="clause hash">{policy.key}</span>
        </>
      ),
    },
    { label: words.kind, text: ({ policy }) => view.say(kindWords[policy.kind] ?? ['', '']) },
    { label: words.validity, text: ({ policy }) => validityText(view, policy) },
    { label: words.live, text: liveText },
    {
      label: words.latest,
      text: (one) => `${view.say(words.versionOf, { n: one.latest.number })} ${stateText(one)}`,
      cell: (one) => (
        <>
          {`${view.say(words.versionOf, { n: one.latest.number })} `}
          <Tag mood={versionStateWords[one.latest.state].mood}>{stateText(one)}</Tag>
        </>
      ),
    },
  ];
}
