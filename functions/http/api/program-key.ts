// Programs of departments sign their calls with a key instead of a session. The key opens nothing by
// itself: it stands for a steward, whose roles are read anew at every call.
import type { MiddlewareHandler } from 'hono';
import { sha256 } from '../../../shared/domain/hash.ts';
import { isInForce } from '../../../shared/domain/role.ts';
import { isLiveToken } from '../../../shared/domain/source-token.ts';
import type { Env, SignedIn } from '../context.ts';
import type { HttpDeps } from '../deps.ts';

/** Where a call brings a key, the key alone says who asks: a session beside it counts for nothing. */
export function programKey(deps: HttpDeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const authorization = c.req.header('authorization');
    if (authorization !== undefined) {
      const key = /^Bearer ([\w-]{1,100})$/.exec(authorization)?.[1];
      c.set('signedIn', key === undefined ? undefined : await stewardBehind(deps, key));
    }
    await next();
  };
}

async function stewardBehind(deps: HttpDeps, key: string): Promise<SignedIn | undefined> {
  const at = deps.clock.now();
  const token = await deps.sourceTokens.token(sha256(key));
  if (!token || !isLiveToken(token, at)) return undefined;
  const known = await deps.people.findPerson(token.personId);
  const grants = known?.grants.filter((one) => one.role === 'steward' && isInForce(one, at));
  return known && grants && { person: known.person, grants };
}
