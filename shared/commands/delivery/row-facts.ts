// The facts that one row of a table states, and the cells of it that cannot be read at all.
import { isRecord } from '../../domain/fact.ts';
import type { Json } from '../../domain/hash.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import type { Column } from './columns.ts';
import { faultAt, type FileRow } from './delivered-file.ts';
import { readCell } from './read-cell.ts';
import type { Heading, Entry } from './layout.ts';

/** Values by fact key. */
export type Facts = Entry['facts'];

/** The facts of the row; an empty cell states nothing. */
export function factsOfRow(heading: Heading, row: FileRow): Pick<Entry, 'facts' | 'errors'> {
  const facts: Record<string, Json> = {};
  const errors: RefusalError[] = [...(row.errors ?? [])];
  for (const column of heading.columns) {
    const text = row.cells[column.index] ?? '';
    const value = readCell(column, text);
    const { key } = column.fact;
    if (column.unit && typeof value === 'string') errors.push(notWhole(row, column, text));
    else if (value !== undefined) facts[key] = withField(facts[key], column.field, value);
  }
  return { facts, errors };
}

function notWhole({ line }: FileRow, { heading, shape, unit }: Column, text: string): RefusalError {
  const base = shape.kind === 'number' && shape.unit === 'bp' ? 'bp' : 'fen';
  const expected = `a number in ${unit?.name ?? ''} that comes out in whole ${base}`;
  return faultAt({ line, column: heading }, text, expected);
}

function withField(tree: Json | undefined, [name, ...rest]: readonly string[], value: Json): Json {
  if (name === undefined) return value;
  const base = isRecord(tree) ? tree : {};
  return { ...base, [name]: withField(base[name], rest, value) };
}
