// What is wrong with the heading of a table of facts as a whole: columns that are there twice, and
// kinds of fact that do not go into one file.
import type { RefusalError } from '../../domain/outcome.ts';
import { faultAt } from './delivered-file.ts';
import type { Named } from './heading-names.ts';
import type { Layout, Heading } from './layout.ts';

/** Columns that are headed alike, or that mean the same under two headings. */
export function columnFaults(named: readonly Named[], cells: readonly string[]): RefusalError[] {
  const meant = named.map((one, index) => meantBy(one) ?? `#${index}`);
  return cells.flatMap((heading, index) => {
    const isRepeated = cells.indexOf(heading) < index || meant.indexOf(meant[index] ?? '') < index;
    const place = { line: 1, column: heading || `#${index + 1}` };
    return isRepeated ? [faultAt(place, heading, 'each column once')] : [];
  });
}

function meantBy(one: Named): string | undefined {
  if (one.use === 'value') return [one.column.fact.key, ...one.column.field].join('.');
  return one.use === 'wrong' || one.use === 'passed over' ? undefined : one.use;
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
    return [faultAt(place, '', 'a column period or 期间')];
  const idle = heading.layout !== 'series' && heading.period >= 0;
  const { period } = heading.titles;
  const expected = 'no column period: these facts have none';
  return idle ? [faultAt({ line: 1, column: period }, period, expected)] : [];
}
