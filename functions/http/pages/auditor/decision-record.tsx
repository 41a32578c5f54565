// The decisions behind the present verdict and behind each instalment: hash, conditions, steps, and
// every fact that was read with who said so and as of when.
import type { FC } from 'hono/jsx';
import { factOf } from '../../../../rules/facts/catalogue.ts';
import type { Decision } from '../../decision.ts';
import type { DecisionRecord } from '../../decision-records.ts';
import type { View } from '../../view.ts';
import { registerWords as words } from '../../words/register-words.ts';
import { FactName, sourceText } from '../enterprises/fact-table.tsx';
import { factText } from '../fact-text.ts';
import { Facts } from '../parts.tsx';
import { List, totalText } from '../list.tsx';
import { timeText } from '../texts.ts';
import { VerdictSentences } from '../verdict-sentences.tsx';

type OfRecord = { view: View; record: DecisionRecord };

/** Each record with its conditions, its sum and its facts; the latest verdict apart from the rest. */
export const DecisionRecords: FC<{ view: View; records: readonly DecisionRecord[] }> = ({
  view,
  records,
}) => (
  <>
    {records.map((record) => (
      <section class="card">
        <h2>{headingOf(view, record)}</h2>
        <Record view={view} record={record} />
      </section>
    ))}
  </>
);

function headingOf(view: View, { isLatest, instalments }: DecisionRecord): string {
  const parts = [
    ...(isLatest ? [view.say(words.latestVerdict)] : []),
    ...instalments.map((n) => view.say(words.basisOfInstalment, { n })),
  ];
  return `${view.say(words.decision)} · ${parts.join(view.lang === 'zh' ? '、' : ', ')}`;
}

const Record: FC<OfRecord> = ({ view, record: { hash, decision, policy } }) => {
  if (!decision || !policy) return <p class="note bad">{view.say(words.decisionBroken)}</p>;
  return (
    <>
      <p class={decision.isIntact ? 'note good' : 'note bad'}>
        {view.say(decision.isIntact ? words.decisionIntact : words.decisionBroken)}
      </p>
      <Facts
        view={view}
        rows={[
          [words.decisionHash, <span class="hash">{hash}</span>],
          [words.policy, `${policy.title[view.lang]} · v${decision.policy.number}`],
          [words.asOf, decision.occasion.asOf],
        ]}
      />
      <VerdictSentences view={view} policy={policy} verdict={decision.verdict} />
      <h3>{view.say(words.facts4)}</h3>
      <FactsRead view={view} facts={decision.facts} />
    </>
  );
};

const FactsRead: FC<{ view: View; facts: Decision['facts'] }> = ({ view, facts }) => (
  <List
    view={view}
    caption={totalText(view, facts.length)}
    rows={facts}
    columns={[
      { label: words.fact, cell: (fact) => <FactName view={view} name={fact.key} /> },
      { label: words.value, cell: (fact) => <ReadValue view={view} fact={fact} /> },
      {
        label: words.source,
        cell: ({ origins }) =>
          [...new Set(origins.map((one) => sourceText(view, one.source)))].join('、'),
      },
      { label: words.asOf, cell: ({ origins }) => latestOf(origins) },
    ]}
  />
);

const ReadValue: FC<{ view: View; fact: Decision['facts'][number] }> = ({ view, fact }) => {
  if (!fact.known) return <>{view.say(words.unknown)}</>;
  const known = factOf(fact.key);
  const isPlain = known?.kind === 'scalar' || known?.kind === 'record';
  if (known && isPlain) return <>{factText(view.lang, known.shape, fact.value)}</>;
  return (
    <details class="drawer">
      <summary>JSON</summary>
      <pre tabindex={0}>{JSON.stringify(fact.value, null, 1)}</pre>
    </details>
  );
};

function latestOf(origins: Decision['facts'][number]['origins']): string {
  const latest = origins
    .map((one) => one.asOfAt)
    .toSorted()
    .at(-1);
  return latest ? timeText(latest) : '';
}
