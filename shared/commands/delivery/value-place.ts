// The way back from a value to the row and column of the file it came from.
import type { Column } from './columns.ts';
import type { Place } from './delivered-file.ts';
import type { Heading, Entry } from './layout.ts';

/** The place of `/uscc`, `/asOf` or a value in `/facts`. */
export function placeOf(heading: Heading, entries: readonly Entry[], pointer: string): Place {
  const [part = '', key = '', ...rest] = pointer.split('/').slice(1);
  const line = entries[0]?.row.line ?? 1;
  if (part === 'uscc' || part === 'asOf') return { line, column: heading.titles[part] };
  if (part !== 'facts') return { line, column: part };
  if (heading.layout === 'plain') return { line, column: columnAt(heading, [key, ...rest]) };
  const [slot = '', ...field] = rest;
  const own =
    heading.layout === 'series'
      ? entries.find((entry) => entry.slot === slot)
      : entries[Number(slot)];
  return { line: own?.row.line ?? line, column: columnAt(heading, [key, ...field]) };
}

/** What the file calls the value's column, or the nearest one around it; else the value's path. */
function columnAt(heading: Heading, path: readonly string[]): string {
  const name = path.join('.');
  const known = heading.columns.find((column) => pathOf(column) === name);
  if (known) return known.heading;
  return path.length < 2 ? name : columnAt(heading, path.slice(0, -1));
}

function pathOf({ fact, field }: Column): string {
  return [fact.key, ...field].join('.');
}
