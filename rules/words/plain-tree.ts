// Conditions made plain for words: negations are moved into the leaves, and every operator becomes
// one of few relations. Conditions of a policy and judged ones of a verdict come out alike.

import type { Condition, Operand, Operator } from '../condition.ts';
import type { Answer } from '../conditions.ts';
import type { ExplainedTree } from '../explain.ts';
import { parseReference } from '../formula/reference.ts';
import type { Json } from '../formula/value.ts';
import { daysOf } from '../occasion.ts';
import type { Setting } from './setting.ts';

export type Relation =
  | 'oneOf'
  | 'noneOf'
  | 'below'
  | 'atMost'
  | 'above'
  | 'atLeast'
  | 'contains'
  | 'lacks'
  | 'startsWith'
  | 'startsElse';
export type PlainLeaf = {
  readonly reference: string;
  readonly relation: Relation;
  /** What the policy writes, or what the limit's reference came to. */
  readonly limit?: Json | undefined;
  readonly limitReference?: string | undefined;
  /** What the firm has, in a verdict. */
  readonly found?: Json | undefined;
  /** A negated comparison, which none also satisfies. */
  readonly orNone?: boolean;
};
export type PlainTree =
  | { readonly answer?: Answer; readonly leaf: PlainLeaf }
  | { readonly answer?: Answer; readonly all: readonly PlainTree[] }
  | { readonly answer?: Answer; readonly any: readonly PlainTree[] };

const relations: Readonly<Record<Operator, Relation>> = {
  equal: 'oneOf',
  notEqual: 'noneOf',
  lessThan: 'below',
  lessThanInclusive: 'atMost',
  greaterThan: 'above',
  greaterThanInclusive: 'atLeast',
  in: 'oneOf',
  notIn: 'noneOf',
  contains: 'contains',
  doesNotContain: 'lacks',
  containsNone: 'lacks',
  startsWith: 'startsWith',
  startsWithOneOf: 'startsWith',
  within: 'atMost',
};
const opposites: Readonly<Record<Relation, Relation>> = {
  oneOf: 'noneOf',
  noneOf: 'oneOf',
  below: 'atLeast',
  atMost: 'above',
  above: 'atMost',
  atLeast: 'below',
  contains: 'lacks',
  lacks: 'contains',
  startsWith: 'startsElse',
  startsElse: 'startsWith',
};

/** A condition as the policy writes it. */
export function plainCondition(condition: Condition, setting: Setting, negated = false): PlainTree {
  if ('not' in condition) return plainCondition(condition.not, setting, !negated);
  if ('fact' in condition) {
    const { fact, operator, value } = condition;
    const limit = isReference(value) ? { limitReference: value.fact } : { limit: literal(value) };
    const relation = relationOf(operator, limit, setting, negated);
    return { leaf: { reference: fact, relation, ...limit, orNone: negated } };
  }
  const all = 'all' in condition;
  const parts = (all ? condition.all : condition.any).map((part) =>
    plainCondition(part, setting, negated),
  );
  return all === negated ? { any: parts } : { all: parts };
}

/** A condition as it came out for a firm. */
export function plainJudged(tree: ExplainedTree, setting: Setting, negated = false): PlainTree {
  if ('not' in tree) return plainJudged(tree.not, setting, !negated);
  const answer = tree.answer === 'unknown' ? tree.answer : tree.answer !== negated;
  if ('reference' in tree) {
    const { reference, operator, limit, limitReference, found } = tree;
    const relation = relationOf(operator, { limit, limitReference }, setting, negated);
    return { answer, leaf: { reference, relation, limit, limitReference, found } };
  }
  const all = 'all' in tree;
  const parts = (all ? tree.all : tree.any).map((part) => plainJudged(part, setting, negated));
  return all === negated ? { answer, any: parts } : { answer, all: parts };
}

function relationOf(
  operator: Operator,
  limit: Pick<PlainLeaf, 'limit' | 'limitReference'>,
  setting: Setting,
  negated: boolean,
): Relation {
  const open = operator === 'within' && isOpen(limit, setting);
  const relation = open ? 'below' : relations[operator];
  return negated ? opposites[relation] : relation;
}

/** Whether a limit is one that must stay below itself: `inclusive: false` in its parameter. */
function isOpen(
  { limit, limitReference }: Pick<PlainLeaf, 'limit' | 'limitReference'>,
  { policy, when }: Setting,
): boolean {
  const head = limitReference === undefined ? undefined : parseReference(limitReference)?.head;
  const rows = head?.kind === 'parameter' ? (policy.parameters[head.name]?.dated ?? []) : [];
  const end = when && daysOf(when).end;
  const day = policy.regime === 'periodEnd' ? end : when?.asOf;
  const same = rows.filter(
    (row) => (limit === undefined || row.value === limit) && (day === undefined || row.from <= day),
  );
  return same.at(-1)?.inclusive === false;
}

function isReference(value: Operand): value is { readonly fact: string } {
  return typeof value === 'object' && 'fact' in value;
}

function literal(value: Exclude<Operand, { readonly fact: string }>): Json {
  return typeof value === 'object' ? [...value] : value;
}
