// Checks conditions: depth and number, references on both sides, and that each operator gets two
// sides it can compare.

import { isDay } from '../shared/domain/day.ts';
import type { Report } from './check.ts';
import { checkReference } from './check-formula.ts';
import type { Condition, Leaf, Literal, Operator } from './condition.ts';
import { type Kind, kindText, sameKind, sameUnit } from './formula/kind.ts';
import type { Kinds } from './kinds.ts';
import { limits } from './policy-limits.ts';

/** Reports everything wrong in a condition, with pointers. */
export function checkConditions(
  condition: Condition,
  pointer: string,
  kinds: Kinds,
  report: Report,
  depth = 1,
): void {
  if (depth > limits.conditionDepthMax) {
    report(pointer, `level ${depth}`, `conditions of at most ${limits.conditionDepthMax} levels`);
  } else if ('fact' in condition) checkLeaf(condition, pointer, kinds, report);
  else if ('not' in condition)
    checkConditions(condition.not, `${pointer}/not`, kinds, report, depth + 1);
  else {
    const name = 'all' in condition ? 'all' : 'any';
    const children = 'all' in condition ? condition.all : condition.any;
    children.forEach((child, at) => {
      checkConditions(child, `${pointer}/${name}/${at}`, kinds, report, depth + 1);
    });
  }
}

/** How many conditions there are, itself included. */
export function countConditions(condition: Condition): number {
  if ('fact' in condition) return 1;
  if ('not' in condition) return 1 + countConditions(condition.not);
  const children = 'all' in condition ? condition.all : condition.any;
  return children.reduce((sum, child) => sum + countConditions(child), 1);
}

function checkLeaf(leaf: Leaf, pointer: string, kinds: Kinds, report: Report): void {
  const left = checkReference(leaf.fact, `${pointer}/fact`, kinds, report);
  if (!left) return;
  const wanted = wantedKind(leaf.operator, left);
  if (typeof wanted === 'string') return report(`${pointer}/operator`, leaf.operator, wanted);
  const { value } = leaf;
  if (typeof value === 'object' && 'fact' in value) {
    const right = checkReference(value.fact, `${pointer}/value/fact`, kinds, report);
    if (right && !fits(right, wanted))
      report(`${pointer}/value/fact`, kindText(right), kindText(wanted));
    return;
  }
  const literals: readonly Literal[] = typeof value === 'object' ? value : [value];
  if ((typeof value === 'object') !== (wanted.is === 'list'))
    return report(`${pointer}/value`, JSON.stringify(value), kindText(wanted));
  const model = wanted.is === 'list' ? wanted.of : wanted;
  literals.forEach((literal, at) => {
    const fault = literalFault(literal, model);
    const place = wanted.is === 'list' ? `${pointer}/value/${at}` : `${pointer}/value`;
    if (fault !== undefined) report(place, JSON.stringify(literal), fault);
  });
}

/** The kind an operator wants on its right for that left side, or what it cannot take. */
function wantedKind(operator: Operator, left: Kind): Kind | string {
  if (operator === 'equal' || operator === 'notEqual')
    return left.is === 'list' || left.is === 'tiers' ? 'an operator for lists' : left;
  if (operator === 'in' || operator === 'notIn')
    return left.is === 'list' ? 'an operator for lists' : { is: 'list', of: left };
  if (operator === 'contains' || operator === 'doesNotContain')
    return left.is === 'list' ? left.of : 'a list on the left';
  if (operator === 'containsNone') return left.is === 'list' ? left : 'a list on the left';
  if (operator === 'startsWith') return left.is === 'text' ? { is: 'text' } : 'a text on the left';
  if (operator === 'startsWithOneOf')
    return left.is === 'text' ? { is: 'list', of: { is: 'text' } } : 'a text on the left';
  const ordered = ['number', 'day', 'month', 'year', 'quarter'].includes(left.is);
  return ordered ? left : 'a number or date on the left';
}

function fits(right: Kind, wanted: Kind): boolean {
  if (right.is === 'number' && wanted.is === 'number')
    return !right.literal && !wanted.literal
      ? sameUnit(right.unit, wanted.unit)
      : sameKind(right, wanted);
  return sameKind(right, wanted);
}

function literalFault(literal: Literal, kind: Kind): string | undefined {
  if (kind.is === 'flag') return typeof literal === 'boolean' ? undefined : 'true or false';
  if (kind.is === 'number' || kind.is === 'year') {
    const ratio = kind.is === 'number' && Object.keys(kind.unit).length === 0 && !kind.literal;
    if (ratio) return 'a parameter: a ratio is not written as a literal';
    return typeof literal === 'number' ? undefined : kindText(kind);
  }
  if (typeof literal !== 'string') return kindText(kind);
  if (kind.is === 'text' && kind.codes && !kind.codes.includes(literal))
    return `one of ${kind.codes.join(', ')}`;
  if (kind.is === 'day' && !isDay(literal)) return 'a day, YYYY-MM-DD';
  if (kind.is === 'month' && !isDay(`${literal}-01`)) return 'a month, YYYY-MM';
  return undefined;
}
