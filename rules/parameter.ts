// Dated parameters: which of a parameter's values is in force on a day, in a place, for a key.

import type { Day } from '../shared/domain/day.ts';
import { type Rational, ratio, whole } from './formula/rational.ts';
import { type Value, isUnknown } from './formula/value.ts';
import type { DatedValue, Parameter } from './policy.ts';

const values = new WeakMap<DatedValue, Value>();

/**
 * The value in force on that day: the row with the longest matching division, then the latest
 * start. null where no row is in force; unknown where the division decides and is unknown.
 */
export function parameterAt(
  parameter: Parameter,
  day: Day,
  place: () => Value,
  key?: string,
): Value {
  const rows = inForce(parameter, day, key);
  if (!rows.some((row) => row.divisions)) return valueOf(parameter, latest(rows));
  const division = place();
  if (isUnknown(division)) return division;
  const code = typeof division === 'string' ? division : '';
  const ranked = rows.map((row) => ({ row, depth: depthIn(row, code) }));
  const depth = Math.max(...ranked.map((entry) => entry.depth));
  const nearest = ranked.filter((entry) => entry.depth === depth && depth >= 0);
  return valueOf(parameter, latest(nearest.map((entry) => entry.row)));
}

/**
 * The value on every day of the spans: known where one row alone is in force since before them, so
 * that a day nobody knows leaves no doubt.
 */
export function parameterThroughout(
  parameter: Parameter,
  spans: readonly { readonly from: Day }[],
  key?: string,
): Value | undefined {
  const rows = parameter.dated.filter((row) => row.key === key);
  const [row] = rows;
  if (!row || rows.length > 1 || row.to !== undefined || row.divisions) return undefined;
  return spans.every(({ from }) => row.from <= from) ? valueOf(parameter, row) : undefined;
}

type Found = {
  readonly day: Day;
  readonly key: string | undefined;
  readonly rows: readonly DatedValue[];
};
const lastFound = new WeakMap<Parameter, Found>();

/** `rowsOn`, remembered for the day and key asked last: firms are decided on the same few days. */
function inForce(parameter: Parameter, day: Day, key: string | undefined): readonly DatedValue[] {
  const last = lastFound.get(parameter);
  if (last && last.day === day && last.key === key) return last.rows;
  const rows = rowsOn(parameter, day, key);
  lastFound.set(parameter, { day, key, rows });
  return rows;
}

/** The rows of a parameter that are in force on a day, of whatever place. */
export function rowsOn(parameter: Parameter, day: Day, key?: string): readonly DatedValue[] {
  return parameter.dated.filter(
    (row) => row.from <= day && (row.to === undefined || day <= row.to) && row.key === key,
  );
}

function depthIn(row: DatedValue, code: string): number {
  if (!row.divisions) return 0;
  const found = row.divisions.filter((division) => code.startsWith(division));
  return found.length === 0 ? -1 : Math.max(...found.map((division) => division.length));
}

function latest(rows: readonly DatedValue[]): DatedValue | undefined {
  let best = rows[0];
  for (const row of rows) if (best && row.from > best.from) best = row;
  return best;
}

function valueOf(parameter: Parameter, row: DatedValue | undefined): Value {
  if (!row) return null;
  const known = values.get(row);
  if (known !== undefined) return known;
  const made = convert(parameter, row);
  values.set(row, made);
  return made;
}

function convert(parameter: Parameter, row: DatedValue): Value {
  const { value } = row;
  if (typeof value === 'number') {
    const number = parameter.unit === 'bp' ? basisPoints(value) : whole(value);
    return row.inclusive === false ? { ...number, open: true } : number;
  }
  if (value === null || typeof value !== 'object') return value;
  const tiers = value.filter((entry) => typeof entry === 'object');
  if (tiers.length === 0) return value.filter((entry) => typeof entry === 'string');
  return {
    tiers: tiers.map(({ upTo, bp }) => ({
      upTo: upTo === null ? null : whole(upTo),
      rate: basisPoints(bp),
    })),
  };
}

function basisPoints(value: number): Rational {
  return ratio(BigInt(value), 10_000n);
}
