// How long a firm has to answer a notice. Silence closes the offer and never counts as refusal.
import { addDays, dayOf, type Day, type Instant } from './day.ts';
import type { PaidTo } from './entitlement.ts';

/** Days that a firm has to answer a notice. Silence closes the offer and never counts as refusal. */
export const confirmWithinDays = 60;

/** The last day on which a notice of that instant may be answered. */
export function deadlineFrom(at: Instant): Day {
  return addDays(dayOf(at), confirmWithinDays);
}

/** The last day on which the notice's link opens: where money is passed on, long enough to say that it was. */
export function linkUntil(at: Instant, paidTo: PaidTo): Day {
  return paidTo === 'passedOn' ? addDays(dayOf(at), passingLinkDays) : deadlineFrom(at);
}

const passingLinkDays = 365;
