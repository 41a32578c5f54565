// Where the money goes after the firm's account, or instead of it: to the bank that lowered the rate, or
// to employees, with the firm's own report that they have it.
import type { FC } from 'hono/jsx';
import { passedOnText } from '../../../../shared/commands/state-passed-on.ts';
import { passOnWithinDays } from '../../../../shared/domain/pass-on.ts';
import { offerPath } from '../../enterprise-link.ts';
import type { Offer } from '../../offer.ts';
import type { View } from '../../view.ts';
import { enterpriseWords as words } from '../../words/enterprise-words.ts';
import { dayText, moneyText } from '../texts.ts';

export const PassingOn: FC<{ view: View; offer: Offer }> = ({ view, offer }) => {
  const { instalment, entitlement, passOn } = offer;
  if (!entitlement.pays || instalment.state === 'withdrawn') return null;
  if (instalment.paidTo === 'bank') return <p class="note wait">{view.say(words.bankPaid)}</p>;
  if (instalment.paidTo !== 'passedOn') return null;
  if (passOn) return <Due view={view} offer={offer} passOn={passOn} />;
  return <p class="note wait">{view.say(words.passOnLater, { days: passOnWithinDays })}</p>;
};

type OfDue = { view: View; offer: Offer; passOn: NonNullable<Offer['passOn']> };

const Due: FC<OfDue> = ({ view, offer, passOn }) => {
  const { doneAt, dueOn, amountFen, personCount: n } = passOn;
  if (doneAt !== undefined) {
    return <p class="note good">{view.say(words.passOnDone, { at: dayText(view, doneAt) })}</p>;
  }
  const [until, sum] = [dayText(view, dueOn), moneyText(view, amountFen)];
  const path = offerPath({ entitlementId: offer.entitlement.id, n: offer.instalment.n });
  return (
    <form class="card" method="post" action={`${path}/passing-on`}>
      <h2>{view.say(words.passOn)}</h2>
      <p>{view.say(words.passOnDue, { until, sum, n })}</p>
      {offer.isPassOnOverdue ? <p class="note bad">{view.say(words.passOnOverdue)}</p> : null}
      <label class="field commitment">
        <input type="checkbox" name="commitment" value="yes" required />
        <span lang="zh-CN">{passedOnText}</span>
      </label>
      <button class="primary">{view.say(words.passOnReport)}</button>
    </form>
  );
};
