// The year that a budget belongs to.
import { dayOf, dayParts, type Instant } from './day.ts';

/** The fiscal year of an instant: the calendar year in Shanghai (Budget Law Art. 18). */
export function fiscalYearOf(at: Instant): number {
  return dayParts(dayOf(at)).year;
}
