// The heading of a table of facts, in CSV or a worksheet: the firm's code, `asOf` and `period` where
// needed, and one column per value. A file holds plain facts, or one kind of period, or the members
// of one list; it never mixes them.
import type { ColumnMeanings } from '../../domain/column-map.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { faultAt } from './delivered-file.ts';
import { columnFaults, mixtureFaults } from './heading-faults.ts';
import { nameCells, type Reserved } from './heading-names.ts';
import { type Heading, layoutOf } from './layout.ts';

/** Reads the heading; the errors name every column that is unknown, foreign or out of place. */
export function readHeading(
  cells: readonly string[],
  source: string,
  meanings: ColumnMeanings,
): { heading: Heading; errors: RefusalError[] } {
  const named = nameCells(cells, source, meanings);
  const columns = named.flatMap((one) => (one.use === 'value' ? [one.column] : []));
  const layouts = [...new Set(columns.map(({ fact }) => layoutOf(fact)))];
  const placeOf = (use: Reserved) => named.findIndex((one) => one.use === use);
  const [uscc, asOf, period] = [placeOf('uscc'), placeOf('asOf'), placeOf('period')];
  const heading: Heading = {
    layout: layouts[0] ?? 'plain',
    cells,
    uscc,
    asOf,
    period,
    titles: {
      uscc: cells[uscc] ?? 'uscc',
      asOf: cells[asOf] ?? 'asOf',
      period: cells[period] ?? 'period',
    },
    columns,
  };
  const unknown = named.flatMap((one) => (one.use === 'wrong' ? [one.fault] : []));
  const missing = uscc < 0 ? [faultAt({ line: 1, column: 'uscc' }, some(cells), hasCode)] : [];
  const isNamed = columns.length > 0 || unknown.length === 0;
  const mixed = isNamed ? mixtureFaults(heading, layouts) : [];
  return { heading, errors: [...missing, ...columnFaults(named, cells), ...unknown, ...mixed] };
}

const hasCode = 'a column uscc or 统一社会信用代码';

function some(cells: readonly string[]): string {
  return cells.slice(0, 3).join(',');
}
