// Where the next page of a list starts. A cursor that is not one of ours is the same as none.
import type { Ask } from './context.ts';

type PageOf = { limit: number; cursor?: string };

/** The page that the query asks for. */
export function pageAsked(c: Ask, limit: number): PageOf {
  const cursor = c.req.query('cursor');
  return cursor !== undefined && isCursor(cursor) ? { limit, cursor } : { limit };
}

/** The address of the next page, keeping everything else that was asked for. */
export function nextHref(c: Ask, next: string | undefined): string | undefined {
  if (next === undefined) return undefined;
  const query = new URLSearchParams(c.req.query());
  query.set('cursor', next);
  return `${c.req.path}?${query}`;
}

function isCursor(text: string): boolean {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return typeof key === 'object' && key !== null && 'pk' in key && 'sk' in key;
  } catch {
    return false;
  }
}
