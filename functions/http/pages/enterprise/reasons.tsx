// Why the firm gets this sum: the conditions with its own figures and what they lean on, and, opened
// on demand, how the sum was worked out.
import type { FC } from 'hono/jsx';
import type { Offer } from '../../offer.ts';
import type { View } from '../../view.ts';
import { enterpriseWords as words } from '../../words/enterprise-words.ts';
import { verdictLines } from '../verdict-lines.ts';
import { Sentences } from '../verdict-sentences.tsx';

export const Reasons: FC<{ view: View; offer: Offer }> = ({ view, offer }) => {
  if (!offer.decision) return null;
  const lines = verdictLines(offer.policy, offer.decision.verdict, view.lang);
  return (
    <section class="card">
      <h2>{view.say(words.why)}</h2>
      <Sentences view={view} lines={lines.reasons} />
      {lines.sum.length > 0 ? (
        <details>
          <summary>{view.say(words.steps)}</summary>
          <Sentences view={view} lines={lines.sum} />
        </details>
      ) : null}
    </section>
  );
};
