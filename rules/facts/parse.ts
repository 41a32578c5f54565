// Checks a delivered value against the catalogue and names every wrong place by JSON pointer, so
// that a source can mend a whole file at once.

import { isDay } from '../../shared/domain/day.ts';
import type { RefusalError } from '../../shared/domain/outcome.ts';
import { factOf, isPeriod, memberKeysOf } from './catalogue.ts';
import type { Fact, PlainKind, Shape } from './shape.ts';

type Errors = RefusalError[];
type Fields = Readonly<Record<string, unknown>>;

/**
 * Every fault in one fact's value, with pointers relative to the value; an empty list means it is
 * sound. null is allowed everywhere but in identity fields: it says "known to be none".
 */
export function parseFactValue(key: string, value: unknown): RefusalError[] {
  const fact = factOf(key);
  if (!fact) return [{ pointer: '', found: key, expected: 'a fact key of the catalogue' }];
  const errors: Errors = [];
  if (value === null) return errors;
  if (fact.kind === 'series') checkSeries(fact, value, errors);
  else if (fact.kind === 'list') checkMembers(fact, value, errors);
  else checkShape(fact.shape, value, '', errors);
  return errors;
}

/** Every fault in a whole set of facts, pointers starting at the fact key. */
export function parseFacts(facts: unknown): RefusalError[] {
  if (!isFields(facts)) return [wrong('', facts, 'an object of facts by key')];
  return Object.entries(facts).flatMap(([key, value]) =>
    parseFactValue(key, value).map((error) => ({
      ...error,
      pointer: `/${escape(key)}${error.pointer}`,
    })),
  );
}

function checkSeries(fact: Fact, value: unknown, errors: Errors): void {
  if (!isFields(value)) {
    errors.push(wrong('', value, `a map from ${fact.periods.join(' or ')} to a value`));
    return;
  }
  for (const [period, entry] of Object.entries(value)) {
    const pointer = `/${escape(period)}`;
    if (!fact.periods.some((kind) => isPeriod(kind, period)))
      errors.push(wrong(pointer, period, `a ${fact.periods.join(' or ')}`));
    else checkShape(fact.shape, entry, pointer, errors);
  }
}

function checkMembers(fact: Fact, value: unknown, errors: Errors): void {
  if (!Array.isArray(value)) {
    errors.push(wrong('', value, 'a list'));
    return;
  }
  const before = errors.length;
  value.forEach((member, index) => {
    checkShape(fact.shape, member, `/${index}`, errors);
    if (member === null) errors.push(wrong(`/${index}`, member, 'a record'));
    else if (isFields(member)) checkIdentity(fact, member, `/${index}`, errors);
  });
  if (errors.length === before && !fact.identity?.repeats) checkRepeats(fact, value, errors);
}

function checkIdentity(fact: Fact, member: Fields, pointer: string, errors: Errors): void {
  if (fact.identity?.repeats) return;
  for (const field of fact.identity?.fields ?? []) {
    const value = Object.hasOwn(member, field) ? member[field] : undefined;
    if (value === undefined || value === null || value === '')
      errors.push(wrong(`${pointer}/${field}`, value, 'the field that tells members apart'));
  }
}

function checkRepeats(fact: Fact, members: readonly object[], errors: Errors): void {
  memberKeysOf(fact.key, members).forEach((memberKey, index) => {
    if (/#\d+$/.test(memberKey))
      errors.push(wrong(`/${index}`, memberKey.replace(/#\d+$/, ''), 'each member once'));
  });
}

function checkShape(shape: Shape, value: unknown, pointer: string, errors: Errors): void {
  if (value === null) return;
  if (shape.kind === 'record') checkRecord(shape.fields, value, pointer, errors);
  else if (shape.kind === 'list') checkList(shape, value, pointer, errors);
  else {
    const expected = expectedOf(shape, value);
    if (expected !== undefined) errors.push(wrong(pointer, value, expected));
  }
}

function checkRecord(
  fields: Readonly<Record<string, Shape>>,
  value: unknown,
  pointer: string,
  errors: Errors,
): void {
  if (!isFields(value)) {
    errors.push(wrong(pointer, value, 'a record'));
    return;
  }
  for (const [name, entry] of Object.entries(value)) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const place = `${pointer}/${escape(name)}`;
    if (shape) checkShape(shape, entry, place, errors);
    else errors.push(wrong(place, name, `one of ${Object.keys(fields).join(', ')}`));
  }
}

function checkList(
  shape: Extract<Shape, { kind: 'list' }>,
  value: unknown,
  pointer: string,
  errors: Errors,
): void {
  if (!Array.isArray(value) || (shape.length !== undefined && value.length !== shape.length)) {
    const count = shape.length === undefined ? '' : ` of ${shape.length}`;
    errors.push(wrong(pointer, value, `a list${count}`));
    return;
  }
  value.forEach((entry, index) => checkShape(shape.of, entry, `${pointer}/${index}`, errors));
}

/** 10 trillion yuan in fen: far above any firm, and far below where exact integers end. */
const numberMax = 1e15;

/** What was expected of a single value, or undefined where it is sound. */
function expectedOf(
  shape: Exclude<Shape, { kind: 'record' | 'list' }>,
  value: unknown,
): string | undefined {
  if (shape.kind === 'number') {
    if (!Number.isSafeInteger(value)) return `a whole number of ${shape.unit}`;
    if (Math.abs(Number(value)) > numberMax) return `${shape.unit}, at most ${numberMax}`;
    return Number(value) >= 0 || shape.signed ? undefined : `${shape.unit}, not below zero`;
  }
  if (shape.kind === 'code')
    return typeof value === 'string' && Object.hasOwn(shape.values, value)
      ? undefined
      : `one of ${Object.keys(shape.values).join(', ')}`;
  const { sound, expected } = plainKinds[shape.kind];
  return sound(value) ? undefined : expected;
}

const matches = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value);

const plainKinds: Record<PlainKind, { sound: (value: unknown) => boolean; expected: string }> = {
  text: { sound: (v) => typeof v === 'string' && v !== '' && v.length <= 300, expected: 'text' },
  flag: { sound: (v) => typeof v === 'boolean', expected: 'true or false' },
  day: { sound: (v) => typeof v === 'string' && isDay(v), expected: 'a day, YYYY-MM-DD' },
  month: {
    sound: (v) => typeof v === 'string' && isPeriod('month', v),
    expected: 'a month, YYYY-MM',
  },
  year: {
    sound: (v) => Number.isInteger(v) && isPeriod('year', String(v)),
    expected: 'a year as a number, YYYY',
  },
  division: { sound: matches(/^[1-9]\d{5}$/), expected: 'a six-digit division code' },
  industry: { sound: matches(/^[A-T]\d{4}$/), expected: 'an industry code such as C3525' },
  uscc: {
    sound: matches(/^[0-9A-HJ-NPQRTUWXY]{18}$/),
    expected: 'a unified credit code of 18 characters',
  },
  instant: {
    sound: matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/),
    expected: 'an instant in UTC',
  },
  use: { sound: isUse, expected: 'a policy key, or {policyKey, entitlementId}' },
};

function isUse(value: unknown): boolean {
  if (typeof value === 'string') return value !== '';
  if (!isFields(value)) return false;
  const names = Object.keys(value);
  return (
    typeof value['policyKey'] === 'string' &&
    names.every((name) => name === 'policyKey' || name === 'entitlementId') &&
    (value['entitlementId'] === undefined || typeof value['entitlementId'] === 'string')
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(pointer: string, found: unknown, expected: string): RefusalError {
  const text = found === undefined ? 'nothing' : JSON.stringify(found);
  return { pointer, found: text.length > 80 ? `${text.slice(0, 77)}...` : text, expected };
}

function escape(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
