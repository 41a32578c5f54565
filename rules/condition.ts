// The JSON of a condition: json-rules-engine's own form, with our operators and nothing that could
// reach code or the inside of an object.

import { z } from 'zod';
import { type Reason, reasonCodes } from './reasons.ts';

/** Our operators; the names are json-rules-engine's, the meaning is strict. */
export const operators = {
  equal: { zh: '等于', en: 'is' },
  notEqual: { zh: '不等于', en: 'is not' },
  lessThan: { zh: '小于', en: 'is below' },
  lessThanInclusive: { zh: '不超过', en: 'is at most' },
  greaterThan: { zh: '大于', en: 'is above' },
  greaterThanInclusive: { zh: '不低于', en: 'is at least' },
  in: { zh: '属于', en: 'is one of' },
  notIn: { zh: '不属于', en: 'is none of' },
  contains: { zh: '包含', en: 'contains' },
  doesNotContain: { zh: '不包含', en: 'does not contain' },
  containsNone: { zh: '不含任何', en: 'contains none of' },
  startsWith: { zh: '以……开头', en: 'starts with' },
  startsWithOneOf: { zh: '属于代码范围', en: 'starts with one of' },
  within: { zh: '在限额以内', en: 'is within' },
} as const;
export type Operator = keyof typeof operators;

export type Literal = string | number | boolean;
export type Operand = Literal | readonly Literal[] | { readonly fact: string };
export type Leaf = {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Operand;
};
export type Condition =
  | Leaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };
/** A condition that gives its reason and clause when it fails. */
export type Test = Condition & { readonly reason: Reason; readonly clause: string };

const reference = z.string().min(1).max(200);
const operatorNames = Object.keys(operators).filter((name): name is Operator =>
  Object.hasOwn(operators, name),
);
// Codes and dates are plain ASCII: a look-alike letter or a full-width digit would match nobody.
const literal = z.union([z.string().regex(/^[\x21-\x7e]{1,60}$/), z.number().int(), z.boolean()]);
const operand = z.union([
  literal,
  z.array(literal).min(1).max(500).readonly(),
  z.strictObject({ fact: reference }),
]);
const leaf = { fact: reference, operator: z.enum(operatorNames), value: operand };

/** Any condition inside a test. */
export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject(leaf),
      z.strictObject({ all: z.array(conditionSchema).min(2).readonly() }),
      z.strictObject({ any: z.array(conditionSchema).min(2).readonly() }),
      z.strictObject({ not: conditionSchema }),
    ]),
  )
  .meta({ id: 'Condition' });

/** A reason code. */
export const reasonSchema = z.enum(reasonCodes).meta({ id: 'Reason' });

const failing = { reason: reasonSchema, clause: z.string().min(1).max(40) };

/** A condition with its reason and clause. */
export const testSchema: z.ZodType<Test> = z
  .lazy(() =>
    z.union([
      z.strictObject({ ...leaf, ...failing }),
      z.strictObject({ all: z.array(conditionSchema).min(2).readonly(), ...failing }),
      z.strictObject({ any: z.array(conditionSchema).min(2).readonly(), ...failing }),
      z.strictObject({ not: conditionSchema, ...failing }),
    ]),
  )
  .meta({ id: 'Test' });

/** Every leaf of a condition, in written order. */
export function leavesOf(condition: Condition): Leaf[] {
  if ('fact' in condition) return [condition];
  if ('not' in condition) return leavesOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(leavesOf);
}

/** Every reference a condition reads, on both sides of its leaves. */
export function referencesOf(condition: Condition): string[] {
  return leavesOf(condition).flatMap((each) =>
    typeof each.value === 'object' && 'fact' in each.value
      ? [each.fact, each.value.fact]
      : [each.fact],
  );
}
