// The first thing on an offer's page: why the last act was refused, if it was, and where it stands.
import type { FC } from 'hono/jsx';
import type { SpokenRefusal } from '../../refusals.ts';
import type { View } from '../../view.ts';
import { isOpenToAnswer, isRelief, type Offer } from '../../offer.ts';
import { changedWords, paidElsewhereWords, stateWords } from '../../words/offer-state-words.ts';
import { enterpriseWords as words } from '../../words/enterprise-words.ts';
import { RefusalText } from '../refusal.tsx';
import type { Part } from './offer-page.tsx';

export const StateNote: FC<Part & { refused: SpokenRefusal | undefined }> = ({
  view,
  offer,
  refused,
}) => {
  const words = wordsFor(offer);
  return (
    <>
      {refused ? <RefusalText view={view} spoken={refused} heading /> : null}
      <div class={`note ${words.mood}`} role="status">
        <strong>{view.say(words.heading)}</strong>
        <p>{view.say(words.text)}</p>
        <QueueText view={view} ahead={offer.ahead} />
        <BankText view={view} offer={offer} />
      </div>
    </>
  );
};

/** What the state means for this very offer. */
function wordsFor(offer: Offer) {
  const { state } = offer.instalment;
  if (offer.isOverdue) return stateWords.lapsed;
  if (state === 'matched' && isOpenToAnswer(offer)) return changedWords;
  if (state === 'informed' && !isRelief(offer)) return paidElsewhereWords;
  return stateWords[state];
}

const BankText: FC<Part> = ({ view, offer: { instalment } }) =>
  instalment.state === 'returned' && instalment.returnReason ? (
    <p>{view.say(words.bankSays, { reason: instalment.returnReason })}</p>
  ) : null;

const QueueText: FC<{ view: View; ahead: number | undefined }> = ({ view, ahead }) => {
  if (ahead === undefined) return null;
  return (
    <p>{ahead === 0 ? view.say(words.queueNext) : view.say(words.queueAhead, { n: ahead })}</p>
  );
};
