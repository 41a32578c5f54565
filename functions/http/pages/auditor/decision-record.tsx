// The decision behind the present verdict: its hash, its steps, and every fact it read with who said
// so and as of when.
import type { FC } from 'hono/jsx';
import { factOf } from '../../../../rules/facts/catalogue.ts';
import type { Decision } from '../../decision.ts';
import type { Trace } from '../../trace.ts';
import type { View } from '../../view.ts';
import { registerWords as words } from '../../words/register-words.ts';
import { FactName, sourceText } from '../enterprises/fact-table.tsx';
import { factText } from '../fact-text.ts';
import { Facts } from '../parts.tsx';
import { List, totalText } from '../list.tsx';
import { timeText } from '../texts.ts';
import { VerdictSentences } from '../verdict-sentences.tsx';

export const DecisionRecord: FC<{ view: View; trace: Trace }> = ({ view, trace }) => {
  const { decision, entitlement, policy } = trace;
  if (!decision || !policy) return <p class="note bad">{view.say(words.decisionBroken)}</p>;
  return (
    <section class="card">
      <h2>{view.say(words.decision)}</h2>
      <p class={decision.isIntact ? 'note good' : 'note bad'}>
        {view.say(decision.isIntact ? words.decisionIntact : words.decisionBroken)}
      </p>
      <Facts
        view={view}
        rows={[
          [words.decisionHash, <span class="hash">{entitlement.decisionHash}</span>],
          [words.asOf, decision.occasion.asOf],
        ]}
      />
      <VerdictSentences view={view} policy={policy} verdict={decision.verdict} />
      <h3>{view.say(words.facts4)}</h3>
      <FactsRead view={view} facts={decision.facts} />
    </section>
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
