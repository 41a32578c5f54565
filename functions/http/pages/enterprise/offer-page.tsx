// The enterprise's page of one instalment: how much, why, until when, from whom, and the one thing
// that can be done about it now.
import type { FC } from 'hono/jsx';
import type { Ask } from '../../context.ts';
import { offerPath } from '../../enterprise-link.ts';
import { isOpenToAnswer, type Offer } from '../../offer.ts';
import type { SpokenRefusal } from '../../refusals.ts';
import { viewOf, type View } from '../../view.ts';
import { enterpriseWords as words } from '../../words/enterprise-words.ts';
import { phonePage } from '../phone.tsx';
import { CommittedFacts } from './commitment.tsx';
import { Listing } from './listing.tsx';
import { ConfirmForm, DeclineForm, RenewForm, ReopenForm, UndoForm } from './offer-forms.tsx';
import { OtherInstalments } from './other-instalments.tsx';
import { PassingOn } from './passing-on.tsx';
import { Progress } from './progress.tsx';
import { Reasons } from './reasons.tsx';
import { StateNote } from './state-note.tsx';
import { Summary } from './offer-summary.tsx';

/** The page as it stands now; a refusal of the last act is told first, with its status. */
export function offerPage(c: Ask, offer: Offer, refused?: SpokenRefusal): Response {
  const view = viewOf(c);
  const body = (
    <>
      <StateNote view={view} offer={offer} refused={refused} />
      <Summary view={view} offer={offer} />
      <PassingOn view={view} offer={offer} />
      <Acts view={view} offer={offer} refused={refused} />
      <Reasons view={view} offer={offer} />
      <Progress view={view} offer={offer} />
      <OtherInstalments view={view} offer={offer} />
      <p class="reference">{view.say(words.notYou)}</p>
      <p class="reference">{`${view.say(words.reference)} ${referenceOf(offer)}`}</p>
      <p class="reference">
        {`${view.say(words.fullReference)} `}
        <span class="hash">{offer.entitlement.id}</span>
      </p>
    </>
  );
  const title = offer.entitlement.enterpriseName;
  return phonePage(c, { title, body, ...(refused && { status: refused.status }) });
}

export type Part = { view: View; offer: Offer };

const Acts: FC<Part & { refused: SpokenRefusal | undefined }> = ({ view, offer, refused }) => {
  const { state } = offer.instalment;
  const path = offerPath({ entitlementId: offer.entitlement.id, n: offer.instalment.n });
  if (state === 'declined' || state === 'lapsed' || offer.isOverdue) {
    return <ReopenForm view={view} path={path} />;
  }
  const renew = <RenewForm view={view} offer={offer} path={path} refused={refused} />;
  if (state === 'returned') return renew;
  if (state === 'confirmed' || state === 'waiting') {
    return (
      <>
        {renew}
        <UndoForm view={view} path={path} />
      </>
    );
  }
  if (!isOpenToAnswer(offer)) return null;
  return (
    <>
      <CommittedFacts view={view} offer={offer} />
      <Listing view={view} offer={offer} path={path} />
      <ConfirmForm view={view} offer={offer} path={path} refused={refused} />
      <DeclineForm view={view} offer={offer} path={path} />
    </>
  );
};

/** What to quote on the telephone. */
function referenceOf({ entitlement, instalment }: Offer): string {
  return `${entitlement.id.slice(4, 16).toUpperCase()}-${instalment.n}`;
}
