// A second, independent reading of conditions: plain recursion over plain values, written from the
// words of the model and sharing no code with the rules.

import type { Condition, Leaf } from '../../rules/condition.ts';
import type { Plain } from './random-conditions.ts';

export type Truth = true | false | 'unknown';

/** Kleene's three-valued reading of a condition. */
export function truthOf(condition: Condition, facts: ReadonlyMap<string, Plain>): Truth {
  if ('not' in condition) {
    const inner = truthOf(condition.not, facts);
    return inner === 'unknown' ? inner : !inner;
  }
  if ('all' in condition) {
    let open = false;
    for (const child of condition.all) {
      const truth = truthOf(child, facts);
      if (truth === false) return false;
      if (truth === 'unknown') open = true;
    }
    return open ? 'unknown' : true;
  }
  if ('any' in condition) {
    let open = false;
    for (const child of condition.any) {
      const truth = truthOf(child, facts);
      if (truth === true) return true;
      if (truth === 'unknown') open = true;
    }
    return open ? 'unknown' : false;
  }
  return leafTruth(condition, facts);
}

function leafTruth({ fact, operator, value }: Leaf, facts: ReadonlyMap<string, Plain>): Truth {
  const left = facts.get(fact);
  const right: Plain =
    typeof value === 'object' && 'fact' in value ? facts.get(value.fact) : plainOf(value);
  if (left === undefined || right === undefined) return 'unknown';
  if (operator === 'notEqual') return left === null || right === null || left !== right;
  if (operator === 'notIn') return left === null || right === null || !listed(right, left);
  if (operator === 'containsNone')
    return left === null || right === null || !elements(right).some((one) => listed(left, one));
  if (left === null || right === null) return false;
  if (operator === 'equal') return left === right;
  if (operator === 'in') return listed(right, left);
  if (operator === 'contains') return listed(left, right);
  if (operator === 'doesNotContain') return !listed(left, right);
  if (operator === 'startsWith') return String(left).startsWith(String(right));
  if (operator === 'startsWithOneOf')
    return elements(right).some((one) => String(left).startsWith(String(one)));
  if (operator === 'lessThan') return left < right;
  if (operator === 'greaterThan') return left > right;
  return operator === 'greaterThanInclusive' ? left >= right : left <= right;
}

function plainOf(value: Leaf['value']): Plain {
  if (typeof value !== 'object') return value;
  return Array.isArray(value) ? value : null;
}

function elements(list: Plain): readonly (number | string)[] {
  return typeof list === 'object' && list !== null ? list : [];
}

function listed(list: Plain, one: Plain): boolean {
  return elements(list).some((each) => each === one);
}
