// The functions that formulas may call: general, named, documented. Each says which kinds it takes
// and what it gives, so a wrong call is refused before publish.

import * as calendar from './calendar.ts';
import { type Kind, type UnitName, number, plainNumber } from './kind.ts';
import * as exact from './rational.ts';
import { type Value, isList } from './value.ts';
import { accrueKind, alike, isDated, kinds, moved, need, numberOf, tiered } from './call-kinds.ts';
import {
  accrue,
  asNumber,
  asTiers,
  dated,
  day,
  extreme,
  flat,
  mean,
  monthSpan,
  move,
  progressive,
  tierRate,
  wholeOf,
} from './call-runs.ts';

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
