// The places in a firm's facts that stand behind a reference: where a change could turn a condition.

import { referencesOf } from '../condition.ts';
import { factOf } from '../facts/catalogue.ts';
import type { Facts } from '../facts/catalogue.ts';
import { isFields, own } from '../facts/read.ts';
import type { Shape } from '../facts/shape.ts';
import { monthsOf, quarterOf, shiftPeriod } from '../formula/calendar.ts';
import { parseFormula, referencesIn } from '../formula/parse.ts';
import { type Index, type Reference, type Step, parseReference } from '../formula/reference.ts';
import { type Occasion, yearOf } from '../occasion.ts';
import type { Each, Policy, ValueRule } from '../policy.ts';

/** A place by its keys from the fact down, with what may stand there. */
export type Place = { readonly path: readonly (string | number)[]; readonly shape: Shape };
/** Where references are read: the policy, the firm, and the member at hand. */
export type Ground = {
  readonly policy: Policy;
  readonly facts: Facts;
  readonly occasion: Occasion;
  readonly member?: { readonly each: string; readonly index: number } | undefined;
};

const placesMax = 12;

/** The places behind a reference, through values to the facts they are made of. */
export function placesBehind(text: string, ground: Ground, depth = 0): Place[] {
  const reference = parseReference(text);
  if (!reference || depth > 6) return [];
  const { head, steps } = reference;
  if (head.kind === 'fact') return factPlaces(head.key, steps, ground);
  if (head.kind === 'sizeClass') return sizePlaces(steps, ground);
  if (head.kind === 'value' && head.policyKey === undefined)
    return ofRule(ground.policy.values[head.name], ground, depth);
  if (head.kind === 'each') return eachPlaces(head.name, text, ground, depth);
  return head.kind === 'member' ? memberPlaces(reference, ground, depth) : [];
}

/** The places behind `name[].field` at every member. */
function eachPlaces(name: string, text: string, ground: Ground, depth: number): Place[] {
  const rows = own(ground.facts, ground.policy.each[name]?.over ?? '');
  const rest = text.slice(text.indexOf('[]') + 2);
  if (!Array.isArray(rows) || rest === '') return [];
  const indexes = Array.from({ length: Math.min(rows.length, placesMax) }, (_, index) => index);
  return indexes.flatMap((index) =>
    placesBehind(`it${rest}`, { ...ground, member: { each: name, index } }, depth + 1),
  );
}

function ofRule(rule: ValueRule | undefined, ground: Ground, depth: number): Place[] {
  if (!rule) return [];
  return unique(referencesInRule(rule).flatMap((text) => placesBehind(text, ground, depth + 1)));
}

function referencesInRule(rule: ValueRule): string[] {
  return [
    ...(rule.formula === undefined ? [] : ofFormula(rule.formula)),
    ...(rule.branches ?? []).flatMap((branch) => [
      ...(branch.when ? referencesOf(branch.when) : []),
      ...ofFormula(branch.then),
    ]),
  ];
}

function ofFormula(text: string): string[] {
  return referencesIn(parseFormula(text)).map((reference) => reference.text);
}

function memberPlaces({ head, steps }: Reference, ground: Ground, depth: number): Place[] {
  const { member, policy } = ground;
  if (!member || head.kind !== 'member' || head.of !== 'it') return [];
  const each: Each | undefined = policy.each[member.each];
  const [first, second] = steps;
  if (first?.kind === 'field' && first.name === 'value' && second?.kind === 'field')
    return ofRule(each?.values?.[second.name], ground, depth);
  const shape = each && factOf(each.over)?.shape;
  if (!each || !shape) return [];
  return along([each.over, member.index], shape, steps, undefined);
}

function factPlaces(key: string, steps: readonly Step[], ground: Ground): Place[] {
  const fact = factOf(key);
  if (!fact) return [];
  const value = own(ground.facts, key);
  if (fact.kind !== 'series') return along([key], listShape(fact.shape, fact.kind), steps, value);
  const [step, ...rest] = steps;
  if (step?.kind !== 'index') return [];
  if (asksFiling(step.index) && own(ground.facts, filingFact) === undefined)
    return factPlaces(filingFact, [], ground);
  const period = periodText(step.index, ground);
  if (period === undefined) return [];
  const wide = fact.periods.join() === 'month' && period.length !== 7;
  const periods = wide ? monthsOf(period) : [period];
  return periods
    .flatMap((each) =>
      along([key, each], fact.shape, rest, isFields(value) ? own(value, each) : undefined),
    )
    .slice(0, placesMax);
}

/** By month or by quarter: what the filing period of everything else stands on. */
export const filingFact = 'tax.vat.filingPeriod';

function asksFiling(index: Index): boolean {
  return index.kind === 'period' && index.word === 'filing';
}

function listShape(shape: Shape, kind: string): Shape {
  return kind === 'list' ? { kind: 'list', label: shape.label, of: shape } : shape;
}

/** Follows fields and lists down to single values. */
function along(
  path: readonly (string | number)[],
  shape: Shape,
  steps: readonly Step[],
  value: unknown,
): Place[] {
  const [step, ...rest] = steps;
  if (shape.kind === 'list' && (step?.kind === 'every' || (!step && shape.of.kind !== 'use'))) {
    const entries: readonly unknown[] = Array.isArray(value) ? value : [];
    const next = step ? rest : [];
    const whole: Place = { path, shape };
    if (entries.length === 0) return [whole];
    const inside = entries
      .slice(0, placesMax)
      .flatMap((entry, index) => along([...path, index], shape.of, next, entry));
    return [whole, ...inside].slice(0, placesMax);
  }
  if (step?.kind === 'field' && shape.kind === 'record') {
    const inner = shape.fields[step.name];
    const next = isFields(value) ? own(value, step.name) : undefined;
    return inner ? along([...path, step.name], inner, rest, next) : [];
  }
  return step || shape.kind === 'record' ? [] : [{ path, shape }];
}

function sizePlaces(steps: readonly Step[], ground: Ground): Place[] {
  const [step] = steps;
  const year = step?.kind === 'index' ? periodText(step.index, ground) : undefined;
  const shape = factOf('stat.annual')?.shape;
  if (year === undefined || shape?.kind !== 'record') return [];
  const figures = Object.entries(shape.fields).map(([name, inner]) => ({
    path: ['stat.annual', year, name],
    shape: inner,
  }));
  const industry = factOf('reg.industryCode')?.shape;
  return industry ? [...figures, { path: ['reg.industryCode'], shape: industry }] : figures;
}

function periodText(index: Index, { occasion, policy }: Ground): string | undefined {
  if (index.kind === 'literal') return index.text;
  if (index.kind !== 'period') return undefined;
  const { word, offset } = index;
  if (word === 'year') return String(yearOf(occasion) + offset);
  if (word === 'month') return shiftPeriod(occasion.asOf.slice(0, 7), offset);
  if (word === 'quarter') return shiftPeriod(quarterOf(occasion.asOf), offset);
  return policy.period === 'filing' ? occasion.period : undefined;
}

function unique(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.path.join('/'), place])).values()];
}

/** What stands at a place; undefined where nothing does. */
export function valueAtPath(facts: Facts, path: readonly (string | number)[]): unknown {
  let value: unknown = facts;
  for (const key of path) {
    if (Array.isArray(value)) value = typeof key === 'number' ? value[key] : undefined;
    else value = isFields(value) ? own(value, String(key)) : undefined;
  }
  return value;
}

/** The facts with another value at a place; what is missing on the way is made. */
export function withValue(facts: Facts, path: readonly (string | number)[], value: unknown): Facts {
  const [key, ...rest] = path;
  if (key === undefined) return facts;
  return { ...facts, [String(key)]: put(own(facts, String(key)), rest, value) };
}

function put(held: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(held) ? held : [];
    const made = put(list[key], rest, value);
    return key < list.length ? list.with(key, made) : [...list, made];
  }
  const fields = isFields(held) ? held : {};
  return { ...fields, [key]: put(own(fields, key), rest, value) };
}
