// Why an offer that was withdrawn no longer holds: what the rules say today, and which facts changed,
// so that the firm knows whom to ask.
import type { FC } from 'hono/jsx';
import { factOf } from '../../../../rules/facts/catalogue.ts';
import { verdictWords } from '../../../../rules/words.ts';
import type { Decision } from '../../decision.ts';
import type { View } from '../../view.ts';
import { withdrawnWords as words } from '../../words/withdrawn-words.ts';
import type { Withdrawal } from '../../withdrawal.ts';
import { sourceText } from '../enterprises/fact-table.tsx';
import { timeText } from '../texts.ts';
import { Reasons } from '../verdict-sentences.tsx';

type OfWithdrawal = { view: View; withdrawal: Withdrawal };

export const WithdrawnReasons: FC<OfWithdrawal> = ({ view, withdrawal }) => (
  <section class="card">
    <h2>{view.say(words.whyNot)}</h2>
    <Present view={view} withdrawal={withdrawal} />
    <ChangedFacts view={view} facts={withdrawal.changed} />
  </section>
);

const Present: FC<OfWithdrawal> = ({ view, withdrawal }) => {
  const { decision, policy, isPolicyGone, isExcluded } = withdrawal;
  if (isPolicyGone) return <p>{view.say(words.policyGone)}</p>;
  if (isExcluded) return <p>{view.say(words.excluded)}</p>;
  if (decision.verdict.answer === 'eligible') return <p>{view.say(words.nothingLeft)}</p>;
  const { headline, reasons } = verdictWords(policy, decision.verdict, view.lang);
  return (
    <>
      <p>{headline}</p>
      <Reasons view={view} reasons={reasons} />
    </>
  );
};

const ChangedFacts: FC<{ view: View; facts: Decision['facts'] }> = ({ view, facts }) =>
  facts.length === 0 ? null : (
    <>
      <h3>{view.say(words.changed)}</h3>
      <ul class="sentences">
        {facts.map((fact) => (
          <li>
            {factOf(fact.key)?.label[view.lang] ?? fact.key}
            {fact.origins.map(({ source, asOfAt }) => (
              <span class="clause">
                {view.say(words.saidBy, { source: sourceText(view, source), at: timeText(asOfAt) })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p class="hint">{view.say(words.askThem)}</p>
    </>
  );
