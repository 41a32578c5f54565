// The amount's steps for the reader: every line with the formula, what went into it, and the values
// behind those inputs, so that anyone can compute the sum again.

import { type Fen, addFen } from '../shared/domain/money.ts';
import type { Amount, Part } from './amount.ts';
import type { CompiledFormula } from './compile.ts';
import { idOf } from './explain.ts';
import type { Label } from './facts/shape.ts';
import type { Reference } from './formula/reference.ts';
import { type Json, jsonOf } from './formula/value.ts';
import { resolve } from './resolve.ts';
import type { Member, Run, Scope } from './run.ts';

/** One computed value: its formula, what went in, and the exact result. */
export type Step = {
  readonly name: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, Json>>;
  readonly result: Json;
};
export type ExplainedPart = {
  readonly member?: string;
  readonly steps: readonly Step[];
  /** Rounded half up to the fen, before and after the policy's limits. */
  readonly roundedFen: Fen;
  readonly amountFen: Fen;
};
export type ExplainedLine = {
  readonly label: Label;
  readonly amountFen: Fen;
  readonly steps: readonly ExplainedPart[];
};

/** The lines of an amount with all their steps. */
export function explainLines(run: Run, amount: Amount): ExplainedLine[] {
  return run.compiled.lines.map(({ line }, index) => {
    const parts = amount.parts.filter((part) => part.line === index);
    return {
      label: line.label,
      amountFen: addFen(...parts.map((part) => part.amountFen)),
      steps: parts.map((part) => explainPart(part, run)),
    };
  });
}

function explainPart(part: Part, run: Run): ExplainedPart {
  const scope = { run, member: part.member };
  const steps: Step[] = [];
  stepsOf('amount', part.formula, jsonOf(part.exact), scope, steps);
  const { roundedFen, amountFen } = part;
  const base = { steps, roundedFen, amountFen };
  return part.member ? { member: memberPath(part.member), ...base } : base;
}

function memberPath(member: Member): string {
  return member.outer ? `${memberPath(member.outer)}/${idOf(member)}` : idOf(member);
}

/** Values behind the inputs come first, each once, then the formula itself. */
function stepsOf(
  name: string,
  formula: CompiledFormula,
  result: Json,
  scope: Scope,
  steps: Step[],
): void {
  const inputs = new Map<string, Json>();
  for (const reference of formula.references) {
    const behind = behindOf(reference, scope);
    const known = steps.some((step) => step.name === reference.text);
    const value = jsonOf(resolve(reference, scope));
    if (behind && !known) stepsOf(reference.text, behind.formula, value, behind.scope, steps);
    inputs.set(reference.text, value);
  }
  steps.push({ name, formula: formula.text, inputs: Object.fromEntries(inputs), result });
}

/** The formula that a value's reference stands for, and where it was worked out. */
function behindOf(
  { head, steps }: Reference,
  scope: Scope,
): { formula: CompiledFormula; scope: Scope } | undefined {
  if (head.kind === 'value') {
    const run = head.policyKey === undefined ? scope.run : scope.run.others.get(head.policyKey);
    const formula = run?.taken.get(head.name);
    return run && formula ? { formula, scope: { run } } : undefined;
  }
  if (head.kind !== 'member') return undefined;
  const member = head.of === 'it' ? scope.member : scope.member?.outer;
  const [first, second] = steps;
  if (first?.kind !== 'field' || first.name !== 'value' || second?.kind !== 'field')
    return undefined;
  const formula = member?.taken.get(second.name);
  return member && formula ? { formula, scope: { run: scope.run, member } } : undefined;
}
