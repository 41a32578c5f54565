// Promises about signing in, being signed in, and losing a role.
import { beforeAll, describe, expect, test } from 'vitest';
import { grantRole } from '../../shared/commands/grant-role.ts';
import { revokeRole } from '../../shared/commands/revoke-role.ts';
import { idOf, issuer, makeWorld, signIn, type World } from './world.ts';

const guangxi = '450000';

describe('signing in', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });

  test('leads back to the page that was asked for', async () => {
    const browser = world.open();
    const away = await browser.get('/batches?x=1');
    expect(away.status).toBe(303);
    expect(away.headers.get('location')).toBe('/?returnTo=%2Fbatches%3Fx%3D1');
    await browser.post('/session/beginning', { returnTo: '/batches?x=1' });
    const back = await browser.get('/session/callback?subject=a');
    expect(back.headers.get('location')).toBe('/batches?x=1');
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:1', '/a b'])(
    'never leads to another site: %s',
    async (returnTo) => {
      const browser = world.open();
      await browser.post('/session/beginning', { returnTo });
      const back = await browser.get('/session/callback?subject=a');
      expect(back.headers.get('location')).toBe('/');
    },
  );

  test('keeps only the hash of the secret that the browser holds', async () => {
    const browser = await world.signedIn('hashed');
    const secret = browser.cookie('zhida_session') ?? '';
    expect(secret.length).toBe(43);
    expect(await world.deps.sessions.findSession(secret)).toBeUndefined();
  });

  test('hides the cookie from scripts and from other sites', async () => {
    const browser = world.open();
    await browser.post('/session/beginning', {});
    const back = await browser.get('/session/callback?subject=a');
    const cookie = back.headers.getSetCookie().find((line) => line.startsWith('zhida_session'));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  test('works once: the same answer of the provider opens no second session', async () => {
    const browser = world.open();
    const attempt = await browser.post('/session/beginning', {});
    const cookie = attempt.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await browser.get('/session/callback?subject=a')).status).toBe(303);
    const again = await world.open().get('/session/callback?subject=a', { cookie });
    expect(again.status).toBe(410);
  });

  test('must end in the browser where it began', async () => {
    await world.open().post('/session/beginning', {});
    expect((await world.open().get('/session/callback?subject=a')).status).toBe(410);
  });

  test('is refused after ten minutes', async () => {
    const browser = world.open();
    await browser.post('/session/beginning', {});
    world.passes(600);
    expect((await browser.get('/session/callback?subject=a')).status).toBe(410);
  });

  test('is refused when the provider does not vouch for the person', async () => {
    const answer = await signIn(world.open(), 'nobody');
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('sign-in.rejected');
  });
});

describe('a session', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });

  test('ends after eight hours, whatever the table still holds', async () => {
    const browser = await world.signedIn('tired', { role: 'auditor', division: guangxi });
    world.passes(8 * 3600 - 1);
    expect((await browser.get('/batches')).status).toBe(200);
    world.passes(1);
    expect((await browser.get('/batches')).status).toBe(303);
  });

  test('ends with signing out, and leads to the end of the provider’s session too', async () => {
    const browser = await world.signedIn('leaving', { role: 'auditor', division: guangxi });
    const secret = browser.cookie('zhida_session') ?? '';
    const out = await browser.post('/session/end', {});
    expect(out.headers.get('location')).toBe('https://issuer.example/logout');
    const kept = await world.open().get('/batches', { cookie: `zhida_session=${secret}` });
    expect(kept.status).toBe(303);
  });

  test('without a role sees the way to one and no list', async () => {
    const browser = await world.signedIn('newcomer');
    expect(await (await browser.get('/')).text()).toContain(idOf('newcomer'));
    expect((await browser.get('/batches')).status).toBe(404);
  });
});

describe('a role', () => {
  test('that is taken away is gone on the next request', async () => {
    const world = await makeWorld();
    const browser = await world.signedIn('former', { role: 'auditor', division: guangxi });
    expect((await browser.get('/batches')).status).toBe(200);
    const role = { personId: idOf('former'), role: 'auditor', division: guangxi } as const;
    expect((await revokeRole(world.deps, role, 'system:test')).ok).toBe(true);
    expect((await browser.get('/batches')).status).toBe(404);
  });

  test('cannot be given to oneself', async () => {
    const { deps } = await makeWorld();
    const wish = { issuer, subject: 's', name: 's', role: 'auditor', division: guangxi } as const;
    const refused = await grantRole(deps, wish, idOf('s'));
    expect(refused).toMatchObject({ ok: false, code: 'role.own-grant' });
  });
});
