// The only way to add a route. Each one declares who may use it and how the division of their grant
// must stand to the division of the thing asked for. Out of reach and not there are the same answer.
import type { Hono } from 'hono';
import type { Reaching, Role } from '../../shared/domain/role.ts';
import type { Answer, Ask, Env, SignedIn } from './context.ts';
import { answerNotFound, answerSignedOut } from './errors.ts';
import { isSeen, type Placed, type Reach, withReach } from './reach.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** What a route says about itself; the grid of tests is made from these. */
export type Declaration = {
  readonly method: Method;
  readonly path: string;
  readonly roles: readonly Role[] | 'anyone' | 'link' | 'signed-in';
  readonly division: Reaching | 'each-row' | 'none';
};

export type AboutOne<T extends Placed> = {
  roles: readonly Role[];
  division: Reaching;
  /** Loads what the address names, before anybody may see it. */
  find: (c: Ask) => Promise<T | undefined>;
};

export type Routes = {
  readonly declared: readonly Declaration[];
  /** Open to everybody, with or without a session. */
  anyone(method: Method, path: string, handle: (c: Ask) => Answer): void;
  /** Open to whoever holds the link of that very page; the handler checks it. */
  link(method: Method, path: string, handle: (c: Ask) => Answer): void;
  /** Open to each person with a session, whatever their grants. */
  signedIn(method: Method, path: string, handle: (c: Ask, who: SignedIn) => Answer): void;
  /** A list or a form about many things: the handler must narrow each row by the reach. */
  eachRow(
    method: Method,
    path: string,
    access: { roles: readonly Role[]; division?: Reaching },
    handle: (c: Ask, reach: Reach) => Answer,
  ): void;
  /** One thing: it is looked up and its division compared before the handler sees it. */
  one<T extends Placed>(
    method: Method,
    path: string,
    access: AboutOne<T>,
    handle: (c: Ask, thing: T, reach: Reach) => Answer,
  ): void;
};

/** Routes of one app; what is declared here is all that the app answers. */
export function routesOf(app: Hono<Env>): Routes {
  const declared: Declaration[] = [];
  const add = (declaration: Declaration, handle: (c: Ask) => Answer) => {
    declared.push(declaration);
    app.on(declaration.method.toUpperCase(), declaration.path, (c) => handle(c));
  };
  return {
    declared,
    anyone: (method, path, handle) =>
      add({ method, path, roles: 'anyone', division: 'none' }, handle),
    link: (method, path, handle) => add({ method, path, roles: 'link', division: 'none' }, handle),
    signedIn: (method, path, handle) =>
      add({ method, path, roles: 'signed-in', division: 'none' }, (c) => {
        const who = c.get('signedIn');
        return who ? handle(c, who) : answerSignedOut(c);
      }),
    eachRow: (method, path, { roles, division }, handle) =>
      add({ method, path, roles, division: 'each-row' }, (c) =>
        withReach(c, roles, division ?? 'own-or-below', (reach) => handle(c, reach)),
      ),
    one: (method, path, { roles, division, find }, handle) =>
      add({ method, path, roles, division }, (c) =>
        withReach(c, roles, division, async (reach) => {
          const thing = await find(c);
          return thing && isSeen(thing, division, reach)
            ? handle(c, thing, reach)
            : answerNotFound(c);
        }),
      ),
  };
}
