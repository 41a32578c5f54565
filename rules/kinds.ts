// Which kind and unit each reference of a policy has, worked out from the fact catalogue, the
// parameters' units and the formulas of values, without any firm's facts.

import { factOf } from './facts/catalogue.ts';
import type { Shape } from './facts/shape.ts';
import { checkFormula } from './check-formula.ts';
import type { Report } from './check.ts';
import { type Kind, plainNumber } from './formula/kind.ts';
import { type Builtin, type Reference, type Step, parseReference } from './formula/reference.ts';
import type { Each, Policy, ValueRule } from './policy.ts';
import { type Standing, factKind, parameterKind, shapeKind, sizeClassKind } from './place-kinds.ts';

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
  if (head.kind === 'sizeClass') return sizeClassKind(steps, standingAt(place));
  if (head.kind === 'parameter') return parameterKind(head.name, steps, standingAt(place));
  if (head.kind === 'fact') return factKind(head.key, steps, standingAt(place));
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

function standingAt(place: Place): Standing {
  return { policy: place.policy, kindAt: (reference) => kindAt(reference, place) };
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
  return shape
    ? shapeKind(shape, steps, 'it', standingAt(place))
    : 'there is no member at hand here';
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
