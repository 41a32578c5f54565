// The heading of a CSV file of facts: `uscc` first, `asOf` and `period` where needed, and one column
// per value. A file holds plain facts, or one kind of period, or the members of one list; it never
// mixes them.
import type { Fact } from '../../../rules/facts/shape.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import { type Column, columnOf } from './columns.ts';
import { faultAt } from './delivered-file.ts';
import { checkKey } from './statement.ts';

/** Plain facts have one row per firm; a series one per period; a list one per member. */
export type Layout = 'plain' | 'series' | 'list';

export type Heading = {
  readonly layout: Layout;
  readonly uscc: number;
  readonly asOf: number;
  readonly period: number;
  readonly columns: readonly Column[];
};

const reserved = ['uscc', 'asOf', 'period'];

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
  return { heading, errors: [...errorsOf(cells, source), ...mixture(heading, layouts)] };
}

function layoutOf(fact: Fact): Layout {
  return fact.kind === 'series' || fact.kind === 'list' ? fact.kind : 'plain';
}

function errorsOf(cells: readonly string[], source: string): RefusalError[] {
  const missing = cells.includes('uscc')
    ? []
    : [faultAt({ line: 1, column: 'uscc' }, cells.slice(0, 3).join(','), 'a column uscc')];
  const wrong = cells.flatMap((heading, index) => {
    const place = { line: 1, column: heading || `#${index + 1}` };
    if (cells.indexOf(heading) < index) return [faultAt(place, heading, 'each column once')];
    if (reserved.includes(heading)) return [];
    const column = columnOf(heading, index);
    if (!column) return [faultAt(place, heading, 'a fact key, or a fact key and its field')];
    const [foreign] = checkKey(column.fact.key, source, '');
    return foreign ? [faultAt(place, foreign.found ?? '', foreign.expected)] : [];
  });
  return [...missing, ...wrong];
}

function mixture(heading: Heading, layouts: readonly Layout[]): RefusalError[] {
  const place = { line: 1, column: 'period' };
  const lists = new Set(heading.columns.map(({ fact }) => fact.key)).size;
  if (heading.columns.length === 0) return [faultAt({ line: 1, column: '' }, '', 'a fact column')];
  if (layouts.length > 1)
    return [faultAt({ line: 1, column: '' }, layouts.join(' + '), 'one of them in each file')];
  if (heading.layout === 'list' && lists > 1)
    return [faultAt({ line: 1, column: '' }, `${lists} lists`, 'one list in each file')];
  if (heading.layout === 'series' && heading.period < 0)
    return [faultAt(place, '', 'a column period')];
  const idle = heading.layout !== 'series' && heading.period >= 0;
  return idle ? [faultAt(place, 'period', 'no column period: these facts have none')] : [];
}
