// What travels with one request: its id, its language, and who is asking.
import type { Context } from 'hono';
import type { Grant } from '../../shared/domain/role.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Lang } from './words/words.ts';

/** A person with a live session, and the grants of theirs that hold at this moment. */
export type SignedIn = { readonly person: Person; readonly grants: readonly Grant[] };

export type Env = {
  Variables: { requestId: string; lang: Lang; signedIn: SignedIn | undefined };
};

export type Ask = Context<Env>;
export type Answer = Response | Promise<Response>;

/** A named part of the path; asking for one that the route does not have is a bug. */
export function pathPart(c: Ask, name: string): string {
  const part = c.req.param(name);
  if (part === undefined) throw new Error(`the route has no part called ${name}`);
  return part;
}
