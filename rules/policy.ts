// The one shape of a policy. A policy is data: who qualifies, for how much, by which clause, and
// how it is delivered; the schema is also published as JSON Schema for other tools.

import { z } from 'zod';
import { isDay, type Day } from '../shared/domain/day.ts';
import {
  type Condition,
  conditionSchema,
  reasonSchema as reason,
  type Test,
  testSchema,
} from './condition.ts';
import { type Department, departments, isDepartment } from './facts/department.ts';
import { type UnitName, units } from './formula/kind.ts';
import type { Reason } from './reasons.ts';

const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const formula = z.string().min(1).max(500);
const reference = z.string().min(1).max(200);
// What `meta` says of a kind of our own is what the JSON Schema says of it.
const day = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value), 'a day, YYYY-MM-DD')
  .meta({ id: 'Day', type: 'string', format: 'date' });
const label = z
  .strictObject({ zh: z.string().min(1).max(300), en: z.string().min(1).max(300) })
  .meta({ id: 'Label' });
const division = z.string().regex(/^[1-9]\d{1,5}$/);
const department = z
  .custom<Department>(
    (value) => typeof value === 'string' && isDepartment(value),
    'a department code',
  )
  .meta({ id: 'Department', type: 'string', enum: Object.keys(departments) });
const unitNames = Object.keys(units).filter((key): key is UnitName => Object.hasOwn(units, key));

const tier = z.strictObject({
  upTo: z.number().int().nonnegative().nullable(),
  bp: z.number().int(),
});
const asciiCode = z.string().regex(/^[\x21-\x7e]{1,60}$/);
const parameterValue = z.union([
  z.number().int(),
  z.boolean(),
  asciiCode,
  z.array(asciiCode).min(1).max(500).readonly(),
  z.array(tier).min(1).max(50).readonly(),
  z.null(),
]);
const dated = z.strictObject({
  from: day,
  to: day.optional(),
  divisions: z.array(division).min(1).readonly().optional(),
  key: asciiCode.optional(),
  value: parameterValue,
  inclusive: z.boolean().optional(),
  citation: z.string().min(1).max(300),
});
const parameter = z.strictObject({
  label,
  unit: z.enum([...unitNames, 'flag', 'codes', 'day', 'month', 'text']),
  dated: z.array(dated).min(1).readonly(),
});

// A branch is JSON, never awaited.
const branch = z.strictObject({ when: conditionSchema.optional(), then: formula });
const value = z.strictObject({
  label,
  formula: formula.optional(),
  branches: z.array(branch).min(1).readonly().optional(),
  round: z.literal(true).optional(),
});

const ceiling = z.strictObject({ field: reference, limit: reference, by: formula.optional() });
export type Ceiling = z.infer<typeof ceiling>;
export type ValueRule = z.infer<typeof value>;
export type Each = {
  readonly over: string;
  readonly reason: Reason;
  readonly clause: string;
  readonly values?: Readonly<Record<string, ValueRule>> | undefined;
  readonly keep?:
    | readonly {
        readonly conditions: Condition;
        readonly reason: Reason;
        readonly clause: string;
      }[]
    | undefined;
  readonly key?: string | undefined;
  readonly order?: readonly string[] | undefined;
  readonly take?: number | undefined;
  readonly ceiling?: Ceiling | undefined;
  readonly each?: Readonly<Record<string, Each>> | undefined;
};
const clauseId = z.string().min(1).max(40);
const keep = z.strictObject({ conditions: conditionSchema, reason, clause: clauseId });
const each: z.ZodType<Each> = z
  .lazy(() =>
    z.strictObject({
      over: reference,
      reason,
      clause: clauseId,
      values: z.record(name, value).optional(),
      keep: z.array(keep).min(1).readonly().optional(),
      key: reference.optional(),
      order: z.array(reference).min(1).readonly().optional(),
      take: z.number().int().positive().max(5000).optional(),
      ceiling: ceiling.optional(),
      each: z.record(name, each).optional(),
    }),
  )
  .meta({ id: 'Each' });

const line = z.strictObject({
  label,
  formula,
  each: z
    .string()
    .regex(/^[a-z]\w*(\.[a-z]\w*)?$/)
    .optional(),
});
const limit = z.strictObject({
  by: formula.optional(),
  max: reference,
  less: z.enum(['paid.year', 'paid.ever']).optional(),
});
const payee = z.enum(['enterprise', 'bank', 'person']);

/** The schema of a policy file. What refers to what is checked by `parsePolicy`. */
export const policySchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9]*([.-][a-z0-9]+)+$/),
  title: label,
  summary: label,
  kind: z.enum([
    'tax-relief',
    'interest-subsidy',
    'employment-subsidy',
    'grant',
    'fee-relief',
    'deferral',
  ]),
  issuer: label,
  documents: z
    .array(z.strictObject({ number: z.string().min(1).max(120), seen: z.boolean() }))
    .min(1)
    .readonly(),
  clauses: z
    .array(
      z.strictObject({
        id: clauseId,
        summary: z.boolean(),
        text: label,
        source: z.string().min(1),
      }),
    )
    .min(1)
    .readonly(),
  divisions: z.array(division).readonly(),
  validity: z
    .array(z.strictObject({ from: day, to: day.optional() }))
    .min(1)
    .readonly(),
  period: z.enum(['life', 'once', 'year', 'quarter', 'month', 'filing']),
  running: z.literal(true).optional(),
  lookBack: z.number().int().nonnegative().max(10).optional(),
  settle: z.enum(['now', 'month', 'quarter', 'year']).optional(),
  regime: z.string().regex(/^(asOf|periodEnd|it\.[a-zA-Z]+)$/),
  delivery: z.enum(['auto', 'confirm', 'apply']),
  payee: z.strictObject({
    to: payee,
    places: z
      .array(z.strictObject({ divisions: z.array(division).min(1).readonly(), to: payee }))
      .readonly()
      .optional(),
  }),
  /** Working days on the public list before an automatic payment; five where it is absent. */
  publicDays: z.number().int().min(1).max(30).optional(),
  verifiedBy: z.array(department).min(1).readonly(),
  budget: z.enum(['none', 'queue', 'proRata']),
  recovery: label,
  gate: z.literal(true).optional(),
  groups: z.array(z.string().min(1).max(40)).readonly(),
  parameters: z.record(name, parameter),
  values: z.record(name, value),
  conditions: z.strictObject({ all: z.array(testSchema).readonly() }),
  each: z.record(name, each),
  amount: z.strictObject({
    lines: z.array(line).min(1).max(20).readonly(),
    limits: z.array(limit).readonly().optional(),
  }),
});

export type Policy = z.infer<typeof policySchema>;
export type Parameter = z.infer<typeof parameter>;
export type DatedValue = z.infer<typeof dated>;
export type AmountLine = z.infer<typeof line>;
export type AmountLimit = z.infer<typeof limit>;
export type { Condition, Test };
