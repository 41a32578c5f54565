// Everything that one source says of one firm as a line of NDJSON.
import type { Json } from '../../../shared/domain/hash.ts';
import { columnsOf } from './columns.ts';
import type { Row, Table } from './table.ts';

type Facts = Record<string, Json>;
const periodAt = 2;

/** The line with its end; '' where the source says nothing of the firm. */
export function ndjsonLine(said: readonly (readonly [Table, readonly Row[]])[]): string {
  const facts: Facts = {};
  for (const [table, rows] of said) for (const row of rows) state(facts, table, row);
  const [uscc, asOf] = said.find(([, rows]) => rows.length > 0)?.[1][0] ?? [];
  if (uscc === undefined || asOf === undefined || Object.keys(facts).length === 0) return '';
  return `${JSON.stringify({ uscc, asOf, facts })}\n`;
}

function state(facts: Facts, table: Table, row: Row): void {
  const member: Facts = {};
  for (const [at, column] of columnsOf(table).entries()) {
    const cell = row[at];
    if (!column || cell === undefined) continue;
    const { fact, field } = column;
    if (table.layout === 'list' && cell === '[]') facts[fact.key] = [];
    else if (table.layout === 'list') put(member, field, cell);
    else if (table.layout === 'plain') put(facts, [fact.key, ...field], cell);
    else put(facts, [fact.key, periodOf(row), ...field], cell);
  }
  const key = columnsOf(table).find((column) => column)?.fact.key;
  if (Object.keys(member).length === 0 || key === undefined) return;
  const before = facts[key];
  if (Array.isArray(before)) before.push(member);
  else facts[key] = [member];
}

function periodOf(row: Row): string {
  const period = row[periodAt];
  return typeof period === 'string' ? period : '';
}

function put(tree: Facts, [name, ...rest]: readonly string[], value: Json): void {
  if (name === undefined) return;
  if (rest.length === 0) tree[name] = value;
  else put(branch(tree, name), rest, value);
}

function branch(tree: Facts, name: string): Facts {
  const found = tree[name];
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found as Facts;
  const made: Facts = {};
  tree[name] = made;
  return made;
}
