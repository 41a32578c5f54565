// Random conditions and facts from a seed, small enough to meet every edge often.

import type { Condition, Leaf, Operator } from '../../rules/condition.ts';

/** A fact as the tests know it: undefined is unknown. */
export type Plain = number | string | boolean | null | undefined | readonly (number | string)[];

/** A generator of numbers from a seed: the same seed gives the same run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0 || 1;
  return (sides) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    state = (state + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0;
    return ((mixed ^ (mixed >>> 16)) >>> 0) % sides;
  };
}

type Roll = (sides: number) => number;
const names = ['reg.alpha', 'reg.beta', 'reg.gamma', 'reg.delta'];
const kinds = ['number', 'text', 'flag', 'numbers', 'texts'] as const;
type FactKind = (typeof kinds)[number];

const operatorsOf: Readonly<Record<FactKind, readonly Operator[]>> = {
  number: [
    ...(['equal', 'notEqual', 'in', 'notIn', 'lessThan'] as const),
    ...(['lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'within'] as const),
  ],
  text: ['equal', 'notEqual', 'in', 'notIn', 'startsWith', 'startsWithOneOf', 'lessThan'],
  flag: ['equal', 'notEqual'],
  numbers: ['contains', 'doesNotContain', 'containsNone'],
  texts: ['contains', 'doesNotContain', 'containsNone'],
};

export function pick<Item>(roll: Roll, items: readonly Item[]): Item {
  const item = items[roll(items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

function numberOf(roll: Roll): number {
  return pick(roll, [-1, 0, 1, 2, 9, 10, 11]);
}

function textOf(roll: Roll): string {
  return pick(roll, ['4', '45', '4501', '9', '10', 'C', 'C35']);
}

function valueOf(roll: Roll, kind: FactKind): Plain {
  const odd = roll(8);
  if (odd === 0) return undefined;
  if (odd === 1) return null;
  if (kind === 'number') return numberOf(roll);
  if (kind === 'text') return textOf(roll);
  if (kind === 'flag') return roll(2) === 0;
  const of = kind === 'numbers' ? numberOf : textOf;
  return Array.from({ length: roll(4) }, () => of(roll));
}

function leafOf(roll: Roll, known: ReadonlyMap<string, FactKind>): Leaf {
  const fact = pick(roll, [...known.keys()]);
  const kind = known.get(fact) ?? 'number';
  const operator = pick(roll, operatorsOf[kind]);
  const element = kind === 'number' || kind === 'numbers' ? numberOf : textOf;
  const wantsList = ['in', 'notIn', 'containsNone', 'startsWithOneOf'].includes(operator);
  if (wantsList)
    return { fact, operator, value: Array.from({ length: 1 + roll(3) }, () => element(roll)) };
  const twin = [...known].find(([name, other]) => other === kind && name !== fact)?.[0];
  const bySide = operator !== 'contains' && operator !== 'doesNotContain';
  if (bySide && twin !== undefined && roll(3) === 0)
    return { fact, operator, value: { fact: twin } };
  return { fact, operator, value: kind === 'flag' ? roll(2) === 0 : element(roll) };
}

function treeOf(roll: Roll, known: ReadonlyMap<string, FactKind>, depth: number): Condition {
  const shape = depth >= 3 ? 0 : roll(6);
  if (shape <= 2) return leafOf(roll, known);
  if (shape === 3) return { not: treeOf(roll, known, depth + 1) };
  const children = Array.from({ length: 2 + roll(2) }, () => treeOf(roll, known, depth + 1));
  return shape === 4 ? { all: children } : { any: children };
}

export type Sample = {
  readonly conditions: readonly Condition[];
  readonly facts: ReadonlyMap<string, Plain>;
};

/** Facts of random kinds and `count` conditions on them. */
export function sample(roll: Roll, count: number): Sample {
  const known = new Map(names.map((name) => [name, pick(roll, kinds)]));
  const facts = new Map([...known].map(([name, kind]) => [name, valueOf(roll, kind)]));
  return { facts, conditions: Array.from({ length: count }, () => treeOf(roll, known, 0)) };
}
