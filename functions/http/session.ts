// The session cookie and who it stands for. Session and grants are read for every request, so that a
// sign-out or a role taken away works on the very next one.
import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sha256 } from '../../shared/domain/hash.ts';
import { isInForce } from '../../shared/domain/role.ts';
import { attemptLifeSeconds, isOver, sessionLifeSeconds } from '../../shared/domain/session.ts';
import type { Ask, Env, SignedIn } from './context.ts';
import type { HttpDeps } from './deps.ts';

const sessionCookie = 'zhida_session';
const attemptCookie = 'zhida_sign_in';

/** Puts the signed-in person, if there is one, on the request. */
export function whoAsks(deps: HttpDeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const secret = getCookie(c, sessionCookie);
    c.set('signedIn', secret ? await signedInBy(deps, secret) : undefined);
    await next();
  };
}

async function signedInBy(deps: HttpDeps, secret: string): Promise<SignedIn | undefined> {
  const at = deps.clock.now();
  const session = await deps.sessions.findSession(sha256(secret));
  if (!session || isOver(session, at)) return undefined;
  const known = await deps.people.findPerson(session.personId);
  return (
    known && { person: known.person, grants: known.grants.filter((one) => isInForce(one, at)) }
  );
}

/** Reads and writes our two cookies; both are hidden from scripts and, on https, from the wire. */
export function cookiesOf(c: Ask, deps: Pick<HttpDeps, 'baseUrl'>) {
  const secure = deps.baseUrl.startsWith('https:');
  const kept = (maxAge: number) =>
    ({ path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge }) as const;
  return {
    session: getCookie(c, sessionCookie),
    attempt: getCookie(c, attemptCookie),
    keepSession: (secret: string) => setCookie(c, sessionCookie, secret, kept(sessionLifeSeconds)),
    keepAttempt: (secret: string) => setCookie(c, attemptCookie, secret, kept(attemptLifeSeconds)),
    dropSession: () => deleteCookie(c, sessionCookie, { path: '/', secure }),
    dropAttempt: () => deleteCookie(c, attemptCookie, { path: '/', secure }),
  };
}
