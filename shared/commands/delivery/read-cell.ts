// One cell of a CSV file of facts, read by the shape the catalogue gives its column.
import type { Json } from '../../domain/hash.ts';
import { readJson } from '../../domain/json.ts';
import type { Column } from './columns.ts';

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
