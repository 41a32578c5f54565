// One column of a file of facts: named by a fact or its field, by key, in Chinese, or by a name that
// its source uses and has once said the meaning of.
import type { Fact, Shape } from '../../../rules/facts/shape.ts';
import { columnsNamed, type KnownColumn, knownColumns } from './known-columns.ts';
import { splitUnit, type Unit, unitOf, unitsFor } from './units.ts';

/** One value's column: the fact, the field within it, and the shape its text is read as. */
export type Column = {
  readonly index: number;
  readonly heading: string;
  readonly fact: Fact;
  readonly field: readonly string[];
  readonly shape: Shape;
  /** The unit of its numbers, where it is not the catalogue's own. */
  readonly unit?: Unit;
};

/** What a heading may stand for: columns of which one must be chosen, in a unit. */
export type Meaning = {
  readonly columns: readonly KnownColumn[];
  readonly unit: string | undefined;
  /** Whether it names the unit of the catalogue by naming the key. */
  readonly isByKey: boolean;
};

/** What the name stands for by itself: a key, or a Chinese name with its unit. */
export function meaningOf(name: string): Meaning {
  const exact = knownColumns.get(name);
  if (exact) return { columns: [exact], unit: undefined, isByKey: true };
  const named = columnsNamed(name);
  if (named.length > 0) return { columns: named, unit: undefined, isByKey: false };
  const { name: bare, unit } = splitUnit(name);
  if (unit === undefined) return { columns: [], unit, isByKey: false };
  const { columns, isByKey } = meaningOf(bare);
  return { columns, unit, isByKey };
}

/** The column that the meaning comes to, or the units that are missing or do not fit. */
export function columnIn(
  { columns: [known], unit, isByKey }: Meaning,
  heading: string,
  index: number,
): Column | { readonly units: readonly string[] } | undefined {
  if (!known) return undefined;
  const { fact, field, shape } = known;
  const column = { index, heading, fact, field, shape };
  const units = unitsFor(shape);
  if (unit === undefined) return isByKey || units.length === 0 ? column : { units };
  const found = unitOf(shape, unit);
  return found ? { ...column, unit: found } : { units };
}
