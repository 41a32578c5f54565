// Gives each reference its value in a scope: facts by key and period, parameters by day and place,
// values and members worked out before. Whatever is absent becomes unknown, with its place.

import type { Day } from '../shared/domain/day.ts';
import { isDay } from '../shared/domain/day.ts';
import { assert } from './assert.ts';
import {
  type Fields,
  type Spot,
  fieldOf,
  isFields,
  membersOf,
  own,
  valueAt,
} from './facts/read.ts';
import { factOf } from './facts/catalogue.ts';
import { monthsOf, quarterOf, shiftPeriod } from './formula/calendar.ts';
import { rationalText, whole } from './formula/rational.ts';
import type { Builtin, Index, Reference, Step } from './formula/reference.ts';
import { type Value, isRational, isUnknown, unknown, unknownAmong } from './formula/value.ts';
import { daysOf, isCalendar, yearOf } from './occasion.ts';
import { parameterAt, parameterThroughout } from './parameter.ts';
import type { Member, Members, Scope } from './run.ts';
import { sizeClassOf } from './size-class.ts';

/** The value of a reference here. What it needs was prepared before (`prepare.ts`). */
export function resolve(reference: Reference, scope: Scope): Value {
  if (reference.head.kind === 'member') return resolveMember(reference, scope);
  if (!isSameEverywhere(reference, scope)) return resolveShared(reference, scope);
  const known = scope.run.resolved.get(reference.text);
  if (known !== undefined) return known;
  const value = resolveShared(reference, scope);
  scope.run.resolved.set(reference.text, value);
  return value;
}

/** Whether a reference has one value for the whole run, whoever is the member at hand. */
function isSameEverywhere({ head, text }: Reference, scope: Scope): boolean {
  if (scope.member === undefined) return true;
  return (head.kind === 'fact' || head.kind === 'sizeClass') && !/\[(it|outer|param)\./.test(text);
}

function resolveShared(reference: Reference, scope: Scope): Value {
  const { head, steps, text } = reference;
  if (head.kind === 'builtin') return builtin(head.name, head.offset, scope);
  if (head.kind === 'parameter') return parameter(head.name, steps, scope);
  if (head.kind === 'sizeClass') return sizeClass(steps, scope);
  if (head.kind === 'fact') return walk(factSpot(head.key, scope), steps, scope);
  if (head.kind === 'each') {
    const members = scope.run.members.get(head.name);
    assert(members, `prepared members: ${head.name}`);
    return column(members, steps, scope);
  }
  assert(head.kind === 'value', `a member is resolved at a member: ${text}`);
  const from = head.policyKey === undefined ? scope.run : scope.run.others.get(head.policyKey);
  const value = from?.values.get(head.name);
  assert(value !== undefined, `a prepared value: ${text}`);
  return value;
}

/** Where a fact lies; a firm's own payments under this entitlement are not there. */
export function factSpot(key: string, scope: Scope): Spot {
  const known = factOf(key);
  assert(known?.readable, `a readable fact: ${key}`);
  const value = own(scope.run.facts, key);
  const { entitlementId } = scope.run.occasion;
  const seen =
    key === 'fin.paid' && Array.isArray(value) && entitlementId !== undefined
      ? value.filter((row) => !isFields(row) || own(row, 'entitlementId') !== entitlementId)
      : value;
  return { value: seen, shape: known.shape, fact: key, at: key };
}

function walk(start: Spot, steps: readonly Step[], scope: Scope): Value {
  let spot = start;
  for (const [at, step] of steps.entries()) {
    if (step.kind === 'field') spot = fieldOf(spot, step.name);
    else if (step.kind === 'every') return every(spot, steps.slice(at + 1), scope);
    else {
      const period = indexText(step.index, scope);
      if (typeof period !== 'string') return period;
      const months = monthly(spot, period);
      if (months)
        return months.map((month) => walk(entryOf(spot, month), steps.slice(at + 1), scope));
      spot = entryOf(spot, period);
    }
  }
  return ownUses(spot, scope) ?? valueAt(spot);
}

function every(spot: Spot, rest: readonly Step[], scope: Scope): Value {
  const members = membersOf(spot);
  if (!members) return valueAt({ ...spot, value: undefined });
  const values = members.map((member) =>
    rest.length === 0 && member.shape.kind === 'record' ? 'member' : walk(member, rest, scope),
  );
  return unknownAmong(values) ?? values;
}

/** Uses of an identity, without those by this entitlement itself. */
function ownUses(spot: Spot, scope: Scope): Value | undefined {
  const { entitlementId } = scope.run.occasion;
  const isUse = spot.shape.kind === 'list' && spot.shape.of.kind === 'use';
  if (!isUse || entitlementId === undefined || !Array.isArray(spot.value)) return undefined;
  const others = spot.value.filter(
    (use) => !isFields(use) || own(use, 'entitlementId') !== entitlementId,
  );
  return valueAt({ ...spot, value: others });
}

/** A monthly series asked for by a year or a quarter: its months. */
function monthly(spot: Spot, period: string): readonly string[] | undefined {
  const known = factOf(spot.fact);
  const byMonth = known?.periods.length === 1 && known.periods[0] === 'month';
  return byMonth && period.length !== 7 ? monthsOf(period) : undefined;
}

function entryOf(spot: Spot, period: string): Spot {
  const at = `${spot.at}[${period}]`;
  if (spot.value === null) return { ...spot, at };
  const value = isFields(spot.value) ? own(spot.value, period) : undefined;
  return { ...spot, at: spot.value === undefined ? spot.at : at, value };
}

function indexText(index: Index, scope: Scope): string | Value {
  if (index.kind === 'literal') return index.text;
  const value =
    index.kind === 'period'
      ? builtin(index.word, index.offset, scope)
      : resolve(index.reference, scope);
  return isRational(value) ? rationalText(value) : value;
}

function builtin(name: Builtin, offset: number, scope: Scope): Value {
  const { run } = scope;
  const { asOf, period } = run.occasion;
  if (name === 'asOf') return asOf;
  if (name === 'year') return whole(yearOf(run.occasion) + offset);
  if (name === 'month') return shiftPeriod(asOf.slice(0, 7), offset);
  if (name === 'quarter') return shiftPeriod(quarterOf(asOf), offset);
  if (name === 'periodStart') return daysOf(run.occasion).start;
  if (name === 'periodEnd') return daysOf(run.occasion).end;
  const filing = run.facts['tax.vat.filingPeriod'];
  if (filing === undefined) return unknown({ fact: filingFact, at: filingFact });
  // Known to file in no period: there is none to name, and nothing is declared in it.
  if (filing === null) return null;
  return isCalendar(period) ? shiftPeriod(period, offset) : null;
}

const filingFact = 'tax.vat.filingPeriod';

function parameter(name: string, steps: readonly Step[], scope: Scope): Value {
  const { parameters, validity } = scope.run.compiled.policy;
  const rule = parameters[name];
  assert(rule, `a parameter: ${name}`);
  const [step] = steps;
  const key = step?.kind === 'index' ? indexText(step.index, scope) : undefined;
  if (key !== undefined && typeof key !== 'string') return isUnknown(key) ? key : null;
  const day = regimeDay(scope);
  if (isUnknown(day)) return parameterThroughout(rule, validity, key) ?? day;
  if (day === null) return day;
  return parameterAt(rule, day, () => valueAt(factSpot('reg.divisionCode', scope)), key);
}

type RegimeDay = Day | null | Extract<Value, { unknown: unknown }>;

/** The day that picks parameters: the occasion's, the period's end, or the member's own. */
export function regimeDay(scope: Scope): RegimeDay {
  const { run } = scope;
  const { regime } = run.compiled.policy;
  if (regime === 'asOf') return run.occasion.asOf;
  if (regime === 'periodEnd') return daysOf(run.occasion).end;
  let member = scope.member;
  if (!member) return run.occasion.asOf;
  while (member.outer) member = member.outer;
  const value = valueAt(fieldOf(member.spot, regime.slice('it.'.length)));
  if (isUnknown(value)) return value;
  return typeof value === 'string' && isDay(value) ? value : null;
}

function sizeClass(steps: readonly Step[], scope: Scope): Value {
  const [step] = steps;
  const year = step?.kind === 'index' ? indexText(step.index, scope) : null;
  if (typeof year !== 'string') return year;
  const industry = valueAt(factSpot('reg.industryCode', scope));
  const spot = entryOf(factSpot('stat.annual', scope), year);
  const absent = spot.value === undefined ? unknown({ fact: spot.fact, at: spot.at }) : undefined;
  if (isUnknown(industry))
    return absent ? (unknownAmong([industry, absent]) ?? industry) : industry;
  if (typeof industry !== 'string') return null;
  const annual: Fields = isFields(spot.value) ? spot.value : {};
  const known = spot.value === null ? { staff: 0, revenueFen: 0, assetsFen: 0 } : annual;
  const found = sizeClassOf(industry, known);
  return found === undefined ? unknown({ fact: spot.fact, at: spot.at }) : found;
}

function resolveMember({ head, steps, text }: Reference, scope: Scope): Value {
  assert(head.kind === 'member' && scope.member, `a member at hand: ${text}`);
  const member = head.of === 'it' ? scope.member : scope.member.outer;
  assert(member, `an outer member: ${text}`);
  return memberValue(member, steps, scope);
}

function memberValue(member: Member, steps: readonly Step[], scope: Scope): Value {
  const [first, second] = steps;
  if (first?.kind === 'field' && first.name === 'within') return member.within ?? null;
  if (first?.kind === 'field' && first.name === 'value' && second?.kind === 'field') {
    const value = member.values.get(second.name);
    assert(value !== undefined, `a prepared value: ${second.name}`);
    return value;
  }
  const nested = first?.kind === 'field' ? member.nested.get(first.name) : undefined;
  if (nested) return column(nested, steps.slice(1), scope, nested.kept);
  return walk(member.spot, steps, scope);
}

/**
 * A field of every certain member; one unknown makes the whole unknown, and so does one of `needed`
 * that is in doubt: what one member is worth may hang on it.
 */
function column(
  members: Members,
  steps: readonly Step[],
  scope: Scope,
  needed: readonly Member[] = [],
): Value {
  const open = needed.filter((member) => member.doubtful);
  if (open.length > 0) return unknown(...open.flatMap((member) => member.places));
  if (members.places.length > 0) return unknown(...members.places);
  const certain = members.kept.filter((member) => !member.doubtful);
  const [first, ...rest] = steps;
  assert(first === undefined || first.kind === 'every', 'members are read through []');
  if (rest.length === 0) return certain.map(() => 'member');
  const values = certain.map((member) => memberValue(member, rest, scope));
  return unknownAmong(values) ?? values;
}
