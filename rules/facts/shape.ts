// The shapes a fact's value can take: what kind of value, in which unit, with its name for people.
// One description serves delivery checks, the units of formulas and the words of an explanation.

import type { Department } from './department.ts';

/** A name in Chinese and in English. */
export type Label = { readonly zh: string; readonly en: string };

/** Units of whole numbers; `bp` is a hundredth of a percent. */
export type NumberUnit =
  'fen' | 'bp' | 'persons' | 'months' | 'kWh' | 'm2' | 'fenPerM2' | 'fenPerMonth' | 'fenPerPerson';
export type PlainKind =
  'text' | 'flag' | 'day' | 'month' | 'year' | 'division' | 'industry' | 'uscc' | 'instant' | 'use';
export type PeriodKind = 'month' | 'quarter' | 'year';

export type Shape =
  | { readonly kind: PlainKind; readonly label: Label }
  | { readonly kind: 'code'; readonly label: Label; readonly values: Record<string, Label> }
  | {
      readonly kind: 'number';
      readonly label: Label;
      readonly unit: NumberUnit;
      readonly signed: boolean;
    }
  | { readonly kind: 'record'; readonly label: Label; readonly fields: Record<string, Shape> }
  | { readonly kind: 'list'; readonly label: Label; readonly of: Shape; readonly length?: number };

/** How members of a list are told apart; `repeats` allows several under the same fields. */
export type Identity = { readonly fields: readonly string[]; readonly repeats: boolean };

/**
 * One fact: `shape` describes the value itself, of a series one period's value, of a list one
 * member. `readable: false` keeps it from rules (contacts and accounts).
 */
export type Fact = {
  readonly key: string;
  readonly label: Label;
  readonly kind: 'scalar' | 'record' | 'series' | 'list';
  readonly shape: Shape;
  readonly periods: readonly PeriodKind[];
  readonly identity?: Identity;
  readonly sources: readonly Department[];
  readonly readable: boolean;
};

type Fields = Record<string, Shape>;

export const plain = (kind: PlainKind, zh: string, en: string): Shape => ({
  kind,
  label: { zh, en },
});
export const text = (zh: string, en: string) => plain('text', zh, en);
export const flag = (zh: string, en: string) => plain('flag', zh, en);
export const day = (zh: string, en: string) => plain('day', zh, en);
export const month = (zh: string, en: string) => plain('month', zh, en);
export const year = (zh: string, en: string) => plain('year', zh, en);
export const number = (unit: NumberUnit, zh: string, en: string): Shape => ({
  kind: 'number',
  label: { zh, en },
  unit,
  signed: false,
});
export const fen = (zh: string, en: string) => number('fen', zh, en);
/** Money that may be below zero: a loss, or sales after credit notes. */
export const signedFen = (zh: string, en: string): Shape => ({
  kind: 'number',
  label: { zh, en },
  unit: 'fen',
  signed: true,
});
export const persons = (zh: string, en: string) => number('persons', zh, en);
export const months = (zh: string, en: string) => number('months', zh, en);
export const basisPoints = (zh: string, en: string) => number('bp', zh, en);
/** A code list: each value with its name, as `['value', '中文', 'English']`. */
export const code = (
  zh: string,
  en: string,
  ...values: (readonly [string, string, string])[]
): Shape => ({
  kind: 'code',
  label: { zh, en },
  values: Object.fromEntries(values.map(([value, z, e]) => [value, { zh: z, en: e }])),
});
export const record = (zh: string, en: string, fields: Fields): Shape => ({
  kind: 'record',
  label: { zh, en },
  fields,
});
export const list = (of: Shape, length?: number): Shape => ({
  kind: 'list',
  label: of.label,
  of,
  ...(length !== undefined && { length }),
});

/** A fact of one value; a record is one too, replaced field by field. */
export function single(key: string, sources: readonly Department[], shape: Shape): Fact {
  const kind = shape.kind === 'record' ? 'record' : 'scalar';
  return { key, label: shape.label, kind, shape, periods: [], sources, readable: true };
}

/** A fact by period: a map from month, quarter or year to a value. */
export function series(
  key: string,
  sources: readonly Department[],
  periods: readonly PeriodKind[],
  shape: Shape,
): Fact {
  return { key, label: shape.label, kind: 'series', shape, periods, sources, readable: true };
}

/** A fact that is a list of records, told apart by `identity`. */
export function members(
  key: string,
  sources: readonly Department[],
  identity: Identity,
  shape: Shape,
): Fact {
  const base = { key, label: shape.label, kind: 'list', shape, periods: [] } as const;
  return { ...base, identity, sources, readable: true };
}
