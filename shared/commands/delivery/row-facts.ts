// The facts that one row of a CSV file states.
import { isRecord } from '../../domain/fact.ts';
import type { Json } from '../../domain/hash.ts';
import { readCell } from './read-cell.ts';
import type { Heading, Entry, Row } from './layout.ts';

/** Values by fact key. */
export type Facts = Entry['facts'];

/** The facts of the row; an empty cell states nothing. */
export function factsOfRow(heading: Heading, row: Row): Facts {
  const facts: Record<string, Json> = {};
  for (const column of heading.columns) {
    const value = readCell(column, row.cells[column.index] ?? '');
    const { key } = column.fact;
    if (value !== undefined) facts[key] = withField(facts[key], column.field, value);
  }
  return facts;
}

function withField(tree: Json | undefined, [name, ...rest]: readonly string[], value: Json): Json {
  if (name === undefined) return value;
  const base = isRecord(tree) ? tree : {};
  return { ...base, [name]: withField(base[name], rest, value) };
}
