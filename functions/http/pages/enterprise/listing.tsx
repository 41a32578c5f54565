// The public list as the firm sees it on its offer: until when, what happens after, and the firm's own
// way to object.
import type { FC } from 'hono/jsx';
import { objectionTextMax } from '../../../../shared/domain/objection.ts';
import { isOpenToAnswer, type Offer } from '../../offer.ts';
import type { View } from '../../view.ts';
import { publicListWords as words } from '../../words/public-list-words.ts';
import { dayText } from '../texts.ts';

export const Listing: FC<{ view: View; path: string; offer: Offer }> = ({ view, path, offer }) => {
  const { listing } = offer;
  if (!listing || !isOpenToAnswer(offer)) return null;
  const until = dayText(view, listing.untilOn);
  return (
    <section class="card">
      <p>{view.say(listing.confirmsItself ? words.firmItself : words.firmClick, { until })}</p>
      {listing.openObjections > 0 ? <p class="note wait">{view.say(words.firmOpen)}</p> : null}
      <details>
        <summary>{view.say(words.firmObject)}</summary>
        <form method="post" action={`${path}/objection`}>
          <p class="hint">{view.say(words.firmHint)}</p>
          <div class="field">
            <label for="text">{view.say(words.text)}</label>
            <textarea id="text" name="text" maxlength={objectionTextMax} required></textarea>
          </div>
          <button>{view.say(words.send)}</button>
        </form>
      </details>
    </section>
  );
};
