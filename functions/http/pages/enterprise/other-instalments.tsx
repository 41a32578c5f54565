// The other instalments of the same entitlement, so that a firm sees the whole sum it has.
import type { FC } from 'hono/jsx';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { Offer } from '../../offer.ts';
import type { View } from '../../view.ts';
import { enterpriseWords as words } from '../../words/enterprise-words.ts';
import { stateWords } from '../../words/offer-state-words.ts';

export const OtherInstalments: FC<{ view: View; offer: Offer }> = ({ view, offer }) =>
  offer.others.length === 0 ? null : (
    <section class="card">
      <h2>{view.say(words.more)}</h2>
      <ul class="sentences">
        {offer.others.map(({ n, amountFen, state }) => (
          <li>
            {`${view.say(words.instalment, { n })} · ${yuanText(amountFen)} · `}
            {view.say(stateWords[state].heading)}
          </li>
        ))}
      </ul>
    </section>
  );
