// What is wrong with the heading of a CSV file of facts: columns that are unknown, foreign or out
// of place, and kinds of fact that do not go into one file.
import type { RefusalError } from '../../domain/outcome.ts';
import { columnOf } from './columns.ts';
import { faultAt } from './delivered-file.ts';
import type { Layout, Heading } from './layout.ts';
import { checkKey } from './check-key.ts';

const reserved = ['uscc', 'asOf', 'period'];

/** Columns that are missing, doubled, unknown or another department's. */
export function columnFaults(cells: readonly string[], source: string): RefusalError[] {
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

/** Kinds of fact that do not go together, and a period too many or too few. */
export function mixtureFaults(heading: Heading, layouts: readonly Layout[]): RefusalError[] {
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
