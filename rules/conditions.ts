// The fence round json-rules-engine, the only file that imports it. The engine decides every leaf;
// what is unknown is folded here by Kleene's rules, and where nothing is unknown both must agree.

import {
  Engine,
  Fact,
  Rule,
  type TopLevelCondition,
  type TopLevelConditionResult,
} from 'json-rules-engine';
import { assert } from './assert.ts';
import {
  type Condition,
  type Leaf,
  type Literal,
  type Operand,
  referencesOf,
} from './condition.ts';
import { type Place, type Value, isUnknown } from './formula/value.ts';
import { operatorRuns } from './operators.ts';

/** Yes, no, or not known. */
export type Answer = boolean | 'unknown';
export type JudgedLeaf = {
  readonly answer: Answer;
  readonly leaf: Leaf;
  /** What the firm has, and what it is held against where that is a reference. */
  readonly found: Value;
  readonly limit?: Value;
};
export type Judged =
  | JudgedLeaf
  | { readonly answer: Answer; readonly all: readonly Judged[] }
  | { readonly answer: Answer; readonly any: readonly Judged[] }
  | { readonly answer: Answer; readonly not: Judged };

type EngineCondition = Extract<TopLevelCondition, { all: unknown }>['all'][number];
type EngineResult = Extract<TopLevelConditionResult, { all: unknown }>['all'][number];
type Resolved = ReadonlyMap<string, Value>;

const stockOperators =
  'equal notEqual in notIn contains doesNotContain lessThan lessThanInclusive greaterThan greaterThanInclusive';
const stockDecorators = 'someFact someValue everyFact everyValue swap not';
const strictOperators = Object.entries(operatorRuns).map(
  ([name, run]) =>
    [name, (a: Value, b: Value) => !isUnknown(a) && !isUnknown(b) && run(a, b)] as const,
);

/** Runs conditions through a new engine; `resolve` gives each reference its value, once. */
export async function judge(
  conditions: readonly Condition[],
  resolve: (reference: string) => Value,
): Promise<Judged[]> {
  if (conditions.length === 0) return [];
  const { names, rule, lists } = readied(conditions);
  const resolved = new Map<string, Value>();
  const given: Record<string, Fact> = { ...lists };
  let open = false;
  for (const name of names) {
    const value = resolve(name);
    resolved.set(name, value);
    given[name] = constant(name, value);
    open ||= isUnknown(value);
  }
  const engine = fencedEngine();
  engine.addRule(rule);
  const { results, failureResults } = await engine.run(given);
  const result = results[0] ?? failureResults[0];
  assert(result && 'all' in result.conditions, 'the engine returned its result');
  const nodes = result.conditions.all;
  const judged = conditions.map((condition, at) => read(condition, nodes[at], resolved));
  assert(
    open || foldAll(judged.map((each) => each.answer)) === result.result,
    'our fold equals the engine where nothing is unknown',
  );
  return judged;
}

/** The places whose absence leaves this undecided; empty where it is decided. */
export function placesIn(judged: Judged): readonly Place[] {
  if (judged.answer !== 'unknown') return [];
  if ('leaf' in judged)
    return [judged.found, judged.limit ?? null].flatMap((side) =>
      isUnknown(side) ? side.unknown : [],
    );
  if ('not' in judged) return placesIn(judged.not);
  return ('all' in judged ? judged.all : judged.any).flatMap(placesIn);
}

/** Kleene's "and": one no decides; otherwise one unknown leaves it open. */
export function foldAll(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes('unknown') ? 'unknown' : true;
}

function foldAny(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.includes('unknown') ? 'unknown' : false;
}

const options = { allowUndefinedFacts: false, pathResolver: refusePath };
const fenced: unknown = Reflect.get(emptied(), 'operators');

/** An engine with our operators alone. Every run has its own; the stateless operators are shared. */
function fencedEngine(): Engine {
  return Object.assign(new Engine([], options), { operators: fenced });
}

function emptied(): Engine {
  const engine = new Engine([], options);
  for (const name of stockOperators.split(' ')) engine.removeOperator(name);
  for (const name of stockDecorators.split(' ')) engine.removeOperatorDecorator(name);
  for (const [name, run] of strictOperators) engine.addOperator(name, run);
  return engine;
}

function refusePath(): never {
  throw new Error('a rule carried a path');
}

/** A fact that the engine takes as it is: nothing to compute, so no key to remember it under. */
function constant(name: string, value: unknown): Fact {
  return new Fact(name, value, { cache: false });
}

const event = { type: 'holds' };

type Readied = {
  readonly names: readonly string[];
  /** Shared by runs: each judges its own copy of the conditions, with the same operators. */
  readonly rule: Rule;
  /** The written lists, given as facts: the engine copies every condition of a run, lists and all. */
  readonly lists: Readonly<Record<string, Fact>>;
};
const readiedBefore = new WeakMap<readonly Condition[], Readied>();

/** What conditions need to run, made once for a list that is never changed. */
function readied(conditions: readonly Condition[]): Readied {
  const known = readiedBefore.get(conditions);
  if (known) return known;
  const names = [...new Set(conditions.flatMap(referencesOf))];
  const lists: Record<string, Fact> = {};
  const all = conditions.map((condition) => engineForm(condition, lists));
  const made = { names, lists, rule: new Rule({ conditions: { all }, event }) };
  readiedBefore.set(conditions, made);
  return made;
}

/** The condition with only the keys the engine may see; its written lists are put by as facts. */
function engineForm(condition: Condition, lists: Record<string, Fact>): EngineCondition {
  const inner = (child: Condition): EngineCondition => engineForm(child, lists);
  if ('fact' in condition) {
    const { fact, operator, value } = condition;
    return { fact, operator, value: isWrittenList(value) ? putBy(value, lists) : value };
  }
  if ('not' in condition) return { not: inner(condition.not) };
  if ('all' in condition) return { all: condition.all.map(inner) };
  return { any: condition.any.map(inner) };
}

function isWrittenList(value: Operand): value is readonly Literal[] {
  return Array.isArray(value);
}

/** No reference begins with a hash, so the name is nobody else's. */
function putBy(list: readonly Literal[], lists: Record<string, Fact>): { fact: string } {
  const name = `#${Object.keys(lists).length}`;
  lists[name] = constant(name, list);
  return { fact: name };
}

function read(condition: Condition, node: EngineResult | undefined, resolved: Resolved): Judged {
  assert(node, 'the engine kept every condition');
  if ('fact' in condition) return readLeaf(condition, node, resolved);
  if ('not' in condition) {
    assert('not' in node, 'the engine kept a negation');
    const not = read(condition.not, node.not, resolved);
    return { answer: not.answer === 'unknown' ? 'unknown' : !not.answer, not };
  }
  if ('all' in condition) {
    assert('all' in node, 'the engine kept a conjunction');
    const all = condition.all.map((child, at) => read(child, node.all[at], resolved));
    return { answer: foldAll(all.map((child) => child.answer)), all };
  }
  assert('any' in node, 'the engine kept a choice');
  const any = condition.any.map((child, at) => read(child, node.any[at], resolved));
  return { answer: foldAny(any.map((child) => child.answer)), any };
}

function readLeaf(leaf: Leaf, node: EngineResult, resolved: Resolved): JudgedLeaf {
  const found = resolved.get(leaf.fact);
  assert(found !== undefined && 'fact' in node && 'factResult' in node, 'the engine kept a leaf');
  assert(node.fact === leaf.fact && node.operator === leaf.operator, 'the same leaf');
  assert(typeof node.result === 'boolean' && node.factResult === found, 'every leaf has a result');
  const limit =
    typeof leaf.value === 'object' && 'fact' in leaf.value
      ? resolved.get(leaf.value.fact)
      : undefined;
  const open = isUnknown(found) || (limit !== undefined && isUnknown(limit));
  const answer = open ? 'unknown' : node.result;
  return limit === undefined ? { answer, leaf, found } : { answer, leaf, found, limit };
}
