// Every kind of value as a point on a line of whole numbers, so that the nearest one that turns a
// condition can be found by halving.

import { addMonthsToMonth, asDay, monthDifference } from '../formula/calendar.ts';
import { addDays, dayNumber, isDay } from '../../shared/domain/day.ts';
import type { Shape } from '../facts/shape.ts';

/** A line: the values worth trying first, and how points become values. */
export type Line = {
  readonly from: (value: unknown) => number | undefined;
  readonly to: (point: number) => unknown;
  readonly low: number;
  readonly high: number;
};

const epoch = '1950-01';
const first = asDay('1950-01-01');

/** The line of a shape, or undefined where values have no order. */
export function lineOf(shape: Shape): Line | undefined {
  if (shape.kind === 'number') {
    const high = shape.unit === 'fen' ? 1_000_000_000_000 : 10_000_000;
    return { from: whole, to: (point) => point, low: shape.signed ? -high : 0, high };
  }
  if (shape.kind === 'year') return { from: whole, to: (point) => point, low: 1990, high: 2060 };
  if (shape.kind === 'day')
    return {
      from: (value) =>
        typeof value === 'string' && isDay(value) ? dayNumber(value) - dayNumber(first) : undefined,
      to: (point) => addDays(first, point),
      low: 0,
      high: 40_000,
    };
  if (shape.kind === 'month')
    return {
      from: (value) =>
        typeof value === 'string' && isDay(`${value}-01`)
          ? monthDifference(epoch, value)
          : undefined,
      to: (point) => addMonthsToMonth(epoch, point),
      low: 0,
      high: 1_300,
    };
  return undefined;
}

function whole(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/**
 * The point nearest to `start` that holds, between it and a point known to hold: halves the way
 * until the two are neighbours.
 */
export async function nearest(
  start: number,
  holding: number,
  holds: (point: number) => Promise<boolean>,
): Promise<number> {
  let [no, yes] = [start, holding];
  while (Math.abs(yes - no) > 1) {
    const middle = Math.trunc((no + yes) / 2);
    if (await holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
