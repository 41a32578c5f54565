// The occasion of a decision: the day it is made for and the period it is about.

import type { Day } from '../shared/domain/day.ts';
import { own } from './facts/read.ts';
import type { Facts } from './facts/catalogue.ts';
import { periodDays, quarterOf } from './formula/calendar.ts';
import type { Policy } from './policy.ts';

/**
 * `period` is `2025`, `2025Q1`, `2025-03`, `once` or `life`. Payments and uses that carry
 * `entitlementId` are this entitlement's own and do not count against it.
 */
export type Occasion = {
  readonly asOf: Day;
  readonly period: string;
  readonly entitlementId?: string;
};

/** The occasion that falls on a day: the policy's period around it. */
export function occasionOn(policy: Policy, asOf: Day, facts: Facts): Occasion {
  return { asOf, period: periodAround(policy, asOf, facts) };
}

/** The policy's period that a day lies in; an unknown filing period is taken by the month. */
export function periodAround(policy: Policy, day: Day, facts: Facts): string {
  const { period } = policy;
  if (period === 'once' || period === 'life') return period;
  const length = period === 'filing' ? own(facts, 'tax.vat.filingPeriod') : period;
  if (length === 'year') return day.slice(0, 4);
  return length === 'quarter' ? quarterOf(day) : day.slice(0, 7);
}

/** Whether the period is a stretch of the calendar, rather than once or for life. */
export function isCalendar(period: string): boolean {
  return period !== 'once' && period !== 'life';
}

/** First and last day of the occasion's period; once and life reach to the day itself. */
export function daysOf({ asOf, period }: Occasion): { start: Day; end: Day } {
  return isCalendar(period) ? periodDays(period) : { start: asOf, end: asOf };
}

/** The year a decision is about: the period's, or the day's for once and life. */
export function yearOf({ asOf, period }: Occasion): number {
  return Number((isCalendar(period) ? period : asOf).slice(0, 4));
}
