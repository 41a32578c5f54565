// The values at one place that turn a condition: the nearest on a line, or each choice that does.

import type { ExplainedLeaf } from '../explain.ts';
import { addYears } from '../formula/calendar.ts';
import type { Json } from '../formula/value.ts';
import type { State } from './advise.ts';
import type { Policy } from '../policy.ts';
import { type Place, valueAtPath } from './place.ts';
import { stateWith } from './reach.ts';
import { lineOf, nearest } from './scale.ts';

export type Forward = (next: State) => Promise<boolean>;

/**
 * The values at a place that bring things further: of a line the nearest, of a choice each.
 * `turned` tells whether the leaf itself turns, for lines on which nothing tried at first is further.
 */
export async function turningValues(
  place: Place,
  leaf: ExplainedLeaf,
  { policy, ...state }: State & { readonly policy: Policy },
  forward: Forward,
  turned?: Forward,
): Promise<readonly Json[]> {
  const at = (value: unknown): State => stateWith(policy, state, place, value);
  const held = valueAtPath(state.facts, place.path);
  const line = lineOf(place.shape);
  if (!line) {
    const turning: Json[] = [];
    for (const value of choicesOf(place, leaf))
      if (value !== held && (await forward(at(value)))) turning.push(value);
    return turning;
  }
  const near = [...listed(leaf.limit), ...daysAround(state.occasion.asOf)]
    .map((value) =>
      typeof value === 'string' && !/^\d{4}-/.test(value) ? undefined : line.from(value),
    )
    .filter((point) => point !== undefined);
  const start = line.from(held);
  const tens = Array.from({ length: 12 }, (_, power) => 10 ** (power + 1));
  const points = [
    ...near.flatMap((point) => [point, point - 1, point + 1]),
    line.low,
    line.high,
    ...tens,
  ];
  const tried = points.filter(
    (point) => point >= line.low && point <= line.high && point !== start,
  );
  // Where things are further only in a narrow stretch, the leaf itself turns at its edge.
  for (const holds of turned ? [forward, turned] : [forward]) {
    const isHeld = (point: number): Promise<boolean> => holds(at(line.to(point)));
    for (const point of tried) {
      if (!(await isHeld(point))) continue;
      const best = line.to(await nearest(start ?? point, point, isHeld));
      if (await forward(at(best))) return [jsonOf(best)];
      break;
    }
  }
  return [];
}

/** The day and its month, then those of the years before, where windows that have closed lie. */
function daysAround(asOf: State['occasion']['asOf']): string[] {
  const days = [0, 1, 2, 3].map((years) => addYears(asOf, -years));
  return days.flatMap((day) => [day, day.slice(0, 7)]);
}

export function choicesOf({ shape }: Place, leaf: ExplainedLeaf): Json[] {
  if (shape.kind === 'flag') return [true, false];
  if (shape.kind === 'code') return Object.keys(shape.values);
  if (shape.kind === 'list') return [[]];
  const texts = listed(leaf.limit).filter((each: Json) => typeof each === 'string');
  if (shape.kind === 'division') return texts.map((code) => code.padEnd(6, '0'));
  return shape.kind === 'industry'
    ? [...texts.map((code) => code.padEnd(5, '0')), 'C3500', 'I6500']
    : texts;
}

/** A limit's values: a list's members, or the one value. */
export function listed(limit: Json): readonly Json[] {
  return isJsonList(limit) ? limit : [limit];
}

export function isJsonList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function jsonOf(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map(jsonOf);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, jsonOf(inner)]));
}
