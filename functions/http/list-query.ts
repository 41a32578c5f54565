// What a list is asked for, as its address says it: filters, the division, the page, and whether it is
// wanted as a file. An address can be kept and sent on; what it may show is for the reach to say.
import {
  divisionPrefix,
  divisionsBelow,
  isDivision,
  parentDivision,
} from '../../shared/domain/division.ts';
import type { Ask } from './context.ts';
import type { Reach } from './reach.ts';

type PageOf = { limit: number; cursor?: string };

/** So many rows a file holds; what is longer is cut, and says so in its last line. */
export const exportMax = 2000;
const typedMax = 100;

/** Whether the list is wanted as a file. */
export function isExport(c: Ask): boolean {
  return c.req.query('format') === 'csv';
}

/** The page that the query asks for; a file begins at the beginning. */
export function pageAsked(c: Ask, limit: number): PageOf {
  if (isExport(c)) return { limit: exportMax };
  const cursor = c.req.query('cursor');
  return cursor === undefined ? { limit } : { limit, cursor };
}

/** What was typed into that field, without the spaces around it. */
export function textAsked(c: Ask, name: string): string {
  return (c.req.query(name) ?? '').trim().slice(0, typedMax);
}

/** The choice that was made, if it is one of those there are. */
export function choiceAsked<T extends string>(
  c: Ask,
  name: string,
  choices: readonly T[],
): T | undefined {
  const asked = c.req.query(name);
  return choices.find((choice) => choice === asked);
}

/** The division that was chosen, if the reader reaches it; else the first of the reader's own. */
export function divisionAsked(c: Ask, reach: Reach): string {
  const asked = c.req.query('division') ?? '';
  return isDivision(asked) && reach.covers(asked) ? asked : (reach.divisions[0] ?? '');
}

/** The reader's divisions, the way from them down to the chosen one, and what lies below it. */
export function divisionChoices(reach: Reach, chosen: string): string[] {
  const above: string[] = [];
  for (let code: string | undefined = chosen; code !== undefined; code = parentDivision(code)) {
    if (reach.covers(code)) above.unshift(code);
  }
  const choices = new Set([...reach.divisions, ...above, ...divisionsBelow(chosen)]);
  return [...choices].toSorted((a, b) => (divisionPrefix(a) < divisionPrefix(b) ? -1 : 1));
}

/** The same address with some of its query changed; undefined takes a part away. */
export function hrefWith(c: Ask, changes: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(c.req.query());
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? c.req.path : `${c.req.path}?${text}`;
}
