// Works out, in the order they are needed, the values and members that references stand on. Each is
// worked out once; `when` conditions go through the engine like every other condition.

import type { Fen } from '../shared/domain/money.ts';
import {
  type CompiledConditions,
  type CompiledFormula,
  type CompiledValue,
  compile,
} from './compile.ts';
import { assert } from './assert.ts';
import { judge, type Judged, placesIn } from './conditions.ts';
import { evaluate } from './formula/evaluate.ts';
import { roundHalfUp, subtract, whole, zero } from './formula/rational.ts';
import { type Reference, type Step, parseReference } from './formula/reference.ts';
import { type Value, isRational, unknown } from './formula/value.ts';
import { gather } from './members.ts';
import { occasionOn } from './occasion.ts';
import { resolve } from './resolve.ts';
import { type Member, type Members, type Run, type Scope, newRun } from './run.ts';

/** Makes everything these references stand on ready in the scope. */
export async function prepare(references: readonly Reference[], scope: Scope): Promise<void> {
  for (const reference of standingOn(references)) {
    const { head, steps } = reference;
    for (const step of steps)
      if (step.kind === 'index' && step.index.kind === 'reference')
        await prepare([step.index.reference], scope);
    if (head.kind === 'value') await prepareValue(head.name, head.policyKey, scope.run);
    else if (head.kind === 'each') {
      const members = await prepareMembers(head.name, scope.run);
      await prepareColumn(members, reference.steps, scope.run);
    } else if (head.kind === 'member') await prepareMemberValue(reference, scope);
  }
}

const needing = new WeakMap<readonly Reference[], readonly Reference[]>();

/** The references that stand on something: a value, members, or a reference in brackets. */
function standingOn(references: readonly Reference[]): readonly Reference[] {
  if (references.length <= 2) return references;
  const known = needing.get(references);
  if (known) return known;
  const made = references.filter(standsOn);
  needing.set(references, made);
  return made;
}

function standsOn({ head, steps }: Reference): boolean {
  if (head.kind === 'value' || head.kind === 'each' || head.kind === 'member') return true;
  return steps.some((step) => step.kind === 'index' && step.index.kind === 'reference');
}

/** The answers to conditions in a scope. */
export async function judgeIn(compiled: CompiledConditions, scope: Scope) {
  await prepare(compiled.references, scope);
  const judged = await judge(compiled.conditions, (text) => resolveText(text, scope));
  judged.forEach((each) => scope.run.observe?.(each));
  return judged;
}

/** The policy's own tests, together with the branches of values that can be judged beside them. */
export async function judgeTests(run: Run): Promise<readonly Judged[]> {
  const { judged: compiled, tests, early } = run.compiled;
  const scope = { run };
  await prepare(compiled.references, scope);
  const judged = await judge(compiled.conditions, (text) => resolveText(text, scope));
  let at = tests.length;
  for (const value of early) {
    const end = at + value.whens.conditions.length;
    run.early.set(value, judged.slice(at, end));
    at = end;
  }
  const own = judged.slice(0, tests.length);
  own.forEach((each) => run.observe?.(each));
  return own;
}

/** What was judged before of a value's branches, or is judged now. */
async function whensOf(value: CompiledValue, scope: Scope): Promise<readonly Judged[]> {
  if (value.whens.conditions.length === 0) return [];
  const known = scope.run.early.get(value);
  if (!known) return judgeIn(value.whens, scope);
  known.forEach((each) => scope.run.observe?.(each));
  return known;
}

/** A reference's value once everything it stands on is prepared. */
export function resolveText(text: string, scope: Scope): Value {
  const reference = parseReference(text);
  assert(reference, `a checked reference: ${text}`);
  return resolve(reference, scope);
}

async function prepareValue(name: string, policyKey: string | undefined, run: Run): Promise<void> {
  const from = policyKey === undefined ? run : otherRun(policyKey, run);
  if (from.values.has(name)) return;
  const rule = from.compiled.values.get(name);
  assert(rule, `a value: ${name}`);
  const { value, taken } = await valueOf(rule, { run: from });
  from.values.set(name, reduced(value, from.reductions.get(name)));
  if (taken) from.taken.set(name, taken);
}

/** The run of another policy on the same firm and day, of which only values are read. */
function otherRun(policyKey: string, run: Run): Run {
  const known = run.others.get(policyKey);
  if (known) return known;
  const policy = run.related.get(policyKey);
  assert(policy, `a related policy: ${policyKey}`);
  const occasion = occasionOn(policy, run.occasion.asOf, run.facts);
  const related = new Map([...run.related].filter(([key]) => key !== run.compiled.policy.key));
  const given = { related, ...(run.observe && { observe: run.observe }) };
  const made = newRun(compile(policy), run.facts, occasion, given);
  run.others.set(policyKey, made);
  return made;
}

async function prepareMembers(name: string, run: Run): Promise<Members> {
  const known = run.members.get(name);
  if (known) return known;
  const each = run.compiled.each.get(name);
  assert(each, `an each: ${name}`);
  const made = await gather(each, { run });
  run.members.set(name, made);
  return made;
}

/** Prepares what `[].field` reads at every certain member. */
async function prepareColumn(members: Members, steps: readonly Step[], run: Run): Promise<void> {
  const rest = steps.slice(1);
  if (rest.length === 0) return;
  for (const member of members.kept) if (!member.doubtful) await prepareAtMember(rest, member, run);
}

async function prepareMemberValue({ head, steps }: Reference, scope: Scope): Promise<void> {
  const member = head.kind === 'member' && head.of === 'outer' ? scope.member?.outer : scope.member;
  if (member) await prepareAtMember(steps, member, scope.run);
}

async function prepareAtMember(steps: readonly Step[], member: Member, run: Run): Promise<void> {
  const [first, second] = steps;
  if (first?.kind !== 'field') return;
  if (first.name === 'value' && second?.kind === 'field') {
    await valueOfMember(second.name, member, run);
    return;
  }
  const nested = member.of.each.get(first.name);
  if (!nested) return;
  const members = member.nested.get(first.name) ?? (await gather(nested, { run, member }));
  member.nested.set(first.name, members);
  await prepareColumn(members, steps.slice(1), run);
}

async function valueOfMember(name: string, member: Member, run: Run): Promise<void> {
  if (member.values.has(name)) return;
  const rule = member.of.values.get(name);
  assert(rule, `a member's value: ${name}`);
  const { value, taken } = await valueOf(rule, { run, member });
  member.values.set(name, value);
  if (taken) member.taken.set(name, taken);
}

type Worked = { readonly value: Value; readonly taken?: CompiledFormula };

/** The first branch whose `when` holds; an unknown `when` before it makes the value unknown. */
async function valueOf(value: CompiledValue, scope: Scope): Promise<Worked> {
  const { branches, rule } = value;
  const judged = await whensOf(value, scope);
  for (const [at, { when, formula }] of branches.entries()) {
    const found = when && judged[at];
    if (found?.answer === 'unknown') return { value: unknown(...placesIn(found)) };
    if (found?.answer === false) continue;
    await prepare(formula.references, scope);
    const result = evaluate(formula.formula, (reference) => resolve(reference, scope));
    const rounds = rule.round === true && isRational(result);
    return { value: rounds ? whole(roundHalfUp(result)) : result, taken: formula };
  }
  return { value: null };
}

/** What a value has left after others of its group took their part; never below zero. */
function reduced(value: Value, by: Fen | undefined): Value {
  if (by === undefined || !isRational(value)) return value;
  const left = subtract(value, whole(by));
  return left.n < 0n ? zero : left;
}
