// What our operators mean, strictly: no coercion, no substring where a list is meant, and null
// compares as nothing. They replace every operator of json-rules-engine.

import type { Operator } from './condition.ts';
import { compare } from './formula/rational.ts';
import { type Known, type Value, isList, isRational, isUnknown } from './formula/value.ts';

/** A side of a comparison: a resolved value, or a literal as it stands in the policy. */
export type Side = Value | number | readonly (string | number | boolean)[];
type Comparable = Known | number;

/** Each operator on two known sides; a kind the check let through by mistake is a bug and throws. */
export const operatorRuns: Readonly<Record<Operator, (a: Comparable, b: Comparable) => boolean>> = {
  equal: (a, b) => same(a, b),
  notEqual: (a, b) => !same(a, b),
  lessThan: (a, b) => ordered(a, b, (order) => order < 0),
  lessThanInclusive: (a, b) => ordered(a, b, (order) => order <= 0),
  greaterThan: (a, b) => ordered(a, b, (order) => order > 0),
  greaterThanInclusive: (a, b) => ordered(a, b, (order) => order >= 0),
  in: (a, b) => has(b, a),
  notIn: (a, b) => !has(b, a),
  contains: (a, b) => has(a, b),
  doesNotContain: (a, b) => a !== null && b !== null && !has(a, b),
  containsNone: (a, b) => !members(b).some((entry) => has(a, entry)),
  startsWith: (a, b) => typeof a === 'string' && typeof b === 'string' && a.startsWith(b),
  startsWithOneOf: (a, b) => members(b).some((entry) => operatorRuns.startsWith(a, entry)),
  within: (a, b) => ordered(a, b, (order) => (isNumber(b) && isOpen(b) ? order < 0 : order <= 0)),
};

function same(a: Comparable, b: Comparable): boolean {
  if (a === null || b === null) return false;
  if (isNumber(a) && isNumber(b)) return orderOf(a, b) === 0;
  if (typeof a !== typeof b || typeof a === 'object') throw new TypeError('sides of two kinds');
  return a === b;
}

function ordered(a: Comparable, b: Comparable, holds: (order: number) => boolean): boolean {
  return a !== null && b !== null && holds(orderOf(a, b));
}

function orderOf(a: Comparable, b: Comparable): number {
  if (isNumber(a) && isNumber(b)) return compare(rational(a), rational(b));
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  throw new TypeError('sides that have no order');
}

function has(list: Comparable, entry: Comparable): boolean {
  return entry !== null && members(list).some((member) => member !== null && same(member, entry));
}

function members(list: Comparable): Comparable[] {
  if (list === null) return [];
  if (typeof list !== 'object' || !isList(list)) throw new TypeError('a list was promised');
  return list.filter((member): member is Known => !isUnknown(member));
}

function isNumber(value: Comparable): value is number | Extract<Known, { n: bigint }> {
  return typeof value === 'number' || isRational(value);
}

function isOpen(value: number | Extract<Known, { n: bigint }>): boolean {
  return typeof value === 'object' && value.open === true;
}

function rational(value: number | Extract<Known, { n: bigint }>): Extract<Known, { n: bigint }> {
  return typeof value === 'number' ? { n: BigInt(value), d: 1n } : value;
}
