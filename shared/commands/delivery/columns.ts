// One column of a CSV file of facts: named by a fact, or by a fact and its field.
import { factOf } from '../../../rules/facts/catalogue.ts';
import type { Fact, Shape } from '../../../rules/facts/shape.ts';

/** One value's column: the fact, the field within it, and the shape its text is read as. */
export type Column = {
  readonly index: number;
  readonly heading: string;
  readonly fact: Fact;
  readonly field: readonly string[];
  readonly shape: Shape;
};

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
