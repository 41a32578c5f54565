// Of which months and days departments can speak: those the firm was in business, that are over on
// the registry's day.
import { type Day, addDays, dayNumber } from '../../../shared/domain/day.ts';
import type { Draws } from '../draws.ts';
import { firstYear } from './books.ts';
import type { Firm } from './firm.ts';
import { type Month, monthIn, monthOf } from './months.ts';

/** The last month that is over. */
export function lastMonthOf({ lastOn }: Firm): Month {
  return monthOf(addDays(lastOn, 1)) - 1;
}

/** The first month of business that the registry knows of, not before the given one. */
export function firstMonthOf(firm: Firm, earliest: Month = monthIn(firstYear, 1)): Month {
  return Math.max(earliest, monthOf(firm.establishedOn));
}

/** A day of the firm's life from one to another; undefined where there is none. */
export function dayWithin(draws: Draws, firm: Firm, from: Day, to: Day): Day | undefined {
  const first = from > firm.establishedOn ? from : firm.establishedOn;
  const last = to < firm.lastOn ? to : firm.lastOn;
  const count = dayNumber(last) - dayNumber(first);
  const share = draws.whole(0, 9999);
  return count < 0 ? undefined : addDays(first, Math.floor((count * share) / 9999));
}
