// Which kind and unit each reference of a policy has, worked out from the fact catalogue, the
// parameters' units and the formulas of values, without any firm's facts.

import { factOf } from './facts/catalogue.ts';
import type { Shape } from './facts/shape.ts';
import { checkFormula } from './check-formula.ts';
import type { Report } from './check.ts';
import { type Kind, type Unit, kindText, number, plainNumber, units } from './formula/kind.ts';
import {
  type Builtin,
  type Index,
  type Reference,
  type Step,
  parseReference,
} from './formula/reference.ts';
import type { Each, Parameter, Policy, ValueRule } from './policy.ts';

/** The kinds visible at one place of a policy. `of` gives a text where the reference is wrong. */
export type Kinds = {
  readonly of: (reference: Reference) => Kind | string;
  readonly inside: (each: string) => Kinds | undefined;
};

type Place = {
  readonly policy: Policy;
  readonly report: Report;
  readonly values: Map<string, Kind | 'working' | undefined>;
  readonly each: Readonly<Record<string, Each>>;
  readonly pointer: string;
  readonly rule?: Each | undefined;
  readonly shape?: Shape | undefined;
  readonly outer?: Place | undefined;
};

/** The kinds of a policy; faults in its values are reported where the values stand. */
export function kindsOf(policy: Policy, report: Report): Kinds {
  const root: Place = { policy, report, values: new Map(), each: policy.each, pointer: '' };
  for (const name of Object.keys(policy.values)) valueKind(name, root);
  return kindsAt(root);
}

function kindsAt(place: Place): Kinds {
  return {
    of: (reference) => kindAt(reference, place),
    inside: (name) => {
      const inner = insidePlace(name, place);
      if (!inner) return undefined;
      for (const value of Object.keys(inner.rule?.values ?? {})) valueKind(value, inner);
      return kindsAt(inner);
    },
  };
}

function insidePlace(name: string, place: Place): Place | undefined {
  const rule = Object.hasOwn(place.each, name) ? place.each[name] : undefined;
  const shape = rule && memberShape(rule, place);
  const pointer = `${place.pointer}/each/${name}`;
  if (!rule || !shape) {
    place.report(`${pointer}/over`, rule?.over ?? name, 'a list of records');
    return undefined;
  }
  const { policy, report } = place;
  const each = rule.each ?? {};
  return { policy, report, values: new Map(), each, pointer, rule, shape, outer: place };
}

function memberShape(rule: Each, place: Place): Shape | undefined {
  const over = parseReference(rule.over);
  if (over?.head.kind === 'fact') {
    const fact = factOf(over.head.key);
    return fact?.kind === 'list' && fact.readable && over.steps.length === 0
      ? fact.shape
      : undefined;
  }
  if (over?.head.kind !== 'member' || over.head.of !== 'it' || !place.shape) return undefined;
  let shape: Shape | undefined = place.shape;
  for (const step of over.steps)
    shape = step.kind === 'field' && shape?.kind === 'record' ? shape.fields[step.name] : undefined;
  return shape?.kind === 'list' && shape.of.kind === 'record' ? shape.of : undefined;
}

function kindAt(reference: Reference, place: Place): Kind | string {
  const { head, steps } = reference;
  if (head.kind === 'builtin') return builtinKinds[head.name];
  if (head.kind === 'sizeClass') return sizeClassKind(steps, place);
  if (head.kind === 'parameter') return parameterKind(head.name, steps, place);
  if (head.kind === 'fact') return factKind(head.key, steps, place);
  if (head.kind === 'value') {
    // Another policy's value is checked where the policies are known together.
    if (head.policyKey !== undefined) return { is: 'number', unit: { fen: 1 } };
    return valueKind(head.name, rootOf(place)) ?? `no value ${head.name}`;
  }
  if (head.kind === 'each') {
    const inner = insidePlace(head.name, { ...rootOf(place), report: silent });
    return inner ? listKind(inner, steps) : `no fact, each or word ${head.name}`;
  }
  const at = head.of === 'it' ? place : place.outer;
  return at?.shape ? memberKind(at, steps) : 'there is no member at hand here';
}

const silent: Report = () => undefined;
const dayKind: Kind = { is: 'day' };
const builtinKinds: Readonly<Record<Builtin, Kind>> = {
  asOf: dayKind,
  periodStart: dayKind,
  periodEnd: dayKind,
  year: { is: 'year' },
  month: { is: 'month' },
  quarter: { is: 'quarter' },
  filing: { is: 'quarter' },
};

function rootOf(place: Place): Place {
  return place.outer ? rootOf(place.outer) : place;
}

function sizeClassKind(steps: readonly Step[], place: Place): Kind | string {
  const [step] = steps;
  if (steps.length !== 1 || step?.kind !== 'index')
    return 'sizeClass takes a year, sizeClass[year-1]';
  return indexFault(step.index, ['year'], place) ?? { is: 'text', codes: sizeCodes };
}

const sizeCodes = ['large', 'medium', 'small', 'micro'];

function parameterKind(name: string, steps: readonly Step[], place: Place): Kind | string {
  const { parameters } = place.policy;
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (!parameter) return `no parameter ${name}`;
  const keyed = parameter.dated.some((row) => row.key !== undefined);
  const [step] = steps;
  if (keyed !== (steps.length === 1 && step?.kind === 'index'))
    return keyed ? `param.${name} takes a key in brackets` : `param.${name} takes no key`;
  if (step?.kind === 'index' && step.index.kind === 'reference') {
    const index = kindAt(step.index.reference, place);
    if (typeof index === 'string') return index;
    if (index.is !== 'text') return `a key is a text, not ${kindText(index)}`;
  }
  return kindOfParameter(parameter);
}

/** The kind of a parameter's values. */
export function kindOfParameter(parameter: Parameter): Kind {
  const { unit } = parameter;
  if (unit === 'flag' || unit === 'day' || unit === 'month' || unit === 'text') return { is: unit };
  if (unit === 'codes') return { is: 'list', of: { is: 'text' } };
  const tiers = parameter.dated.some((row) => Array.isArray(row.value));
  const by: Unit = units[unit];
  if (tiers) return { is: 'tiers', by };
  return unit === 'number' ? { is: 'number', unit: {}, literal: true } : number(unit);
}

function factKind(key: string, steps: readonly Step[], place: Place): Kind | string {
  const fact = factOf(key);
  if (!fact?.readable) return `${key} is not readable by rules`;
  if (fact.kind === 'list') return listOf(fact.shape, steps, key, place);
  if (fact.kind !== 'series') return shapeKind(fact.shape, steps, key, place);
  const [step, ...rest] = steps;
  if (step?.kind !== 'index') return `${key} is a series: name its period in brackets`;
  const fault = indexFault(step.index, fact.periods, place);
  if (fault !== undefined) return fault;
  const kind = shapeKind(fact.shape, rest, key, place);
  const widened = isWiderThanMonth(step.index) && fact.periods.join() === 'month';
  return widened && typeof kind !== 'string' ? { is: 'list', of: kind } : kind;
}

function isWiderThanMonth(index: Index): boolean {
  if (index.kind === 'period') return index.word === 'year' || index.word === 'quarter';
  return index.kind === 'literal' && index.text.length !== 7;
}

function indexFault(index: Index, periods: readonly string[], place: Place): string | undefined {
  if (index.kind === 'period') {
    const { word } = index;
    const wide = word !== 'month' && periods.join() === 'month';
    const filing = word === 'filing' && periods.includes('quarter') && periods.includes('month');
    return periods.includes(word) || wide || filing
      ? undefined
      : `a period by ${periods.join(' or ')}`;
  }
  if (index.kind === 'literal') return undefined;
  const kind = kindAt(index.reference, place);
  if (typeof kind === 'string') return kind;
  return ['year', 'month', 'quarter'].includes(kind.is) ? undefined : 'a period in the brackets';
}

function shapeKind(shape: Shape, steps: readonly Step[], at: string, place: Place): Kind | string {
  const [step, ...rest] = steps;
  if (shape.kind === 'record') {
    if (!step) return { is: 'record', name: at };
    const field = step.kind === 'field' && Object.hasOwn(shape.fields, step.name);
    const next = field && step.kind === 'field' ? shape.fields[step.name] : undefined;
    if (!next) return `${at} has the fields ${Object.keys(shape.fields).join(', ')}`;
    return shapeKind(next, rest, `${at}.${step.kind === 'field' ? step.name : ''}`, place);
  }
  if (shape.kind === 'list') return listOf(shape.of, steps, at, place);
  return step ? `${at} has no parts` : plainKind(shape);
}

function listOf(of: Shape, steps: readonly Step[], at: string, place: Place): Kind | string {
  const [step, ...rest] = steps;
  if (step && step.kind !== 'every') return `${at} is a list: write ${at}[]`;
  const kind = shapeKind(of, rest, `${at}[]`, place);
  return typeof kind === 'string' ? kind : { is: 'list', of: kind };
}

function plainKind(shape: Exclude<Shape, { kind: 'record' | 'list' }>): Kind {
  if (shape.kind === 'number') return number(shape.unit);
  if (shape.kind === 'code') return { is: 'text', codes: Object.keys(shape.values) };
  if (shape.kind === 'flag' || shape.kind === 'day' || shape.kind === 'month')
    return { is: shape.kind };
  return shape.kind === 'year' ? { is: 'year' } : { is: 'text' };
}

function memberKind(place: Place, steps: readonly Step[]): Kind | string {
  const [first, second] = steps;
  const { rule, shape } = place;
  if (first?.kind === 'field' && first.name === 'within' && rule?.ceiling)
    return kindOfText(rule.ceiling.field, place);
  if (first?.kind === 'field' && first.name === 'value' && second?.kind === 'field')
    return valueKind(second.name, place) ?? `no value ${second.name} here`;
  const nested = first?.kind === 'field' && Object.hasOwn(place.each, first.name);
  if (nested) {
    const inner = insidePlace(first.name, { ...place, report: silent });
    return inner ? listKind(inner, steps.slice(1)) : `no each ${first.name}`;
  }
  return shape ? shapeKind(shape, steps, 'it', place) : 'there is no member at hand here';
}

function listKind(inner: Place, steps: readonly Step[]): Kind | string {
  const [step, ...rest] = steps;
  if (step && step.kind !== 'every') return 'members are read through []';
  const kind = rest.length === 0 ? plainNumber : memberKind(inner, rest);
  return typeof kind === 'string' ? kind : { is: 'list', of: kind };
}

function kindOfText(text: string, place: Place): Kind | string {
  const reference = parseReference(text);
  return reference ? kindAt(reference, place) : `not a reference: ${text}`;
}

/** The kind of a value at a place; worked out once, cycles refused. */
function valueKind(name: string, place: Place): Kind | undefined {
  const known = place.values.get(name);
  const values = place.rule ? (place.rule.values ?? {}) : place.policy.values;
  const rule = Object.hasOwn(values, name) ? values[name] : undefined;
  if (known === 'working') {
    place.report(`${place.pointer}/values/${name}`, name, 'a value that does not stand on itself');
    return { is: 'nothing' };
  }
  if (place.values.has(name) || !rule) return known;
  place.values.set(name, 'working');
  const kind = ruleKind(rule, name, place);
  place.values.set(name, kind);
  return kind;
}

function ruleKind(rule: ValueRule, name: string, place: Place): Kind | undefined {
  const pointer = `${place.pointer}/values/${name}`;
  const here = kindsAt(place);
  if (rule.formula !== undefined)
    return checkFormula(rule.formula, `${pointer}/formula`, here, place.report);
  const found = (rule.branches ?? []).map((branch, at) =>
    checkFormula(branch.then, `${pointer}/branches/${at}/then`, here, place.report),
  );
  return found.find((kind) => kind && !(kind.is === 'number' && kind.literal)) ?? found[0];
}
