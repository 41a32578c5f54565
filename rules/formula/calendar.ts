// Whole days, months and years between calendar days and months, and interest by days: the day
// arithmetic that formulas may use.

import {
  type Day,
  addDays,
  addMonths,
  dayFrom,
  dayNumber,
  dayParts,
  daysInMonth,
  isDay,
} from '../../shared/domain/day.ts';

/** A text as a day. Values are checked when they are read, so anything else is a bug. */
export function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** Days from a to b; the first counts, the last does not; below zero where b is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** Whole months completed from a to b. */
export function monthsBetween(a: Day, b: Day): number {
  const [from, to] = [dayParts(a), dayParts(b)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.date < from.date ? months - 1 : months;
}

/** Whole years completed from a to b: a person's age on day b. */
export function yearsBetween(a: Day, b: Day): number {
  return Math.floor(monthsBetween(a, b) / 12);
}

/** The day after the last of `years` years from `day`: the first day they no longer cover. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, 12 * years);
}

/** `2025-03` moved by whole months. */
export function addMonthsToMonth(month: string, count: number): string {
  return addMonths(asDay(`${month}-01`), count).slice(0, 7);
}

/** Months from a to b, as a difference of calendar months. */
export function monthDifference(a: string, b: string): number {
  return monthsBetween(asDay(`${a}-01`), asDay(`${b}-01`));
}

/** Days that [from, to) and [start, end) share; never below zero. */
export function overlapDays(from: Day, to: Day, start: Day, end: Day): number {
  return Math.max(0, daysBetween(from > start ? from : start, to < end ? to : end));
}

/**
 * Days that bear interest: from `from` (counted) to the earlier of `to` and `years` years on (not
 * counted), never more than 365 a year and never below zero.
 */
export function interestDays(from: Day, to: Day, years: number): number {
  const last = addYears(from, years);
  const end = to < last ? to : last;
  return Math.min(Math.max(0, daysBetween(from, end)), 365 * years);
}

/** The calendar quarter of a day, `2025Q1`. */
export function quarterOf(day: Day): string {
  const { year, month } = dayParts(day);
  return `${year}Q${Math.ceil(month / 3)}`;
}

type Days = { readonly start: Day; readonly end: Day };
// Firms are decided for the same few periods, each of them many times over.
const daysBefore = new Map<string, Days>();
const periodsMax = 1_000;

/** First and last day of a month, quarter or year written as a period. */
export function periodDays(period: string): Days {
  const known = daysBefore.get(period);
  if (known) return known;
  if (daysBefore.size >= periodsMax) daysBefore.clear();
  const days = spanOf(period);
  daysBefore.set(period, days);
  return days;
}

function spanOf(period: string): Days {
  const year = Number(period.slice(0, 4));
  const quarter = /Q([1-4])$/.exec(period);
  if (quarter) return monthSpan(year, Number(quarter[1]) * 3 - 2, 3);
  if (period.length === 7) return monthSpan(year, Number(period.slice(5)), 1);
  return monthSpan(year, 1, 12);
}

/** The period `count` later of the same length. */
export function shiftPeriod(period: string, count: number): string {
  if (period.length === 4) return String(Number(period) + count);
  if (period.length === 7) return addMonthsToMonth(period, count);
  return quarterOf(addMonths(periodDays(period).start, 3 * count));
}

/** The months of a year or a quarter, in order. */
export function monthsOf(period: string): string[] {
  const first = periodDays(period).start.slice(0, 7);
  const count = period.length === 4 ? 12 : period.length === 7 ? 1 : 3;
  return Array.from({ length: count }, (_, index) => addMonthsToMonth(first, index));
}

function monthSpan(year: number, month: number, count: number): { start: Day; end: Day } {
  const last = month + count - 1;
  return { start: dayFrom(year, month, 1), end: dayFrom(year, last, daysInMonth(year, last)) };
}

/** The first day after a period. */
export function dayAfter(period: string): Day {
  return addDays(periodDays(period).end, 1);
}
