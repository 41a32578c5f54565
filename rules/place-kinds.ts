// The kinds of what stands outside a policy's own values: facts by their shape, parameters by their
// unit, the size class.

import { factOf } from './facts/catalogue.ts';
import type { Shape } from './facts/shape.ts';
import { type Kind, type Unit, kindText, number, units } from './formula/kind.ts';
import type { Index, Reference, Step } from './formula/reference.ts';
import type { Parameter, Policy } from './policy.ts';

/** Where a reference stands: its policy, and how another reference's kind is found there. */
export type Standing = {
  readonly policy: Policy;
  readonly kindAt: (reference: Reference) => Kind | string;
};

export function sizeClassKind(steps: readonly Step[], place: Standing): Kind | string {
  const [step] = steps;
  if (steps.length !== 1 || step?.kind !== 'index')
    return 'sizeClass takes a year, sizeClass[year-1]';
  return indexFault(step.index, ['year'], place) ?? { is: 'text', codes: sizeCodes };
}

export const sizeCodes = ['large', 'medium', 'small', 'micro'];

export function parameterKind(
  name: string,
  steps: readonly Step[],
  place: Standing,
): Kind | string {
  const { parameters } = place.policy;
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (!parameter) return `no parameter ${name}`;
  const keyed = parameter.dated.some((row) => row.key !== undefined);
  const [step] = steps;
  if (keyed !== (steps.length === 1 && step?.kind === 'index'))
    return keyed ? `param.${name} takes a key in brackets` : `param.${name} takes no key`;
  if (step?.kind === 'index' && step.index.kind === 'reference') {
    const index = place.kindAt(step.index.reference);
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

export function factKind(key: string, steps: readonly Step[], place: Standing): Kind | string {
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

export function isWiderThanMonth(index: Index): boolean {
  if (index.kind === 'period') return index.word === 'year' || index.word === 'quarter';
  return index.kind === 'literal' && index.text.length !== 7;
}

export function indexFault(
  index: Index,
  periods: readonly string[],
  place: Standing,
): string | undefined {
  if (index.kind === 'period') {
    const { word } = index;
    const wide = word !== 'month' && periods.join() === 'month';
    const filing = word === 'filing' && periods.includes('quarter') && periods.includes('month');
    return periods.includes(word) || wide || filing
      ? undefined
      : `a period by ${periods.join(' or ')}`;
  }
  if (index.kind === 'literal') return undefined;
  const kind = place.kindAt(index.reference);
  if (typeof kind === 'string') return kind;
  return ['year', 'month', 'quarter'].includes(kind.is) ? undefined : 'a period in the brackets';
}

export function shapeKind(
  shape: Shape,
  steps: readonly Step[],
  at: string,
  place: Standing,
): Kind | string {
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

export function listOf(
  of: Shape,
  steps: readonly Step[],
  at: string,
  place: Standing,
): Kind | string {
  const [step, ...rest] = steps;
  if (step && step.kind !== 'every') return `${at} is a list: write ${at}[]`;
  const kind = shapeKind(of, rest, `${at}[]`, place);
  return typeof kind === 'string' ? kind : { is: 'list', of: kind };
}

export function plainKind(shape: Exclude<Shape, { kind: 'record' | 'list' }>): Kind {
  if (shape.kind === 'number') return number(shape.unit);
  if (shape.kind === 'code') return { is: 'text', codes: Object.keys(shape.values) };
  if (shape.kind === 'flag' || shape.kind === 'day' || shape.kind === 'month')
    return { is: shape.kind };
  return shape.kind === 'year' ? { is: 'year' } : { is: 'text' };
}
