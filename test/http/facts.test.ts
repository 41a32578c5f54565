// Facts by program: with a steward's session, with a key, and with neither.
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { issueSourceToken } from '../../shared/commands/issue-source-token.ts';
import { revokeRole } from '../../shared/commands/revoke-role.ts';
import { revokeSourceToken } from '../../shared/commands/revoke-source-token.ts';
import { DeliveryId } from '../../shared/domain/ids.ts';
import { usccCheck } from '../../shared/domain/uscc.ts';
import { idOf, makeWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

let firms = 0;
/** A code that nobody has used before. */
function newFirm(): string {
  firms += 1;
  const body = `91450103YL${String(firms).padStart(7, '0')}`;
  return `${body}${usccCheck(body)}`;
}

const nanning = { 'reg.name': '示例甲公司', 'reg.divisionCode': '450103' };

async function keyFor(subject: string, division = '450100', source = 'SAMR') {
  const personId = await world.give(subject, { role: 'steward', division, source });
  const issued = await issueSourceToken(
    world.deps,
    { personId, label: '示例接口', lifeDays: 30 },
    'system:test',
  );
  if (!issued.ok) throw new Error(issued.code);
  return issued.value;
}

function put(token: string | undefined, uscc: string, body: unknown): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', 'accept-language': 'en' });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const sent = { method: 'PUT', headers, body: text };
  return Promise.resolve(world.app.request(`/v1/facts/${uscc}`, sent));
}

test('a program with a key delivers the facts of a firm in its place', async () => {
  const uscc = newFirm();
  const { token } = await keyFor('program');
  const answer = await put(token, uscc, { facts: nanning, asOf: '2026-11-01' });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    uscc,
    factsVersion: 1,
    changedFacts: ['reg.divisionCode', 'reg.name'],
  });
  const again = await put(token, uscc, { facts: nanning, asOf: '2026-11-01' });
  expect(await again.json()).toMatchObject({ factsVersion: 1, changedFacts: [] });
});

test('a steward who is signed in delivers too, in their own name', async () => {
  const uscc = newFirm();
  const subject = 'steward';
  const role = { role: 'steward', division: '450000', source: 'SAMR' } as const;
  const browser = await world.signedIn(subject, role);
  const answer = await browser.put(`/v1/facts/${uscc}`, { facts: nanning });
  const { deliveryId } = z.object({ deliveryId: DeliveryId }).parse(await answer.json());
  const delivery = await world.deps.deliveries.delivery(deliveryId);
  expect(delivery?.receivedBy).toBe(idOf(subject));
});

test('a call with a key needs no page of ours behind it, whatever its content type', async () => {
  const { token } = await keyFor('curl');
  const headers = new Headers({ authorization: `Bearer ${token}` });
  headers.set('content-type', 'application/x-www-form-urlencoded');
  const body = JSON.stringify({ facts: nanning });
  const sent = { method: 'PUT', headers, body };
  expect((await world.app.request(`/v1/facts/${newFirm()}`, sent)).status).toBe(200);
});

test.each(['', 'zdt_nobody', 'zdt_ x'])('the key %j opens nothing', async (token) => {
  expect((await put(token, newFirm(), { facts: nanning })).status).toBe(401);
});

test('a call without any key is turned away', async () => {
  const answer = await put(undefined, newFirm(), { facts: nanning });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ status: 401, code: 'request.signed-out' });
});

test('a key that was taken back is dead on the next call, and so is one whose steward lost the role', async () => {
  const { token, tokenHash } = await keyFor('leaked');
  const uscc = newFirm();
  expect((await put(token, uscc, { facts: nanning })).status).toBe(200);
  await revokeSourceToken(world.deps, tokenHash, 'system:test');
  expect((await put(token, uscc, { facts: nanning })).status).toBe(401);
  const second = await keyFor('retired');
  const role = { personId: idOf('retired'), role: 'steward', division: '450100' } as const;
  await revokeRole(world.deps, role, 'system:test');
  expect((await put(second.token, uscc, { facts: nanning })).status).toBe(404);
});

test('a firm of another place is not there, neither to be changed nor to be taken over', async () => {
  const uscc = newFirm();
  const hubei = { ...nanning, 'reg.divisionCode': '420102' };
  const { token: ofHubei } = await keyFor('hubei', '420000');
  expect((await put(ofHubei, uscc, { facts: hubei })).status).toBe(200);
  const { token } = await keyFor('nanning');
  expect((await put(token, uscc, { facts: { 'reg.status': 'active' } })).status).toBe(404);
  expect((await put(token, uscc, { facts: nanning })).status).toBe(404);
  expect((await put(token, newFirm(), { facts: hubei })).status).toBe(404);
});

test('every fault of a call is listed, and nothing of it is saved', async () => {
  const uscc = newFirm();
  const { token } = await keyFor('careless');
  const facts = { ...nanning, 'reg.status': 'gone', 'reg.nmae': 1, 'stat.annual': {} };
  const answer = await put(token, uscc, { facts });
  expect(await answer.json()).toMatchObject({
    status: 422,
    code: 'facts.malformed',
    errors: [
      { pointer: '/facts/reg.status', found: '"gone"' },
      { pointer: '/facts/reg.nmae' },
      { pointer: '/facts/stat.annual', found: 'SAMR', expected: 'delivered by STAT or STA' },
    ],
  });
  expect(await world.deps.enterprises.enterprise(uscc)).toBeUndefined();
});

test('a source that is not the steward’s own is refused', async () => {
  const { token } = await keyFor('samr');
  const answer = await put(token, newFirm(), { source: 'STA', facts: nanning });
  const error = { pointer: '/source', found: 'STA', expected: 'SAMR' };
  expect(await answer.json()).toMatchObject({ code: 'facts.malformed', errors: [error] });
});

test('a wrong code says which character is wrong', async () => {
  const { token } = await keyFor('typist');
  const answer = await put(token, `${newFirm().slice(0, 17)}!`, { facts: nanning });
  expect(await answer.json()).toMatchObject({ status: 422, errors: [{ pointer: '/uscc' }] });
});

test.each(['', '{', '[]', '{"facts":[]}', '{"fact":{}}', `{"facts":${'['.repeat(50_000)}`])(
  'a body that is no call is refused in words: %.20s',
  async (body) => {
    const { token } = await keyFor('nation', '000000');
    const answer = await put(token, newFirm(), body);
    expect(await answer.json()).toMatchObject({ status: 400, code: 'request.malformed' });
  },
);

test('a file by program: dry run, import, and again', async () => {
  const uscc = newFirm();
  const { token } = await keyFor('files');
  const post = (query: string) =>
    world.app.request(`/v1/deliveries?fileName=a.csv${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: `uscc,reg.name,reg.divisionCode\n${uscc},示例,450103\n`,
    });
  const results = [];
  for (const query of ['&dryRun=true', '', '']) {
    const answer = await post(query);
    results.push([answer.status, await answer.json()]);
  }
  expect(results).toMatchObject([
    [200, { result: 'dry-run', firmsChanged: 1 }],
    [201, { result: 'imported', firmsChanged: 1 }],
    [200, { result: 'same', firmsChanged: 0 }],
  ]);
});

test('a file that reaches beyond the steward’s place is refused by its line', async () => {
  const { token } = await keyFor('beyond');
  const rows = [`${newFirm()},450103`, `${newFirm()},420102`];
  const answer = await world.app.request('/v1/deliveries?fileName=a.csv', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: ['uscc,reg.divisionCode', ...rows].join('\n'),
  });
  expect(await answer.json()).toMatchObject({
    status: 422,
    errors: [{ line: 3, column: 'uscc', found: '420102', expected: 'a firm of 南宁市' }],
  });
});

// It moves the clock, so it stands last.
test('a key ends when it said it would', async () => {
  const { token } = await keyFor('short');
  const uscc = newFirm();
  world.passes(30 * 86_400 - 1);
  expect((await put(token, uscc, { facts: nanning })).status).toBe(200);
  world.passes(1);
  expect((await put(token, uscc, { facts: nanning })).status).toBe(401);
});
