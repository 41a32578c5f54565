// Promises that hold for every request, whatever it is about.
import { beforeAll, expect, test } from 'vitest';
import { makeDeclaredApp } from '../../functions/http/app.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

test('a form from another site is refused and nothing is begun', async () => {
  const browser = world.open();
  const answer = await browser.post('/session/beginning', {}, { origin: 'https://evil.example' });
  expect(answer.status).toBe(403);
  expect(browser.cookie('zhida_sign_in')).toBeUndefined();
  expect(await answer.text()).toContain('request.foreign-origin');
});

test('a form without any origin is refused', async () => {
  const answer = await world.app.request('/session/end', { method: 'POST' });
  expect(answer.status).toBe(403);
});

test('a body above the limit is refused before it is read', async () => {
  const answer = await world.open().post('/session/beginning', { returnTo: 'x'.repeat(600_000) });
  expect(answer.status).toBe(413);
});

test('no page lets a script or a frame of others run', async () => {
  const policy = (await world.open().get('/')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-inline');
});

test('what is not there and what is out of reach are the same page', async () => {
  const browser = await world.signedIn('steward', {
    role: 'steward',
    division: '450000',
    source: 'STA',
  });
  const absent = await browser.get('/no-such-page');
  const hidden = await browser.get('/batches');
  expect([absent.status, hidden.status]).toEqual([404, 404]);
  expect(plain(await hidden.text())).toBe(plain(await absent.text()));
});

test('a program gets problem+json with a code, words and the id of the request', async () => {
  const answer = await world.open().get('/v1/no-such-thing', { 'accept-language': 'en' });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({
    status: 404,
    code: 'request.not-found',
    title: 'This page was not found',
    requestId: answer.headers.get('x-request-id'),
  });
});

test('a fault shows a reference and none of its insides', async () => {
  const people = { findPerson: () => Promise.reject(new Error('secret inside')) };
  const { app } = makeDeclaredApp({ ...world.deps, people });
  const browser = await world.signedIn('unlucky');
  const cookie = `zhida_session=${browser.cookie('zhida_session')}`;
  const logged: string[] = [];
  const { error } = console;
  console.error = (line: string) => logged.push(line);
  const answer = await app.request('/', { headers: { cookie } });
  console.error = error;
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).not.toContain('secret inside');
  expect(text).toContain(answer.headers.get('x-request-id'));
  expect(logged.join()).toContain('secret inside');
});

test('the language follows the address, then what was chosen, then the browser', async () => {
  const browser = world.open();
  const lang = async (path: string) =>
    /<html lang="([^"]+)"/.exec(
      await (await browser.get(path, { 'accept-language': 'fr' })).text(),
    )?.[1];
  expect(await lang('/')).toBe('zh-CN');
  expect(await lang('/?lang=en')).toBe('en');
  expect(await lang('/')).toBe('en');
});

test('an asset is cached for ever under the hash of its bytes', async () => {
  const page = await (await world.open().get('/')).text();
  const path = /href="(\/assets\/style\.[0-9a-f]{16}\.css)"/.exec(page)?.[1] ?? '';
  const asset = await world.open().get(path);
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-type')).toContain('text/css');
  expect(await asset.text()).toContain('--blue');
});

/** The page without what differs from request to request. */
function plain(text: string): string {
  return text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replaceAll(/\/[a-z-]+\?lang/g, '');
}
