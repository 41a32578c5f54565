// The heading of a CSV file of facts: `uscc` first, `asOf` and `period` where needed, and one column
// per value. A file holds plain facts, or one kind of period, or the members of one list; it never
// mixes them.
import type { RefusalError } from '../../domain/outcome.ts';
import { columnOf } from './columns.ts';
import { columnFaults, mixtureFaults } from './heading-faults.ts';
import { type Heading, layoutOf } from './layout.ts';

/** Reads the heading; the errors name every column that is unknown, foreign or out of place. */
export function readHeading(
  cells: readonly string[],
  source: string,
): { heading: Heading; errors: RefusalError[] } {
  const columns = cells.flatMap((heading, index) => columnOf(heading, index) ?? []);
  const layouts = [...new Set(columns.map(({ fact }) => layoutOf(fact)))];
  const heading: Heading = {
    layout: layouts[0] ?? 'plain',
    uscc: cells.indexOf('uscc'),
    asOf: cells.indexOf('asOf'),
    period: cells.indexOf('period'),
    columns,
  };
  const errors = [...columnFaults(cells, source), ...mixtureFaults(heading, layouts)];
  return { heading, errors };
}
