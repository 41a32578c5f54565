// The cases of a policy with what the shown version answers; a difference comes first.
import type { FC } from 'hono/jsx';
import { fen, yuanText } from '../../../../shared/domain/money.ts';
import { isReason, reasons } from '../../../../rules/reasons.ts';
import type { CaseResult } from '../../policy-cases.ts';
import type { View } from '../../view.ts';
import { policyWords as words } from '../../words/policy-words.ts';
import { List } from '../list.tsx';
import { Tag } from '../parts.tsx';

export const PolicyCases: FC<{ view: View; cases: readonly CaseResult[] }> = ({ view, cases }) => {
  if (cases.length === 0) return null;
  const different = cases.filter((one) => !one.agrees).length;
  return (
    <section class="card">
      <h2>{view.say(words.cases)}</h2>
      <p class={different === 0 ? 'note good' : 'note bad'}>
        {different === 0
          ? view.say(words.casesAgree, { n: cases.length })
          : view.say(words.casesDiffer, { n: different, m: cases.length })}
      </p>
      <details class="drawer" open={different > 0}>
        <summary>{view.say(words.casesShow)}</summary>
        <CaseList
          view={view}
          cases={cases.toSorted((a, b) => Number(a.agrees) - Number(b.agrees))}
        />
      </details>
    </section>
  );
};

const CaseList: FC<{ view: View; cases: readonly CaseResult[] }> = ({ view, cases }) => (
  <List
    view={view}
    caption={view.say(words.casesAsOf)}
    rows={cases}
    columns={[
      { label: words.cases, cell: (one) => `${one.name} (${one.asOf})` },
      {
        label: words.caseExpected,
        cell: ({ expected }) => resultText(view, expected.amountFen, expected.reason),
      },
      {
        label: words.caseFound,
        cell: (one) => (
          <>
            {resultText(view, one.amountFen, one.reason)}{' '}
            {one.agrees ? null : <Tag mood="bad">{view.say(words.caseDiffers)}</Tag>}
          </>
        ),
      },
    ]}
  />
);

function resultText(view: View, amountFen: number, reason: string): string {
  if (reason === 'OK') return `${yuanText(fen(amountFen))} ${view.lang === 'zh' ? '元' : 'CNY'}`;
  return isReason(reason) ? reasons[reason][view.lang] : reason;
}
