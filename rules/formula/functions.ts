// The functions that formulas may call: general, named, documented. Each says which kinds it takes
// and what it gives, so a wrong call is refused before publish.

import { addMonths } from '../../shared/domain/day.ts';
import * as calendar from './calendar.ts';
import {
  type Kind,
  type UnitName,
  kindText,
  number,
  plainNumber,
  sameKind,
  sameUnit,
} from './kind.ts';
import * as exact from './rational.ts';
import { type Tiers, type Value, isList, isRational, isTiers, unknown } from './value.ts';

/** A wrong call, in words for the policy's author. */
export class CallError extends Error {}

type Definition = {
  /** What it does, in one line for the author. */
  readonly words: string;
  readonly kind: (args: readonly Kind[]) => Kind;
  /** Runs on known values; null stands for "none". */
  readonly run: (args: readonly Value[]) => Value;
};

const definitions = {
  min: {
    words: 'the least of numbers, days, months or lists of them; null is skipped',
    kind: alike,
    run: (args) => extreme(args, -1),
  },
  max: {
    words: 'the greatest of numbers, days, months or lists of them; null is skipped',
    kind: alike,
    run: (args) => extreme(args, 1),
  },
  sum: {
    words: 'the sum of a list; the sum of nothing is 0',
    kind: (args) => numberOf(alike(args)),
    run: (args) => flat(args).map(asNumber).reduce(exact.add, exact.zero),
  },
  count: {
    words: 'how many members a list has',
    kind: (args) => need(args, 1, (list) => list.is === 'list', 'one list', plainNumber),
    run: ([list]) => exact.whole(isList(list ?? null) ? flat([list ?? null]).length : 0),
  },
  mean: {
    words: 'the average of a list, not rounded; of nothing it is unknown',
    kind: (args) => numberOf(alike(args)),
    run: mean,
  },
  scale: {
    words: 'a progressive scale: each part of the amount at the rate of its tier',
    kind: (args) => tiered(args, args[0] ?? plainNumber),
    run: ([amount, tiers]) => progressive(asNumber(amount), asTiers(tiers)),
  },
  table: {
    words: 'the rate of the one tier that the amount falls into',
    kind: (args) => tiered(args, plainNumber),
    run: ([amount, tiers]) => tierRate(asNumber(amount), asTiers(tiers)),
  },
  days: between('days', 'whole days from one day to another', calendar.daysBetween),
  years: between('years', 'whole years from one day to another, an age', calendar.yearsBetween),
  months: {
    words: 'whole months from one day or month to another',
    kind: (args) =>
      args[0]?.is === 'month'
        ? kinds(args, ['month', 'month'], number('months'))
        : kinds(args, ['day', 'day'], number('months')),
    run: ([a, b]) => dated([a, b], ([x, y]) => exact.whole(monthSpan(x ?? '', y ?? ''))),
  },
  yearOf: {
    words: 'the calendar year of a day or month',
    kind: (args) => need(args, 1, isDated, 'one day or month', { is: 'year' }),
    run: (args) => dated(args, ([day]) => exact.whole(Number(day?.slice(0, 4)))),
  },
  monthOf: {
    words: 'the calendar month of a day',
    kind: (args) => kinds(args, ['day'], { is: 'month' }),
    run: (args) => dated(args, ([day]) => day?.slice(0, 7) ?? null),
  },
  addMonths: {
    words: 'a day or month moved by months; a date the month lacks becomes its last day',
    kind: (args) => moved(args),
    run: ([from, count]) => dated([from], ([day]) => move(day ?? '', wholeOf(count))),
  },
  addYears: {
    words: 'a day or month moved by years',
    kind: (args) => moved(args),
    run: ([from, count]) => dated([from], ([day]) => move(day ?? '', 12 * wholeOf(count))),
  },
  overlapDays: {
    words: 'days that [a, b) and [c, d) share',
    kind: (args) => kinds(args, ['day', 'day', 'day', 'day'], number('days')),
    run: (args) =>
      dated(args, ([a, b, c, d]) =>
        exact.whole(calendar.overlapDays(day(a), day(b), day(c), day(d))),
      ),
  },
  accrue: {
    words: 'interest: principal, rate, first day, end day, years at most, days of a year',
    kind: accrueKind,
    run: accrue,
  },
} as const satisfies Record<string, Definition>;

export type FunctionName = keyof typeof definitions;
export const functions: Readonly<Record<FunctionName, Definition>> = definitions;

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(definitions, name);
}

function between(
  unit: UnitName,
  words: string,
  measure: (a: ReturnType<typeof day>, b: ReturnType<typeof day>) => number,
): Definition {
  return {
    words,
    kind: (args) => kinds(args, ['day', 'day'], number(unit)),
    run: (args) => dated(args, ([a, b]) => exact.whole(measure(day(a), day(b)))),
  };
}

function accrue(args: readonly Value[]): Value {
  const [principal, rate, from, to, years, basis] = args;
  const span = dated([from, to], ([a, b]) =>
    exact.whole(calendar.interestDays(day(a), day(b), wholeOf(years))),
  );
  const interest = exact.multiply(asNumber(principal), asNumber(rate));
  return exact.divide(exact.multiply(interest, asNumber(span)), asNumber(basis)) ?? unknown();
}

function accrueKind(args: readonly Kind[]): Kind {
  const [principal, rate, from, to, years, basis] = args;
  const numbers = [rate, years, basis].every((kind) => kind?.is === 'number');
  const days = from?.is === 'day' && to?.is === 'day';
  if (args.length !== 6 || principal?.is !== 'number' || !numbers || !days)
    throw new CallError('takes principal, rate, first day, end day, years, days of a year');
  if (rate?.is === 'number' && !sameUnit(rate.unit, {}))
    throw new CallError(`takes a ratio as its rate, not ${kindText(rate)}`);
  return principal;
}

function alike(args: readonly Kind[]): Kind {
  const plain = args.map((kind) => (kind.is === 'list' ? elementOf(kind) : kind));
  const model = plain.find((kind) => !(kind.is === 'number' && kind.literal)) ?? plain[0];
  if (!model) throw new CallError('takes at least one value');
  const odd = plain.find((kind) => !sameKind(kind, model));
  if (odd)
    throw new CallError(`takes values of one kind, not ${kindText(model)} and ${kindText(odd)}`);
  if (!['number', 'day', 'month', 'year'].includes(model.is))
    throw new CallError(`takes numbers or dates, not ${kindText(model)}`);
  return model;
}

function elementOf(kind: Kind): Kind {
  return kind.is === 'list' ? elementOf(kind.of) : kind;
}

function numberOf(kind: Kind): Kind {
  if (kind.is !== 'number') throw new CallError(`takes numbers, not ${kindText(kind)}`);
  return kind;
}

function tiered(args: readonly Kind[], result: Kind): Kind {
  const [amount, tiers] = args;
  if (args.length !== 2 || amount?.is !== 'number' || tiers?.is !== 'tiers')
    throw new CallError('takes an amount and a scale');
  if (!sameUnit(amount.unit, tiers.by)) throw new CallError('the scale is in another unit');
  return result;
}

function moved(args: readonly Kind[]): Kind {
  const [from, count] = args;
  if (args.length !== 2 || !from || !isDated(from) || count?.is !== 'number')
    throw new CallError('takes a day or month and a number');
  return from;
}

function isDated(kind: Kind): boolean {
  return kind.is === 'day' || kind.is === 'month';
}

function need(
  args: readonly Kind[],
  count: number,
  fits: (kind: Kind) => boolean,
  words: string,
  result: Kind,
): Kind {
  if (args.length !== count || !args.every(fits)) throw new CallError(`takes ${words}`);
  return result;
}

function kinds(args: readonly Kind[], expected: readonly Kind['is'][], result: Kind): Kind {
  if (args.length !== expected.length || args.some((kind, at) => kind.is !== expected[at]))
    throw new CallError(`takes ${expected.join(', ')}`);
  return result;
}

function flat(args: readonly Value[]): Value[] {
  return args.flatMap((value) => (isList(value) ? flat(value) : [value]));
}

function asNumber(value: Value | undefined): exact.Rational {
  if (value === null || value === undefined) return exact.zero;
  if (!isRational(value)) throw new TypeError('a number was promised by the check of kinds');
  return value;
}

function asTiers(value: Value | undefined): Tiers {
  return value !== undefined && isTiers(value) ? value : { tiers: [] };
}

function wholeOf(value: Value | undefined): number {
  return Number(exact.roundHalfUp(asNumber(value)));
}

const day = (text: string | undefined) => calendar.asDay(text ?? '');

function dated(
  args: readonly (Value | undefined)[],
  run: (days: readonly string[]) => Value,
): Value {
  const days = args.filter((value) => typeof value === 'string');
  return days.length === args.length ? run(days) : null;
}

function monthSpan(a: string, b: string): number {
  return a.length === 7 ? calendar.monthDifference(a, b) : calendar.monthsBetween(day(a), day(b));
}

function move(from: string, months: number): string {
  return from.length === 7 ? calendar.addMonthsToMonth(from, months) : addMonths(day(from), months);
}

function extreme(args: readonly Value[], sign: 1 | -1): Value {
  let best: Value = null;
  for (const value of flat(args)) {
    if (value === null) continue;
    if (best === null || sign * order(value, best) > 0) best = value;
  }
  return best;
}

function order(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return exact.compare(asNumber(a), asNumber(b));
}

function mean(args: readonly Value[]): Value {
  const values = flat(args);
  const total = values.map(asNumber).reduce(exact.add, exact.zero);
  return exact.divide(total, exact.whole(values.length)) ?? unknown();
}

function progressive(amount: exact.Rational, { tiers }: Tiers): Value {
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

function tierRate(amount: exact.Rational, { tiers }: Tiers): Value {
  return tiers.find(({ upTo }) => upTo === null || exact.compare(amount, upTo) <= 0)?.rate ?? null;
}
