// How long a firm has to answer a notice. Silence closes the offer and never counts as refusal.
import { addDays, dayOf, type Day, type Instant } from './day.ts';

/** Days that a firm has to answer a notice. Silence closes the offer and never counts as refusal. */
export const confirmWithinDays = 60;

/** The last day on which a notice of that instant may be answered. */
export function deadlineFrom(at: Instant): Day {
  return addDays(dayOf(at), confirmWithinDays);
}
