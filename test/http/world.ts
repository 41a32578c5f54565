// The stage of a test of pages: the app on an empty local cloud, a clock that the test moves, an
// identity provider that vouches for whoever the test names, and browsers that keep cookies.
import { makeDeclaredApp } from '../../functions/http/app.ts';
import { grantRole } from '../../shared/commands/grant-role.ts';
import { type Deps, makeDeps } from '../../shared/deps.ts';
import { type PersonId, personId } from '../../shared/domain/person.ts';
import type { Role } from '../../shared/domain/role.ts';
import { localCloud } from '../cloud/local-cloud.ts';
import { Browser } from './browser.ts';

export const issuer = 'https://issuer.example';

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** A fresh world; its clock starts on 23 November 2026, ten in the morning in Shanghai. */
export async function makeWorld(settings: { baseUrl?: string } = {}) {
  const { env } = await localCloud();
  let now = Date.parse('2026-11-23T02:00:00.000Z');
  const clock = { now: () => new Date(now).toISOString() };
  const deps: Deps = { ...makeDeps(env), ...settings, clock, identity: provider() };
  const { app, declared } = makeDeclaredApp(deps);
  const open = () => new Browser(app, deps.baseUrl);
  return {
    deps,
    app,
    declared,
    open,
    /** Moves the clock on. */
    passes: (seconds: number) => {
      now += seconds * 1000;
    },
    /** A browser in which that person has signed in, after getting those roles. */
    async signedIn(subject: string, ...roles: readonly GivenRole[]) {
      for (const role of roles) await give(deps, subject, role);
      const browser = open();
      await signIn(browser, subject);
      return browser;
    },
    give: (subject: string, role: GivenRole) => give(deps, subject, role),
  };
}

export type GivenRole = { role: Role; division: string; source?: string };

/** Gives the role; a test that cannot is wrong. */
async function give(deps: Deps, subject: string, role: GivenRole): Promise<PersonId> {
  const granted = await grantRole(deps, { issuer, subject, name: subject, ...role }, 'system:test');
  if (!granted.ok) throw new Error(granted.code);
  return granted.value;
}

export function idOf(subject: string): PersonId {
  return personId(issuer, subject);
}

/** Walks the sign-in; the provider's answer names the person. */
export async function signIn(browser: Browser, subject: string): Promise<Response> {
  await browser.post('/session/beginning', {});
  return browser.get(`/session/callback?subject=${encodeURIComponent(subject)}`);
}

/** Vouches for the subject that the callback names; `nobody` is a denial. */
function provider(): Deps['identity'] {
  return {
    newProofs: () => ({ state: 'state', nonce: 'nonce', verifier: 'verifier' }),
    authorizationUrl: async () => new URL('https://issuer.example/authorize'),
    identify: async (query) => {
      const subject = new URLSearchParams(query).get('subject') ?? 'nobody';
      return subject === 'nobody' ? undefined : { issuer, subject, name: subject };
    },
    signedOutAt: async () => new URL('https://issuer.example/logout'),
    origins: async () => ['https://issuer.example'],
  };
}
