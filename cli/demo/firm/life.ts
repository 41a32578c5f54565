// When a demo firm was established, and whether and until when it does business. How old firms are is
// an assumption.
import { addDays, type Day, dayNumber } from '../../../shared/domain/day.ts';
import type { Draws } from '../draws.ts';

export type Status = keyof typeof statusWeights;

const statusWeights = { active: 95, suspended: 2, revoked: 1, deregistered: 2 } as const;

/** Ages in days, each with how many firms in a hundred are no older, from the last age on. */
const ages = [
  { upTo: 400, weight: 9 },
  { upTo: 1100, weight: 23 },
  { upTo: 2200, weight: 27 },
  { upTo: 4400, weight: 25 },
  { upTo: 9000, weight: 16 },
] as const;
const year = 365;

export function statusOf(draws: Draws): Status {
  return draws.weighted(statusWeights);
}

/** The day before `asOf`, or an earlier one for a firm that does business no more. */
export function lastDayOf(draws: Draws, status: Status, asOf: Day): Day {
  return addDays(asOf, status === 'active' ? -1 : -draws.whole(30, 700));
}

/** A day not after `latest`, and no age where a story asks for so many years. */
export function establishedOn(
  draws: Draws,
  latest: Day,
  years: readonly [number, number] | undefined,
): Day {
  const age = years ? draws.whole(years[0] * year, years[1] * year) : ageOf(draws);
  return addDays(latest, -Math.min(age, dayNumber(latest) - dayNumber('1985-01-01')));
}

function ageOf(draws: Draws): number {
  let left = draws.whole(1, 100);
  let from = 0;
  for (const { upTo, weight } of ages) {
    left -= weight;
    if (left <= 0) return draws.whole(from, upTo);
    from = upTo;
  }
  return from;
}
