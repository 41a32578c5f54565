// A policy made ready to run: its formulas and references parsed once, its gate written out as
// conditions like any other. Kept per policy object, which is never changed.

import { assert } from './assert.ts';
import { type Condition, type Test, referencesOf } from './condition.ts';
import { type Formula, parseFormula, referencesIn } from './formula/parse.ts';
import { type Reference, parseReference } from './formula/reference.ts';
import type { AmountLimit, AmountLine, Each, Policy, ValueRule } from './policy.ts';

export type CompiledFormula = {
  readonly text: string;
  readonly formula: Formula;
  readonly references: readonly Reference[];
};
/** Conditions that are judged together. */
export type CompiledConditions = {
  readonly conditions: readonly Condition[];
  readonly references: readonly Reference[];
};
export type CompiledValue = {
  readonly rule: ValueRule;
  readonly branches: readonly {
    readonly when?: Condition;
    readonly formula: CompiledFormula;
  }[];
  readonly whens: CompiledConditions;
};
export type CompiledEach = {
  readonly name: string;
  readonly rule: Each;
  readonly over: Reference;
  readonly values: ReadonlyMap<string, CompiledValue>;
  readonly keep: CompiledConditions;
  readonly key?: Reference;
  readonly order: readonly Reference[];
  readonly ceiling?: {
    readonly field: Reference;
    readonly limit: Reference;
    readonly by?: CompiledFormula;
  };
  readonly each: ReadonlyMap<string, CompiledEach>;
};
export type CompiledPolicy = {
  readonly policy: Policy;
  readonly tests: readonly Test[];
  /** The tests, and after them every `when` of `early`: one run of the engine judges them all. */
  readonly judged: CompiledConditions;
  /** Values that no test stands on and whose branches ask for nothing that must be worked out first. */
  readonly early: readonly CompiledValue[];
  readonly values: ReadonlyMap<string, CompiledValue>;
  readonly each: ReadonlyMap<string, CompiledEach>;
  readonly lines: readonly { readonly line: AmountLine; readonly formula: CompiledFormula }[];
  readonly limits: readonly {
    readonly limit: AmountLimit;
    readonly by?: CompiledFormula;
    readonly max: Reference;
  }[];
};

const compiled = new WeakMap<Policy, CompiledPolicy>();

/** The policy ready to run. It was checked by `parsePolicy`, so a fault here is a bug. */
export function compile(policy: Policy): CompiledPolicy {
  const known = compiled.get(policy);
  if (known) return known;
  const made = make(policy);
  compiled.set(policy, made);
  return made;
}

export function reference(text: string): Reference {
  const parsed = parseReference(text);
  assert(parsed, `a checked reference: ${text}`);
  return parsed;
}

export function compileFormula(text: string): CompiledFormula {
  const formula = parseFormula(text);
  return { text, formula, references: referencesIn(formula) };
}

function make(policy: Policy): CompiledPolicy {
  const tests = [...(policy.gate ? gate : []), ...policy.conditions.all];
  const values = mapOf(policy.values, (_, rule) => compileValue(rule));
  const early = earlyOf(compileConditions(tests), [...values.values()]);
  return {
    policy,
    tests,
    judged: compileConditions([...tests, ...early.flatMap(({ whens }) => whens.conditions)]),
    early,
    values,
    each: mapOf(policy.each, compileEach),
    lines: policy.amount.lines.map((line) => ({ line, formula: compileFormula(line.formula) })),
    limits: (policy.amount.limits ?? []).map((limit) => ({
      limit,
      max: reference(limit.max),
      ...(limit.by !== undefined && { by: compileFormula(limit.by) }),
    })),
  };
}

function earlyOf(tests: CompiledConditions, values: readonly CompiledValue[]): CompiledValue[] {
  if (!tests.references.every(isAtHand)) return [];
  return values.filter(
    ({ whens }) => whens.conditions.length > 0 && whens.references.every(isAtHand),
  );
}

/** Whether a reference is read from the facts, the rules or the calendar alone. */
function isAtHand({ head, steps }: Reference): boolean {
  if (head.kind === 'value' || head.kind === 'each' || head.kind === 'member') return false;
  return steps.every((step) => step.kind !== 'index' || step.index.kind !== 'reference');
}

/** What every cash policy asks first: a live registration and clean credit. */
export const gate: readonly Test[] = [
  {
    fact: 'reg.status',
    operator: 'equal',
    value: 'active',
    reason: 'NOT_ACTIVE',
    clause: 'gate',
  },
  {
    all: [
      { fact: 'reg.seriouslyIllegal', operator: 'notEqual', value: true },
      { fact: 'reg.abnormalList', operator: 'notEqual', value: true },
      { fact: 'credit.dishonestExecutee', operator: 'notEqual', value: true },
    ],
    reason: 'CREDIT_EXCLUDED',
    clause: 'gate',
  },
];

function compileValue(rule: ValueRule): CompiledValue {
  const branches = (rule.branches ?? [{ then: rule.formula ?? '0' }]).map((branch) => ({
    formula: compileFormula(branch.then),
    ...('when' in branch && branch.when && { when: branch.when }),
  }));
  const whens = branches.flatMap(({ when }) => (when ? [when] : []));
  return { rule, branches, whens: compileConditions(whens) };
}

function compileConditions(conditions: readonly Condition[]): CompiledConditions {
  return { conditions, references: conditions.flatMap(referencesOf).map(reference) };
}

function compileEach(name: string, rule: Each): CompiledEach {
  const { ceiling } = rule;
  return {
    name,
    rule,
    over: reference(rule.over),
    values: mapOf(rule.values ?? {}, (_, value) => compileValue(value)),
    keep: compileConditions((rule.keep ?? []).map((step) => step.conditions)),
    order: (rule.order ?? []).map(reference),
    each: mapOf(rule.each ?? {}, compileEach),
    ...(rule.key !== undefined && { key: reference(rule.key) }),
    ...(ceiling && {
      ceiling: {
        field: reference(ceiling.field),
        limit: reference(ceiling.limit),
        ...(ceiling.by !== undefined && { by: compileFormula(ceiling.by) }),
      },
    }),
  };
}

function mapOf<Rule, Made>(
  rules: Readonly<Record<string, Rule>>,
  make: (name: string, rule: Rule) => Made,
): ReadonlyMap<string, Made> {
  return new Map(Object.entries(rules).map(([name, rule]) => [name, make(name, rule)]));
}
