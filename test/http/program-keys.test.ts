// Keys of programs: what they open, and when they stop.
import { beforeAll, expect, test } from 'vitest';
import { revokeRole } from '../../shared/commands/revoke-role.ts';
import { revokeSourceToken } from '../../shared/commands/revoke-source-token.ts';
import { keyFor, nanning, newFirm, put } from './program.ts';
import { idOf, makeWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

test('a call with a key needs no page of ours behind it, whatever its content type', async () => {
  const { token } = await keyFor(world, 'curl');
  const headers = new Headers({ authorization: `Bearer ${token}` });
  headers.set('content-type', 'application/x-www-form-urlencoded');
  const body = JSON.stringify({ facts: nanning });
  const sent = { method: 'PUT', headers, body };
  expect((await world.app.request(`/v1/facts/${newFirm()}`, sent)).status).toBe(200);
});

test.each(['', 'zdt_nobody', 'zdt_ x'])('the key %j opens nothing', async (token) => {
  expect((await put(world, token, newFirm(), { facts: nanning })).status).toBe(401);
});

test('a call without any key is turned away', async () => {
  const answer = await put(world, undefined, newFirm(), { facts: nanning });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ status: 401, code: 'request.signed-out' });
});

test('a key that was taken back is dead on the next call, and so is one whose steward lost the role', async () => {
  const { token, tokenHash } = await keyFor(world, 'leaked');
  const uscc = newFirm();
  expect((await put(world, token, uscc, { facts: nanning })).status).toBe(200);
  await revokeSourceToken(world.deps, tokenHash, 'system:test');
  expect((await put(world, token, uscc, { facts: nanning })).status).toBe(401);
  const second = await keyFor(world, 'retired');
  const role = { personId: idOf('retired'), role: 'steward', division: '450100' } as const;
  await revokeRole(world.deps, role, 'system:test');
  expect((await put(world, second.token, uscc, { facts: nanning })).status).toBe(404);
});

// It moves the clock, so it stands last.
test('a key ends when it said it would', async () => {
  const { token } = await keyFor(world, 'short');
  const uscc = newFirm();
  world.passes(30 * 86_400 - 1);
  expect((await put(world, token, uscc, { facts: nanning })).status).toBe(200);
  world.passes(1);
  expect((await put(world, token, uscc, { facts: nanning })).status).toBe(401);
});
