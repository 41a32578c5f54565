// Signing in and out. The session is the noun: it is begun, called back to by the identity provider,
// and ended. The callback is the one address where a GET has an effect, as OIDC demands; it works
// once, in the browser that began.
import { signInCallbackPath } from '../../shared/names.ts';
import { beginSignIn } from '../../shared/commands/begin-sign-in.ts';
import { signIn } from '../../shared/commands/sign-in.ts';
import { signOut } from '../../shared/commands/sign-out.ts';
import { refuse } from '../../shared/domain/outcome.ts';
import type { HttpDeps } from './deps.ts';
import { answerRefusal } from './errors.ts';
import { homePage } from './pages/home.tsx';
import type { Routes } from './route.ts';
import { cookiesOf } from './session.ts';

export function signInRoutes(routes: Routes, deps: HttpDeps): void {
  routes.anyone('get', '/', (c) => homePage(c, deps));

  routes.anyone('post', '/session/beginning', async (c) => {
    const { returnTo } = await c.req.parseBody();
    const path = typeof returnTo === 'string' ? returnTo : undefined;
    const { secret, url } = await beginSignIn(deps, path);
    cookiesOf(c, deps).keepAttempt(secret);
    return c.redirect(url.href, 303);
  });

  routes.anyone('get', signInCallbackPath, async (c) => {
    const cookies = cookiesOf(c, deps);
    if (!cookies.attempt) return answerRefusal(c, refuse('sign-in.expired'));
    const query = new URL(c.req.url).search;
    const opened = await signIn(deps, cookies.attempt, query);
    cookies.dropAttempt();
    if (!opened.ok) return answerRefusal(c, opened);
    cookies.keepSession(opened.value.secret);
    return c.redirect(opened.value.returnTo, 303);
  });

  routes.anyone('post', '/session/end', async (c) => {
    const cookies = cookiesOf(c, deps);
    const providerUrl = await signOut(deps, cookies.session);
    cookies.dropSession();
    return c.redirect(providerUrl?.href ?? '/', 303);
  });
}
