// The list of enterprises in one of the reader's divisions, by code, or what a search has found.
import { divisionPath } from '../../../../shared/domain/division.ts';
import type { Enterprise } from '../../../../shared/domain/enterprise.ts';
import { industryName, industrySections, sectionName } from '../../../../shared/domain/industry.ts';
import type { Ask } from '../../context.ts';
import type { Reach } from '../../reach.ts';
import { viewOf, type View } from '../../view.ts';
import { registerWords as words } from '../../words/register-words.ts';
import { searchWords } from '../../words/search-words.ts';
import { say, type Text } from '../../words/words.ts';
import { choiceFilter, divisionFilter, type Filter } from '../filter-bar.tsx';
import { listAnswer, type ListColumn, type ListTotal } from '../list-page.tsx';

export type EnterpriseList = {
  readonly rows: readonly Enterprise[];
  readonly next?: string;
  readonly total: ListTotal;
  /** What was searched for; empty where the list is the whole one. */
  readonly typed: string;
  readonly division: string;
  readonly reach: Reach;
};

export function enterprisesPage(c: Ask, list: EnterpriseList): Response {
  const view = viewOf(c);
  const { rows, next, typed, total } = list;
  return listAnswer(c, {
    title: words.firmsTitle,
    name: 'enterprises',
    filters: filtersOf(c, view, list),
    columns,
    rows,
    next,
    total: { n: total.n, isMore: total.isMore },
    empty: { title: words.firmsNone, why: words.firmsNoneWhy },
    ...(typed !== '' && { nothing: notFound(typed) }),
  });
}

function filtersOf(c: Ask, view: View, { reach, division, typed }: EnterpriseList): Filter[] {
  const sections = industrySections.map(
    (letter) => [letter, `${letter} ${sectionName(letter)}`] as const,
  );
  return [
    { name: 'q', label: searchWords.label, value: typed, hint: searchWords.hint },
    divisionFilter(reach, division),
    choiceFilter(view, c, 'industry', words.industry, sections),
  ];
}

const columns: readonly ListColumn<Enterprise>[] = [
  {
    label: words.name,
    text: (firm) => firm.name,
    cell: (firm) => <a href={`/enterprises/${firm.uscc}`}>{firm.name || firm.uscc}</a>,
  },
  {
    label: words.uscc,
    text: (firm) => firm.uscc,
    cell: (firm) => <span class="hash">{firm.uscc}</span>,
  },
  { label: words.division, text: (firm) => divisionPath(firm.divisionCode) },
  { label: words.industry, text: (firm) => industryText(firm.industryCode) },
];

function notFound(typed: string): { title: Text; why: Text } {
  const [zh, en] = searchWords.notFound;
  const fill = { typed };
  return {
    title: [say('zh', [zh, en], fill), say('en', [zh, en], fill)],
    why: searchWords.notFoundTodo,
  };
}

export function industryText(code: string): string {
  return `${code} ${industryName(code) ?? ''}`.trim();
}
