// The values that rules compute with. Unknown is one of them: it carries the places whose absence
// made it so, and it never turns into a number, a yes or a no.

import { type Rational, rationalText } from './rational.ts';

/** Where something is missing: the fact's key, and the finer place in it. */
export type Place = { readonly fact: string; readonly at: string };
export type Unknown = { readonly unknown: readonly Place[] };
/** One step of a scale: up to and including `upTo` (null: no end), at that rate. */
export type Tier = { readonly upTo: Rational | null; readonly rate: Rational };
export type Tiers = { readonly tiers: readonly Tier[] };
export type Known = Rational | string | boolean | null | Tiers | readonly Value[];
export type Value = Known | Unknown;

/** A value as plain JSON: whole numbers as numbers, fractions as `n/d`. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [k: string]: Json };

export function unknown(...places: Place[]): Unknown {
  return Object.freeze({ unknown: places });
}

export function isUnknown(value: Value): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

export function isRational(value: Value): value is Rational {
  return typeof value === 'object' && value !== null && 'n' in value;
}

export function isTiers(value: Value): value is Tiers {
  return typeof value === 'object' && value !== null && 'tiers' in value;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The unknowns among the values as one, or undefined where all are known. */
export function unknownAmong(values: readonly Value[]): Unknown | undefined {
  const found = values.filter(isUnknown);
  return found.length === 0 ? undefined : unknown(...found.flatMap((value) => value.unknown));
}

/** The value as plain JSON for records and pages. */
export function jsonOf(value: Value): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isUnknown(value)) return { unknown: value.unknown.map((place) => place.at) };
  if (isList(value)) return value.map(jsonOf);
  if (isTiers(value))
    return value.tiers.map((tier) => ({ upTo: jsonOf(tier.upTo), rate: jsonOf(tier.rate) }));
  const number = Number(value.n);
  return value.d === 1n && Number.isSafeInteger(number) ? number : rationalText(value);
}
