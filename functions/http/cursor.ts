// Where the next page of a list starts, as its address says it. The store judges what it is worth.
import type { Ask } from './context.ts';

type PageOf = { limit: number; cursor?: string };

/** The page that the query asks for. */
export function pageAsked(c: Ask, limit: number): PageOf {
  const cursor = c.req.query('cursor');
  return cursor === undefined ? { limit } : { limit, cursor };
}

/** The address of the next page, keeping everything else that was asked for. */
export function nextHref(c: Ask, next: string | undefined): string | undefined {
  if (next === undefined) return undefined;
  const query = new URLSearchParams(c.req.query());
  query.set('cursor', next);
  return `${c.req.path}?${query}`;
}
