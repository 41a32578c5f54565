// One cell of a table of facts, read by the shape the catalogue gives its column.
import type { Shape } from '../../../rules/facts/shape.ts';
import { textNames } from '../../../rules/words/code-names.ts';
import type { Json } from '../../domain/hash.ts';
import { readJson } from '../../domain/json.ts';
import type { Column } from './columns.ts';
import { dayOf, monthOf, yearOf } from './day-cell.ts';
import { wholeOf } from './exact-number.ts';

/** A cell's value by the column's shape; text that does not fit stays text, for the check to name. */
export function readCell(column: Column, text: string): Json | undefined {
  const { shape, unit, field } = column;
  if (text === '') return undefined;
  if (text === 'null') return null;
  if (unit) return wholeOf(unit.name === '%' ? text.replace(/%$/, '') : text, unit.places) ?? text;
  switch (shape.kind) {
    case 'number':
      return wholeNumber(text) ?? text;
    case 'year':
      return wholeNumber(yearOf(text) ?? text) ?? text;
    case 'day':
      return dayOf(text) ?? text;
    case 'month':
      return monthOf(text) ?? text;
    case 'flag':
      return flags.get(text.toLowerCase()) ?? text;
    case 'code':
      return codeOf(shape, text);
    case 'text':
      return namedText(field.at(-1), text);
    case 'list':
    case 'record':
      return readJson(text) ?? text;
    default:
      return text;
  }
}

function wholeNumber(text: string): number | undefined {
  return /^-?(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : undefined;
}

const flags = new Map([
  ['true', true],
  ['是', true],
  ['false', false],
  ['否', false],
]);

/** A code, also where the catalogue's Chinese name of it is written. */
function codeOf({ values }: Extract<Shape, { kind: 'code' }>, text: string): string {
  if (Object.hasOwn(values, text)) return text;
  return Object.entries(values).find(([, label]) => label.zh === text)?.[0] ?? text;
}

/** Fields and products of loans are codes in free text, whose names pages show in Chinese. */
function namedText(field: string | undefined, text: string): string {
  const names = field !== undefined && Object.hasOwn(textNames, field) ? textNames[field] : {};
  return Object.entries(names ?? {}).find(([, label]) => label.zh === text)?.[0] ?? text;
}
