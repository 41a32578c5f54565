// What a click on an offer is answered with before any money is looked at.
import type { Day } from './day.ts';
import type { Instalment } from './entitlement.ts';
import { nextState } from './instalment-states.ts';
import { done, refuse, type Outcome } from './outcome.ts';

export type Click = {
  /** Which offer the page showed; an older one confirms nothing. */
  offer: number;
  /** Whether the firm made the commitment that the policy asks for (告知承诺), as it stands now. */
  commitment: 'none' | 'made' | 'outdated';
};

/**
 * The answer where nothing is left to decide: done before, changed, closed, too late, or without the
 * commitment. Undefined where the click may go on.
 */
export function settledAnswer(
  instalment: Instalment,
  click: Click,
  today: Day,
): Outcome<Instalment> | undefined {
  if (instalment.confirmedAt) return done(instalment);
  const { state, offer, amountFen, deadlineOn, needsCommitment } = instalment;
  if (!nextState(state, 'confirm')) return refuse('confirm.not-open', { state });
  if (offer !== click.offer) return refuse('confirm.changed', { amountFen, offer });
  if (deadlineOn && deadlineOn < today) return refuse('confirm.expired', { deadlineOn });
  if (!needsCommitment || click.commitment === 'made') return undefined;
  return click.commitment === 'none'
    ? refuse('confirm.commitment-missing')
    : refuse('confirm.commitment-changed');
}
