// The first thing on an offer's page: where it stands, or why the last act was refused.
import type { FC } from 'hono/jsx';
import type { SpokenRefusal } from '../../refusals.ts';
import type { View } from '../../view.ts';
import { enterpriseWords as words, stateWords } from '../../words/enterprise-words.ts';
import { RefusalText } from '../refusal.tsx';
import type { Part } from './offer-page.tsx';

export const StateNote: FC<Part & { refused: SpokenRefusal | undefined }> = ({
  view,
  offer,
  refused,
}) => {
  if (refused) return <RefusalText view={view} spoken={refused} heading />;
  const { state } = offer.instalment;
  const words = stateWords[offer.isOverdue ? 'lapsed' : state];
  return (
    <div class={`note ${words.mood}`} role="status">
      <strong>{view.say(words.heading)}</strong>
      <p>{view.say(words.text)}</p>
      <QueueText view={view} ahead={offer.ahead} />
      <BankText view={view} offer={offer} />
    </div>
  );
};

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
