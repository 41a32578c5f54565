// The enterprise's page of one instalment: how much, why, until when, from whom, and the one thing
// that can be done about it now.
import type { FC } from 'hono/jsx';
import type { Ask } from '../../context.ts';
import { offerPath } from '../../enterprise-link.ts';
import type { Offer } from '../../offer.ts';
import type { SpokenRefusal } from '../../refusals.ts';
import { viewOf, type View } from '../../view.ts';
import { enterpriseWords as words, stateWords } from '../../words/enterprise-words.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import { inCapitals } from '../capitals.ts';
import { phonePage } from '../phone.tsx';
import { RefusalText } from '../refusal.tsx';
import { dayText, maskedAccount, periodText } from '../texts.ts';
import { ConfirmForm, DeclineForm, ReopenForm, UndoForm } from './offer-forms.tsx';
import { OtherInstalments } from './other-instalments.tsx';
import { Progress } from './progress.tsx';
import { Reasons } from './reasons.tsx';

/** The page as it stands now; a refusal of the last act is told first, with its status. */
export function offerPage(c: Ask, offer: Offer, refused?: SpokenRefusal): Response {
  const view = viewOf(c);
  const body = (
    <>
      <StateNote view={view} offer={offer} refused={refused} />
      <Summary view={view} offer={offer} />
      <Acts view={view} offer={offer} refused={refused} />
      <Reasons view={view} offer={offer} />
      <Progress view={view} instalment={offer.instalment} />
      <OtherInstalments view={view} offer={offer} />
      <p class="reference">{view.say(words.notYou)}</p>
      <p class="reference">{`${view.say(words.reference)} ${referenceOf(offer)}`}</p>
    </>
  );
  const title = offer.entitlement.enterpriseName;
  return phonePage(c, { title, body, ...(refused && { status: refused.status }) });
}

type Part = { view: View; offer: Offer };

const StateNote: FC<Part & { refused: SpokenRefusal | undefined }> = ({ view, offer, refused }) => {
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

const Summary: FC<Part> = ({ view, offer }) => {
  const { instalment, entitlement, account } = offer;
  const yuan = yuanText(instalment.amountFen);
  return (
    <section class="card">
      <p class="soft">{view.say(amountLabel(offer))}</p>
      <p class={yuan.length > 11 ? 'amount long' : 'amount'}>
        {yuan}
        <small>{view.lang === 'zh' ? '元' : 'CNY'}</small>
      </p>
      <p class="capitals" lang="zh-CN">
        {inCapitals(instalment.amountFen)}
      </p>
      <dl class="facts">
        <dt>{view.say(words.policy)}</dt>
        <dd>{offer.policy.title[view.lang]}</dd>
        <dt>{view.say(words.period)}</dt>
        <dd>{periodText(view, entitlement.period)}</dd>
        <dt>{view.say(entitlement.pays ? words.from : words.issuedBy)}</dt>
        <dd>{offer.policy.issuer[view.lang]}</dd>
        {instalment.state === 'noticed' && instalment.deadlineOn ? (
          <>
            <dt>{view.say(words.until)}</dt>
            <dd>{dayText(view, instalment.deadlineOn)}</dd>
          </>
        ) : null}
        {entitlement.pays && account ? (
          <>
            <dt>{view.say(words.account)}</dt>
            <dd>
              {account.holderName} {maskedAccount(account.number)}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
};

const Acts: FC<Part & { refused: SpokenRefusal | undefined }> = ({ view, offer, refused }) => {
  const { state } = offer.instalment;
  const path = offerPath({ entitlementId: offer.entitlement.id, n: offer.instalment.n });
  if (state === 'declined' || state === 'lapsed' || offer.isOverdue) {
    return <ReopenForm view={view} path={path} />;
  }
  if (state === 'confirmed' || state === 'waiting') return <UndoForm view={view} path={path} />;
  if (state !== 'noticed') return null;
  return (
    <>
      <ConfirmForm view={view} offer={offer} path={path} refused={refused} />
      <DeclineForm view={view} offer={offer} path={path} />
    </>
  );
};

function amountLabel({ entitlement, instalment }: Offer) {
  if (!entitlement.pays) return words.youSave;
  return instalment.state === 'noticed' ? words.youGet : words.youGot;
}

/** What to quote on the telephone. */
function referenceOf({ entitlement, instalment }: Offer): string {
  return `${entitlement.id.slice(4, 16).toUpperCase()}-${instalment.n}`;
}
