// Walks a firm's facts along a reference. What is absent, or not of the kind the catalogue promises,
// is unknown with its place; null stays "known to be none" all the way down.

import { whole, ratio } from '../formula/rational.ts';
import { type Value, unknown } from '../formula/value.ts';
import { isDay } from '../../shared/domain/day.ts';
import type { Shape } from './shape.ts';

export type Fields = Readonly<Record<string, unknown>>;
/** A value on the way: what it should look like, and where it was found. */
export type Spot = {
  readonly value: unknown;
  readonly shape: Shape;
  readonly fact: string;
  readonly at: string;
};

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The field of a record; absent where the record is absent, null where it is null. */
export function fieldOf(spot: Spot, name: string): Spot {
  const shape = spot.shape.kind === 'record' ? spot.shape.fields[name] : undefined;
  if (!shape) throw new RangeError(`no field ${name} in ${spot.at}`);
  const at = `${spot.at}.${name}`;
  if (spot.value === null) return { ...spot, value: null, shape, at };
  const value = isFields(spot.value) ? own(spot.value, name) : undefined;
  return { fact: spot.fact, shape, at: spot.value === undefined ? spot.at : at, value };
}

/** The members of a list; null is an empty list, undefined an unknown one. */
export function membersOf(spot: Spot): Spot[] | undefined {
  if (spot.value === null) return [];
  if (!Array.isArray(spot.value)) return undefined;
  const shape = spot.shape.kind === 'list' ? spot.shape.of : spot.shape;
  return spot.value.map((value: unknown, index) => ({
    fact: spot.fact,
    shape,
    at: `${spot.at}[${index}]`,
    value,
  }));
}

/** The value of a spot; lists become lists of values. */
export function valueAt(spot: Spot): Value {
  const { value, shape } = spot;
  if (value === undefined) return missing(spot);
  if (value === null) return shape.kind === 'list' ? [] : null;
  if (shape.kind === 'list') return membersOf(spot)?.map(valueAt) ?? missing(spot);
  if (shape.kind === 'record') return missing(spot);
  return plainValue(spot, shape);
}

function plainValue(spot: Spot, shape: Exclude<Shape, { kind: 'list' | 'record' }>): Value {
  const { value } = spot;
  if (shape.kind === 'number' || shape.kind === 'year') {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return missing(spot);
    if (shape.kind === 'number' && value < 0 && !shape.signed) return missing(spot);
    return shape.kind === 'number' && shape.unit === 'bp'
      ? ratio(BigInt(value), 10_000n)
      : whole(value);
  }
  if (shape.kind === 'flag') return typeof value === 'boolean' ? value : missing(spot);
  if (shape.kind === 'use') return useOf(value) ?? missing(spot);
  if (typeof value !== 'string') return missing(spot);
  const sound =
    (shape.kind !== 'day' || isDay(value)) && (shape.kind !== 'month' || isDay(`${value}-01`));
  return sound ? value : missing(spot);
}

/** The policy an identity was used for: an entry is a key, or a key with an entitlement. */
function useOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const key = isFields(value) ? own(value, 'policyKey') : undefined;
  return typeof key === 'string' ? key : undefined;
}

export function missing(spot: Spot): Value {
  return unknown({ fact: spot.fact, at: spot.at });
}
