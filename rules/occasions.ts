// For which periods a policy is to be decided today. Asked by a matcher whenever facts change or the
// day turns, so that a closed period is decided on its last day whatever day the matching runs.

import type { Day } from '../shared/domain/day.ts';
import { addDays, dayFrom } from '../shared/domain/day.ts';
import type { Facts } from './facts/catalogue.ts';
import { dayAfter, periodDays, quarterOf, shiftPeriod } from './formula/calendar.ts';
import { own } from './facts/read.ts';
import type { Occasion } from './occasion.ts';
import type { Policy } from './policy.ts';

export type { Occasion } from './occasion.ts';

const lookBackDefault = 1;

/**
 * The occasions of a policy on a day, earliest first: closed periods on their last day; a running
 * year today, with earlier years on their 31 December; once and life today. Where instalments settle
 * by month, quarter or year, the first day after the last closed one stands for today. Occasions
 * before the policy began are left out.
 */
export function occasions(policy: Policy, today: Day, facts: Facts): Occasion[] {
  const { period } = policy;
  const all =
    period === 'once' || period === 'life'
      ? [{ asOf: settledOn(policy, today), period }]
      : policy.running
        ? runningYears(policy, today)
        : closedPeriods(policy, lengthOf(policy, facts), settledOn(policy, today));
  return all.filter((occasion) => mayApply(policy, occasion.asOf));
}

type Length = 'year' | 'quarter' | 'month';

const monthsIn = { month: 1, quarter: 3, year: 12 } as const satisfies Record<Length, number>;

function lengthOf(policy: Policy, facts: Facts): Length {
  const { period } = policy;
  if (period === 'filing')
    return own(facts, 'tax.vat.filingPeriod') === 'quarter' ? 'quarter' : 'month';
  return period === 'quarter' || period === 'month' ? period : 'year';
}

/** The day up to which an accumulating entitlement is worked out. */
function settledOn(policy: Policy, today: Day): Day {
  if (!settlesByPeriod(policy)) return today;
  return inForceOn(policy, periodDays(around(policy.settle, today)).start);
}

/**
 * That day, or, where the policy has ended before it, the last day on which it was in force: what was
 * earned until then is settled still. Loans and the like are tested on a day of their own.
 */
function inForceOn({ regime, validity }: Policy, day: Day): Day {
  const isInForce = validity.some(({ from, to }) => from <= day && (!to || day <= to));
  if (regime.startsWith('it.') || isInForce) return day;
  const ends = validity.flatMap(({ to }) => (to && to < day ? [to] : []));
  return ends.toSorted().at(-1) ?? day;
}

function settlesByPeriod(policy: Policy): policy is Policy & { settle: Length } {
  return policy.settle !== undefined && policy.settle !== 'now';
}

function runningYears(policy: Policy, today: Day): Occasion[] {
  const year = Number(today.slice(0, 4));
  const earlier = Array.from(
    { length: policy.lookBack ?? lookBackDefault },
    (_, back) => year - back - 1,
  );
  const past = earlier
    .toReversed()
    .map((past) => ({ asOf: dayFrom(past, 12, 31), period: String(past) }));
  const asOf = settledOn(policy, today);
  // What settles by period has nothing to settle before the first of the year has ended.
  const hasSettled = !settlesByPeriod(policy) || asOf > dayFrom(year, 1, 1);
  return hasSettled ? [...past, { asOf, period: String(year) }] : past;
}

/** The periods that had ended by that day: as many as are settled together, or are looked back on. */
function closedPeriods(policy: Policy, length: Length, settled: Day): Occasion[] {
  const current = around(length, settled);
  const together = settlesByPeriod(policy) ? monthsIn[policy.settle] / monthsIn[length] : 1;
  const count = Math.max(policy.lookBack ?? lookBackDefault, together);
  return Array.from({ length: count }, (_, back) => shiftPeriod(current, back - count)).map(
    (period) => ({ asOf: addDays(dayAfter(period), -1), period }),
  );
}

function around(length: Length, day: Day): string {
  if (length === 'year') return day.slice(0, 4);
  return length === 'month' ? day.slice(0, 7) : quarterOf(day);
}

/** Nothing is decided for a day before the policy's first. */
function mayApply(policy: Policy, day: Day): boolean {
  return policy.validity.some(({ from }) => from <= day);
}
