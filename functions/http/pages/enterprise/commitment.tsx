// What a firm ticks where a policy is applied for (告知承诺): the facts that the decision rests on, each
// with who says it and as of when, and the commitment in the words of the policy's clauses.
import type { FC } from 'hono/jsx';
import { factOf } from '../../../../rules/facts/catalogue.ts';
import { commitmentWords } from '../../../../rules/words/commitment-words.ts';
import type { Decision } from '../../decision.ts';
import type { Offer } from '../../offer.ts';
import type { View } from '../../view.ts';
import { enterpriseWords as words } from '../../words/enterprise-words.ts';
import { factText } from '../fact-text.ts';
import { sourceText } from '../enterprises/fact-table.tsx';
import { timeText } from '../texts.ts';

type OfCommitment = { view: View; offer: Offer };

export const CommitmentField: FC<OfCommitment> = ({ view, offer }) => {
  const { commitment, policy } = offer;
  if (!commitment) return null;
  const english = view.lang === 'en' ? commitmentWords(policy, 'en') : '';
  return (
    <>
      <label class="field commitment">
        <input type="checkbox" name="commitment" value={commitment.hash} required />
        <span lang="zh-CN">
          {commitment.text.split('\n').map((line) => (
            <>
              {line}
              <br />
            </>
          ))}
        </span>
      </label>
      {english === '' ? null : (
        <div class="hint">
          <p>{view.say(words.chineseBinds)}</p>
          {english.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </div>
      )}
    </>
  );
};

export const CommittedFacts: FC<OfCommitment> = ({ view, offer: { commitment, decision } }) =>
  commitment && decision ? (
    <section class="card">
      <h2>{view.say(words.committedFacts)}</h2>
      <dl class="facts">
        {decision.facts.map((fact) => (
          <>
            <dt>{factOf(fact.key)?.label[view.lang] ?? fact.key}</dt>
            <dd>
              {valueText(view, fact)}
              {fact.origins.slice(0, 1).map(({ source, asOfAt }) => (
                <span class="clause">
                  {view.say(words.saidBy, {
                    source: sourceText(view, source),
                    at: timeText(asOfAt),
                  })}
                </span>
              ))}
            </dd>
          </>
        ))}
      </dl>
    </section>
  ) : null;

/** A list is told by its length: who the persons in it are is nobody's business on a link's page. */
function valueText(view: View, { key, value, known }: Decision['facts'][number]): string {
  const fact = factOf(key);
  if (!known || !fact) return view.say(words.factUnknown);
  if (Array.isArray(value) && fact.kind === 'list') {
    return view.say(words.factEntries, { n: value.length });
  }
  if (fact.kind !== 'series') return factText(view.lang, fact.shape, value);
  return Object.entries((value ?? {}) as Record<string, unknown>)
    .slice(-3)
    .map(([period, one]) => `${period} ${factText(view.lang, fact.shape, one)}`)
    .join('; ');
}
