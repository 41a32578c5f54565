// The columns of a demo table as the import will read them: which fact and field, of which shape.
import { type Column, columnIn, meaningOf } from '../../../shared/commands/delivery/columns.ts';
import type { Table } from './table.ts';

export type { Column } from '../../../shared/commands/delivery/columns.ts';

const known = new Map<Table, readonly (Column | undefined)[]>();

/** By place in a row; undefined for the firm's code, the day and the period. */
export function columnsOf(table: Table): readonly (Column | undefined)[] {
  const found = known.get(table);
  if (found) return found;
  const columns = table.headings.map(columnOf);
  known.set(table, columns);
  return columns;
}

function columnOf(heading: string, index: number): Column | undefined {
  const column = columnIn(meaningOf(heading), heading, index);
  return column && 'fact' in column ? column : undefined;
}

/** Whether the column is one of those that tell members of a list apart. */
export function isIdentity({ fact, field }: Column): boolean {
  return fact.identity?.fields.includes(field.join('.')) === true;
}
