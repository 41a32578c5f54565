// Notices that could not be delivered: which firm, why, and what hangs on it. The remedy is an address.
import type { Policy } from '../../../../rules/policy.ts';
import { divisionPath } from '../../../../shared/domain/division.ts';
import type { Entitlement, Instalment } from '../../../../shared/domain/entitlement.ts';
import { yuanPlain, yuanText } from '../../../../shared/domain/money.ts';
import type { Notice } from '../../../../shared/domain/notice.ts';
import type { Ask } from '../../context.ts';
import { titleIn } from '../../policy-names.ts';
import type { Reach } from '../../reach.ts';
import { viewOf, type View } from '../../view.ts';
import { entitlementWords as words } from '../../words/entitlement-words.ts';
import { instalmentWords } from '../../words/trace-words.ts';
import { choiceFilter, divisionFilter } from '../filter-bar.tsx';
import { listAnswer, type ListColumn, type ListTotal } from '../list-page.tsx';
import { timeText } from '../texts.ts';

type Row = {
  readonly notice: Notice;
  readonly entitlement: Entitlement | undefined;
  readonly instalment: Instalment | undefined;
};

export type UndeliveredList = {
  readonly rows: readonly Row[];
  readonly next?: string;
  readonly total: ListTotal;
  readonly division: string;
  readonly reach: Reach;
  readonly policies: readonly Policy[];
};

export function undeliveredPage(c: Ask, list: UndeliveredList): Response {
  const view = viewOf(c);
  const { rows, next, total, reach, division, policies } = list;
  const causes = [
    ['none', view.say(words.noAddress)],
    ['refused', view.say(words.refused)],
  ] as const;
  return listAnswer(c, {
    title: words.undelivered,
    name: 'undelivered-notices',
    lead: words.undeliveredLead,
    filters: [choiceFilter(view, c, 'cause', words.cause, causes), divisionFilter(reach, division)],
    columns: columnsOf(view, policies),
    rows,
    next,
    total: { n: total.n, isMore: total.isMore },
    empty: { title: words.undeliveredNone, why: words.undeliveredNoneWhy },
  });
}

function columnsOf(view: View, policies: readonly Policy[]): ListColumn<Row>[] {
  const name = ({ entitlement, notice }: Row) => entitlement?.enterpriseName ?? notice.uscc;
  const title = ({ entitlement }: Row) =>
    entitlement ? titleIn(policies, entitlement.policyKey, view.lang) : '';
  return [
    {
      label: words.enterprise,
      text: name,
      cell: (row) => <a href={`/enterprises/${row.notice.uscc}`}>{name(row)}</a>,
    },
    { label: words.uscc, text: ({ notice }) => notice.uscc },
    {
      label: words.policy,
      text: title,
      cell: (row) => <a href={`/entitlements/${row.notice.entitlementId}`}>{title(row)}</a>,
    },
    {
      label: words.cause,
      text: ({ notice }) => notice.refusedBecause ?? view.say(words.noAddress),
    },
    { label: words.queuedAt, text: ({ notice }) => timeText(notice.queuedAt) },
    {
      label: words.state,
      text: ({ instalment }) =>
        instalment ? view.say(instalmentWords[instalment.state].label) : '',
    },
    { label: words.division, text: ({ notice }) => divisionPath(notice.divisionCode ?? '') },
    {
      label: words.amount,
      text: ({ instalment }) => (instalment ? yuanPlain(instalment.amountFen) : ''),
      cell: ({ instalment }) => (instalment ? yuanText(instalment.amountFen) : ''),
      isNumber: true,
    },
  ];
}
