// The offer at a glance: how much, under which policy, from whom, until when, to which account.
import type { FC } from 'hono/jsx';
import { isOpenToAnswer, isRelief, type Offer } from '../../offer.ts';
import { enterpriseWords as words } from '../../words/enterprise-words.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import { inCapitals } from '../capitals.ts';
import { withdrawnWords } from '../../words/withdrawn-words.ts';
import { dayText, maskedAccount, moneyText, periodText } from '../texts.ts';
import type { Part } from './offer-page.tsx';

export const Summary: FC<Part> = ({ view, offer }) => {
  const { instalment, entitlement, account } = offer;
  const isGone = instalment.state === 'withdrawn';
  return (
    <section class="card">
      {isGone ? null : <Amount view={view} offer={offer} />}
      <dl class="facts">
        {isGone ? (
          <>
            <dt>{view.say(withdrawnWords.formerly)}</dt>
            <dd>{moneyText(view, instalment.amountFen)}</dd>
          </>
        ) : null}
        <dt>{view.say(words.firm)}</dt>
        <dd>{entitlement.uscc}</dd>
        <dt>{view.say(words.policy)}</dt>
        <dd>{offer.policy.title[view.lang]}</dd>
        <dt>{view.say(words.period)}</dt>
        <dd>{periodText(view, entitlement.period)}</dd>
        <dt>{view.say(words.issuedBy)}</dt>
        <dd>{offer.policy.issuer[view.lang]}</dd>
        {isOpenToAnswer(offer) && instalment.deadlineOn ? (
          <>
            <dt>{view.say(words.until)}</dt>
            <dd>{dayText(view, instalment.deadlineOn)}</dd>
          </>
        ) : null}
        {entitlement.pays && account && !isGone ? (
          <>
            <dt>{view.say(instalment.paidTo === 'bank' ? words.bankAccount : words.account)}</dt>
            <dd>
              {account.holderName} {maskedAccount(account.number)}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
};

const Amount: FC<Part> = ({ view, offer }) => {
  const { amountFen } = offer.instalment;
  const yuan = yuanText(amountFen);
  return (
    <>
      <p class="soft">{view.say(amountLabel(offer))}</p>
      <p class={yuan.length > 11 ? 'amount long' : 'amount'}>
        {yuan}
        <small>{view.lang === 'zh' ? '元' : 'CNY'}</small>
      </p>
      <p class="capitals" lang="zh-CN">
        {inCapitals(amountFen)}
      </p>
    </>
  );
};

function amountLabel(offer: Offer) {
  if (!offer.entitlement.pays) return isRelief(offer) ? words.youSave : words.youBenefit;
  return isOpenToAnswer(offer) ? words.youGet : words.youGot;
}
