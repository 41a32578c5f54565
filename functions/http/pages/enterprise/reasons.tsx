// Why the firm gets this sum, or no longer does: the conditions with its own figures and what they lean on, and, opened
// on demand, how the sum was worked out.
import type { FC } from 'hono/jsx';
import { verdictWords } from '../../../../rules/words.ts';
import type { Offer } from '../../offer.ts';
import type { View } from '../../view.ts';
import { enterpriseWords as words } from '../../words/enterprise-words.ts';
import { Reasons as ReasonList, Sums } from '../verdict-sentences.tsx';
import { WithdrawnReasons } from './withdrawn.tsx';

export const Reasons: FC<{ view: View; offer: Offer }> = ({ view, offer }) => {
  if (offer.withdrawal) return <WithdrawnReasons view={view} withdrawal={offer.withdrawal} />;
  if (!offer.decision || offer.instalment.state === 'withdrawn') return null;
  const { reasons, sum } = verdictWords(offer.policy, offer.decision.verdict, view.lang);
  return (
    <section class="card">
      <h2>{view.say(words.why)}</h2>
      <ReasonList view={view} reasons={reasons} />
      {sum.length > 0 ? (
        <details>
          <summary>{view.say(words.steps)}</summary>
          <Sums sum={sum} />
        </details>
      ) : null}
    </section>
  );
};
