// How far one instalment has come, as five steps with the days that are known.
import type { FC } from 'hono/jsx';
import type { Instalment } from '../../../../shared/domain/entitlement.ts';
import type { InstalmentState } from '../../../../shared/domain/instalment-states.ts';
import type { Offer } from '../../offer.ts';
import type { View } from '../../view.ts';
import { enterpriseWords, progressWords as words } from '../../words/enterprise-words.ts';
import type { Text } from '../../words/words.ts';
import { dayText } from '../texts.ts';

/** The step that is under way in each state; states off the path have none. */
const underWay: Partial<Record<InstalmentState, number>> = {
  matched: 1,
  noticed: 1,
  waiting: 2,
  confirmed: 2,
  returned: 2,
  batched: 3,
  approved: 4,
  sent: 4,
  paid: 5,
};

/** The steps, or nothing for an instalment that leads to no payment. */
export const Progress: FC<{ view: View; offer: Offer }> = ({ view, offer }) => {
  const { instalment, entitlement } = offer;
  const current = underWay[instalment.state];
  if (current === undefined || !entitlement.pays) return null;
  return (
    <section class="card">
      <h2>{view.say(enterpriseWords.progress)}</h2>
      <ol class="steps">
        {stepsOf(instalment).map(({ label, at }, index) => (
          <li
            class={index < current ? 'done' : undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            {view.say(label)}
            {at && index < current ? <small>{dayText(view, at)}</small> : null}
          </li>
        ))}
      </ol>
    </section>
  );
};

function stepsOf(instalment: Instalment): { label: Text; at?: string | undefined }[] {
  return [
    { label: words.notice, at: instalment.noticedAt },
    { label: words.confirm, at: instalment.confirmedAt },
    { label: words.batch },
    { label: words.approve },
    { label: words.pay, at: instalment.paidOn },
  ];
}
