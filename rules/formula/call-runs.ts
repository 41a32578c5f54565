// How the functions compute, on values whose kinds were checked before. null stands for "none".

import { addMonths } from '../../shared/domain/day.ts';
import * as calendar from './calendar.ts';
import * as exact from './rational.ts';
import { type Tiers, type Value, isList, isRational, isTiers, unknown } from './value.ts';

export function accrue(args: readonly Value[]): Value {
  const [principal, rate, from, to, years, basis] = args;
  const span = dated([from, to], ([a, b]) =>
    exact.whole(calendar.interestDays(day(a), day(b), wholeOf(years))),
  );
  const interest = exact.multiply(asNumber(principal), asNumber(rate));
  return exact.divide(exact.multiply(interest, asNumber(span)), asNumber(basis)) ?? unknown();
}

export function flat(args: readonly Value[]): Value[] {
  return args.flatMap((value) => (isList(value) ? flat(value) : [value]));
}

export function asNumber(value: Value | undefined): exact.Rational {
  if (value === null || value === undefined) return exact.zero;
  if (!isRational(value)) throw new TypeError('a number was promised by the check of kinds');
  return value;
}

export function asTiers(value: Value | undefined): Tiers {
  return value !== undefined && isTiers(value) ? value : { tiers: [] };
}

export function wholeOf(value: Value | undefined): number {
  return Number(exact.roundHalfUp(asNumber(value)));
}

export const day = (text: string | undefined) => calendar.asDay(text ?? '');

export function dated(
  args: readonly (Value | undefined)[],
  run: (days: readonly string[]) => Value,
): Value {
  const days = args.filter((value) => typeof value === 'string');
  return days.length === args.length ? run(days) : null;
}

export function monthSpan(a: string, b: string): number {
  return a.length === 7 ? calendar.monthDifference(a, b) : calendar.monthsBetween(day(a), day(b));
}

export function move(from: string, months: number): string {
  return from.length === 7 ? calendar.addMonthsToMonth(from, months) : addMonths(day(from), months);
}

export function extreme(args: readonly Value[], sign: 1 | -1): Value {
  let best: Value = null;
  for (const value of flat(args)) {
    if (value === null) continue;
    if (best === null || sign * order(value, best) > 0) best = value;
  }
  return best;
}

export function order(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return exact.compare(asNumber(a), asNumber(b));
}

export function mean(args: readonly Value[]): Value {
  const values = flat(args);
  const total = values.map(asNumber).reduce(exact.add, exact.zero);
  return exact.divide(total, exact.whole(values.length)) ?? unknown();
}

export function progressive(amount: exact.Rational, { tiers }: Tiers): Value {
  let total = exact.zero;
  let floor = exact.zero;
  for (const { upTo, rate } of tiers) {
    const top = upTo !== null && exact.compare(upTo, amount) < 0 ? upTo : amount;
    if (exact.compare(top, floor) <= 0) break;
    total = exact.add(total, exact.multiply(exact.subtract(top, floor), rate));
    floor = top;
  }
  return total;
}

export function tierRate(amount: exact.Rational, { tiers }: Tiers): Value {
  return tiers.find(({ upTo }) => upTo === null || exact.compare(amount, upTo) <= 0)?.rate ?? null;
}
