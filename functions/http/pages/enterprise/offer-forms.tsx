// The few things an enterprise can do: confirm, decline, take back, take up again. Each is a button
// that a person presses; none runs by itself, and none can change an account.
import type { FC } from 'hono/jsx';
import type { Offer } from '../../offer.ts';
import type { SpokenRefusal } from '../../refusals.ts';
import type { View } from '../../view.ts';
import { enterpriseWords as words } from '../../words/enterprise-words.ts';
import { maskedAccount } from '../texts.ts';
import { CommitmentField } from './commitment.tsx';

type Form = { view: View; path: string };
type OfferForm = Form & { offer: Offer };

export const ConfirmForm: FC<OfferForm & { refused: SpokenRefusal | undefined }> = ({
  view,
  path,
  offer,
  refused,
}) => {
  const isBank = offer.instalment.paidTo === 'bank';
  if (!offer.account) {
    return <p class="note wait">{view.say(isBank ? words.noBankAccount : words.noAccount)}</p>;
  }
  if (offer.asksDigits && offer.isLocked) return <Locked view={view} refused={refused} />;
  return (
    <section class="card">
      <form method="post" action={`${path}/confirmation`}>
        <input type="hidden" name="offer" value={offer.instalment.offer} />
        <CommitmentField view={view} offer={offer} />
        {offer.asksDigits ? (
          <DigitsField view={view} isWrong={refused?.code === 'confirm.digits-wrong'} />
        ) : null}
        <button class="primary">{view.say(words.confirm)}</button>
      </form>
      <p class="hint">{view.say(words.confirmHint)}</p>
      {isBank ? null : <p class="hint">{view.say(words.accountWrong)}</p>}
    </section>
  );
};

const DigitsField: FC<{ view: View; isWrong: boolean }> = ({ view, isWrong }) => (
  <div class="field">
    <label for="lastFour">
      {view.say(words.digits)}
      <span class="hint">{view.say(words.digitsHint)}</span>
    </label>
    <input
      id="lastFour"
      class="digits"
      name="lastFour"
      inputmode="numeric"
      maxlength={4}
      autocomplete="off"
      aria-invalid={isWrong ? 'true' : undefined}
      required
    />
  </div>
);

/** Instead of the button, where only tomorrow brings new tries; told once. */
const Locked: FC<{ view: View; refused: SpokenRefusal | undefined }> = ({ view, refused }) =>
  refused?.code === 'confirm.digits-locked' ? null : (
    <p class="note wait">{view.say(words.digitsLocked)}</p>
  );

export const RenewForm: FC<OfferForm & { refused: SpokenRefusal | undefined }> = ({
  view,
  path,
  offer,
  refused,
}) => {
  const { corrected } = offer;
  if (!corrected) return null;
  if (offer.isLocked) return <Locked view={view} refused={refused} />;
  const account = `${corrected.holderName} ${maskedAccount(corrected.number)}`;
  return (
    <form class="card" method="post" action={`${path}/account-consent`}>
      <p>{view.say(words.accountCorrected, { account })}</p>
      <DigitsField view={view} isWrong={refused?.code === 'confirm.digits-wrong'} />
      <button class="primary">{view.say(words.accountAgree)}</button>
    </form>
  );
};

export const DeclineForm: FC<OfferForm> = ({ view, path, offer }) => (
  <details class="card">
    <summary>{view.say(words.decline)}</summary>
    <form method="post" action={`${path}/declination`}>
      <input type="hidden" name="offer" value={offer.instalment.offer} />
      <p class="hint">{view.say(words.declineHint)}</p>
      <div class="field">
        <label for="reason">{view.say(words.declineReason)}</label>
        <textarea class="short" id="reason" name="reason" maxlength={500}></textarea>
      </div>
      <button>{view.say(words.declineSure)}</button>
    </form>
  </details>
);

export const UndoForm: FC<Form> = ({ view, path }) => (
  <details class="card">
    <summary>{view.say(words.undo)}</summary>
    <form method="post" action={`${path}/undoing`}>
      <p class="hint">{view.say(words.undoHint)}</p>
      <button>{view.say(words.undo)}</button>
    </form>
  </details>
);

export const ReopenForm: FC<Form> = ({ view, path }) => (
  <form class="card" method="post" action={`${path}/reopening`}>
    <button class="primary">{view.say(words.reopen)}</button>
  </form>
);
