// One column of a CSV file of facts: named by a fact, or by a fact and its field, and read by the
// shape the catalogue gives that place.
import { factOf } from '../../../rules/facts/catalogue.ts';
import type { Fact, Shape } from '../../../rules/facts/shape.ts';
import type { Json } from '../../domain/hash.ts';
import { readJson } from '../../domain/json.ts';

/** One value's column: the fact, the field within it, and the shape its text is read as. */
export type Column = {
  readonly index: number;
  readonly heading: string;
  readonly fact: Fact;
  readonly field: readonly string[];
  readonly shape: Shape;
};

/** A cell's value by the column's shape; text that does not fit stays text, for the check to name. */
export function readCell({ shape }: Column, text: string): Json | undefined {
  if (text === '') return undefined;
  if (text === 'null') return null;
  if (shape.kind === 'number' || shape.kind === 'year')
    return /^-?(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : text;
  if (shape.kind === 'flag') return flags.get(text.toLowerCase()) ?? text;
  return shape.kind === 'list' || shape.kind === 'record' ? (readJson(text) ?? text) : text;
}

const flags = new Map([
  ['true', true],
  ['是', true],
  ['false', false],
  ['否', false],
]);

/** The column of the longest fact key that the heading begins with, if its field exists. */
export function columnOf(heading: string, index: number): Column | undefined {
  const parts = heading.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const fact = factOf(parts.slice(0, length).join('.'));
    const field = parts.slice(length);
    const shape = fact && shapeAt(fact.shape, field);
    if (fact && shape) return { index, heading, fact, field, shape };
  }
  return undefined;
}

function shapeAt(shape: Shape, field: readonly string[]): Shape | undefined {
  const [name, ...rest] = field;
  if (name === undefined) return shape;
  if (shape.kind !== 'record' || !Object.hasOwn(shape.fields, name)) return undefined;
  const inner = shape.fields[name];
  return inner && shapeAt(inner, rest);
}
