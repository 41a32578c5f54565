// Facts of one firm by program: saved, refused with every fault, or out of reach.
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { DeliveryId } from '../../shared/domain/ids.ts';
import { keyFor, nanning, newFirm, put } from './program.ts';
import { idOf, makeWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

test('a program with a key delivers the facts of a firm in its place', async () => {
  const uscc = newFirm();
  const { token } = await keyFor(world, 'program');
  const answer = await put(world, token, uscc, { facts: nanning, asOf: '2026-11-01' });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    uscc,
    factsVersion: 1,
    changedFacts: ['reg.divisionCode', 'reg.name'],
  });
  const again = await put(world, token, uscc, { facts: nanning, asOf: '2026-11-01' });
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

test('a firm of another place is not there, neither to be changed nor to be taken over', async () => {
  const uscc = newFirm();
  const hubei = { ...nanning, 'reg.divisionCode': '420102' };
  const { token: ofHubei } = await keyFor(world, 'hubei', '420000');
  expect((await put(world, ofHubei, uscc, { facts: hubei })).status).toBe(200);
  const { token } = await keyFor(world, 'nanning');
  expect((await put(world, token, uscc, { facts: { 'reg.status': 'active' } })).status).toBe(404);
  expect((await put(world, token, uscc, { facts: nanning })).status).toBe(404);
  expect((await put(world, token, newFirm(), { facts: hubei })).status).toBe(404);
});

test('every fault of a call is listed, and nothing of it is saved', async () => {
  const uscc = newFirm();
  const { token } = await keyFor(world, 'careless');
  const facts = { ...nanning, 'reg.status': 'gone', 'reg.nmae': 1, 'stat.annual': {} };
  const answer = await put(world, token, uscc, { facts });
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
  const { token } = await keyFor(world, 'samr');
  const answer = await put(world, token, newFirm(), { source: 'STA', facts: nanning });
  const error = { pointer: '/source', found: 'STA', expected: 'SAMR' };
  expect(await answer.json()).toMatchObject({ code: 'facts.malformed', errors: [error] });
});

test('a wrong code says which character is wrong', async () => {
  const { token } = await keyFor(world, 'typist');
  const answer = await put(world, token, `${newFirm().slice(0, 17)}!`, { facts: nanning });
  expect(await answer.json()).toMatchObject({ status: 422, errors: [{ pointer: '/uscc' }] });
});

test.each(['', '{', '[]', '{"facts":[]}', '{"fact":{}}', `{"facts":${'['.repeat(50_000)}`])(
  'a body that is no call is refused in words: %.20s',
  async (body) => {
    const { token } = await keyFor(world, 'nation', '000000');
    const answer = await put(world, token, newFirm(), body);
    expect(await answer.json()).toMatchObject({ status: 400, code: 'request.malformed' });
  },
);
