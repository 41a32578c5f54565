// The list of instalments: whose, under which policy, for which period, in which state, for how much.
import type { Policy } from '../../../../rules/policy.ts';
import { divisionPath } from '../../../../shared/domain/division.ts';
import type { Entitlement, Instalment } from '../../../../shared/domain/entitlement.ts';
import { InstalmentState } from '../../../../shared/domain/instalment-states.ts';
import { yuanPlain, yuanText } from '../../../../shared/domain/money.ts';
import type { Ask } from '../../context.ts';
import { isExport, textAsked } from '../../list-query.ts';
import { titleIn } from '../../policy-names.ts';
import type { Reach } from '../../reach.ts';
import { viewOf, type View } from '../../view.ts';
import { entitlementWords as words } from '../../words/entitlement-words.ts';
import { instalmentWords } from '../../words/trace-words.ts';
import { choiceFilter, divisionFilter } from '../filter-bar.tsx';
import { listAnswer, type ListColumn, type ListTotal } from '../list-page.tsx';
import { Tag } from '../parts.tsx';
import { periodText, timeText } from '../texts.ts';

export type InstalmentRow = {
  readonly instalment: Instalment;
  /** The right that it is a part of; absent only while it is being written. */
  readonly entitlement: Entitlement | undefined;
};

export type EntitlementList = {
  readonly rows: readonly InstalmentRow[];
  readonly next?: string;
  readonly total: ListTotal;
  readonly division: string;
  readonly reach: Reach;
  readonly policies: readonly Policy[];
};

export function entitlementsPage(c: Ask, list: EntitlementList): Response {
  const view = viewOf(c);
  const { rows, next, total, reach, division, policies } = list;
  const states = InstalmentState.options.map(
    (state) => [state, view.say(instalmentWords[state].label)] as const,
  );
  return listAnswer(c, {
    title: words.title,
    name: 'entitlements',
    lead: words.lead,
    filters: [
      choiceFilter(view, c, 'state', words.state, states),
      policyFilter(view, c, policies),
      {
        name: 'period',
        label: words.period,
        value: textAsked(c, 'period'),
        hint: words.periodHint,
      },
      divisionFilter(reach, division),
    ],
    columns: columnsOf(view, policies, isExport(c)),
    rows,
    next,
    total,
    empty: { title: words.none, why: words.noneWhy },
  });
}

/** The filter by policy, over those that are live. */
export function policyFilter(view: View, c: Ask, policies: readonly Policy[]) {
  const choices = policies.map(({ key, title }) => [key, title[view.lang]] as const);
  return choiceFilter(view, c, 'policy', words.policy, choices);
}

function columnsOf(
  view: View,
  policies: readonly Policy[],
  isFile: boolean,
): ListColumn<InstalmentRow>[] {
  const title = ({ instalment }: InstalmentRow) =>
    titleIn(policies, instalment.policyKey, view.lang);
  const name = ({ entitlement, instalment }: InstalmentRow) =>
    entitlement?.enterpriseName ?? instalment.uscc;
  const code: ListColumn<InstalmentRow> = {
    label: words.uscc,
    text: ({ instalment }) => instalment.uscc,
  };
  return [
    {
      label: words.enterprise,
      text: name,
      cell: (row) => <a href={`/enterprises/${row.instalment.uscc}`}>{name(row)}</a>,
    },
    ...(isFile ? [code] : []),
    {
      label: words.policy,
      text: title,
      cell: (row) => <a href={`/entitlements/${row.instalment.entitlementId}`}>{title(row)}</a>,
    },
    {
      label: words.period,
      text: ({ entitlement }) => (entitlement ? periodText(view, entitlement.period) : ''),
    },
    {
      label: words.instalment,
      text: ({ instalment }) => view.say(words.instalmentOf, { n: instalment.n }),
    },
    {
      label: words.state,
      text: ({ instalment }) => view.say(instalmentWords[instalment.state].label),
      cell: ({ instalment: { state } }) => (
        <Tag mood={instalmentWords[state].mood}>{view.say(instalmentWords[state].label)}</Tag>
      ),
    },
    { label: words.division, text: ({ instalment }) => divisionPath(instalment.divisionCode) },
    { label: words.changedAt, text: ({ instalment }) => timeText(instalment.changedAt) },
    {
      label: words.amount,
      text: ({ instalment }) => yuanPlain(instalment.amountFen),
      cell: ({ instalment }) => yuanText(instalment.amountFen),
      isNumber: true,
    },
  ];
}
