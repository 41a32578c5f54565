// Promises of the page that a notice's link opens.
import { beforeEach, expect, test } from 'vitest';
import { exampleEntitlement } from '../domain/examples.ts';
import type { Browser } from './browser.ts';
import { putFirm } from './objects.ts';
import { accountNumber, makeOffer } from './offers.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let offer: Awaited<ReturnType<typeof makeOffer>>;

beforeEach(async () => {
  world = await makeWorld();
  offer = await makeOffer(world.deps);
  browser = world.open();
});

/** Opens the link as the page's script does and answers the path it leads to. */
async function open(token = offer.token): Promise<string> {
  const answer = await browser.post('/e/openings', { token });
  return answer.headers.get('location') ?? `status ${answer.status}`;
}

async function instalment() {
  return world.deps.entitlements.instalment(offer.entitlementId, offer.n);
}

const right = { offer: '1', lastFour: accountNumber.slice(-4) };

test('shows how much, in capitals, why, until when, from whom, and the account masked', async () => {
  const page = await (await browser.get(await open())).text();
  expect(page).toContain('1,500.00');
  expect(page).toContain('壹仟伍佰元整');
  expect(page).toContain('一次性扩岗补助');
  expect(page).toContain('人力资源社会保障部');
  expect(page).toContain('2027年1月22日');
  expect(page).toContain('**** 4321');
  expect(page).not.toContain(accountNumber);
  expect(page).toMatch(/招用人员：?共 ?1/);
});

test('opening and looking, however often, changes nothing', async () => {
  const before = await instalment();
  const path = await open();
  for (let i = 0; i < 3; i += 1) await browser.get(path);
  await browser.get('/e');
  await browser.get(`${path}/confirmation`);
  expect(await instalment()).toEqual(before);
});

test('one press confirms, and a second one gets the same receipt', async () => {
  const path = await open();
  expect((await browser.post(`${path}/confirmation`, right)).status).toBe(303);
  const first = await instalment();
  expect(first?.state).toBe('confirmed');
  expect((await browser.post(`${path}/confirmation`, right)).status).toBe(303);
  expect(await instalment()).toEqual(first);
  expect(await (await browser.get(path)).text()).toContain('已确认，等待付款');
});

test('wrong digits confirm nothing and say how many tries are left', async () => {
  const path = await open();
  const answer = await browser.post(`${path}/confirmation`, { ...right, lastFour: '0000' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('还可以再试 4 次');
  expect((await instalment())?.state).toBe('noticed');
});

test('digits typed with a Chinese keyboard are understood', async () => {
  const path = await open();
  await browser.post(`${path}/confirmation`, { ...right, lastFour: '４３２１' });
  expect((await instalment())?.state).toBe('confirmed');
});

test('a form for a sum that is no longer offered confirms nothing', async () => {
  const path = await open();
  const answer = await browser.post(`${path}/confirmation`, { ...right, offer: '2' });
  expect(answer.status).toBe(409);
  expect((await instalment())?.state).toBe('noticed');
});

test('a confirmation can be taken back until it is in a batch', async () => {
  const path = await open();
  await browser.post(`${path}/confirmation`, right);
  await browser.post(`${path}/undoing`, {});
  expect((await instalment())?.state).toBe('noticed');
});

test('declining keeps the way back open', async () => {
  const path = await open();
  await browser.post(`${path}/declination`, { offer: '1', reason: '不需要' });
  expect(await instalment()).toMatchObject({ state: 'declined', declineReason: '不需要' });
  expect(await (await browser.get(path)).text()).toContain('/reopening');
  await browser.post(`${path}/reopening`, {});
  expect((await instalment())?.state).toBe('noticed');
});

test('the typed code opens the same page as the link', async () => {
  const typed = offer.code.toLowerCase().replace(/(.{4})/g, '$1 ');
  const answer = await browser.post('/e/openings', { code: typed });
  expect(answer.headers.get('location')).toBe(await open());
});

test('a code that is not known is asked for again, in words about the code', async () => {
  const answer = await browser.post('/e/openings', { code: 'AAAA-BBBB-CCCC' });
  expect(answer.status).toBe(404);
  const page = await answer.text();
  expect(page).toContain('通知码不对');
  expect(page).toContain('name="code"');
});

test.each(['confirmation', 'declination', 'undoing', 'reopening'])(
  'the address of %s, opened again, leads back to the page',
  async (act) => {
    const path = await open();
    const answer = await browser.get(`${path}/${act}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
  },
);

test('an address of firms that is not there speaks of the link, not of roles', async () => {
  expect(await (await browser.get('/e/none/such')).text()).toContain('link.unknown');
});

test.each(['', 'x', 'a.b.c', 'AAAA-BBBB-CCCC'])('what is no link is told so: %j', async (token) => {
  const answer = await browser.post('/e/openings', { token });
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('link.unknown');
});

test('a link with one letter changed opens nothing', async () => {
  const [keyId = '', body = '', mac = ''] = offer.token.split('.');
  const flipped = body.startsWith('e') ? `f${body.slice(1)}` : `e${body.slice(1)}`;
  expect(await open([keyId, flipped, mac].join('.'))).toBe('status 404');
});

test('an expired link says until when it was valid, and that nothing is lost', async () => {
  const link = { ...offer, expiresOn: '2026-11-22' };
  const answer = await browser.post('/e/openings', { token: await world.deps.tokens.sign(link) });
  expect(answer.status).toBe(410);
  expect(await answer.text()).toContain('2026-11-22');
});

test('a page opens only for the browser that brought its own link', async () => {
  const path = await open();
  expect((await world.open().get(path)).status).toBe(404);
  await putFirm(world.deps);
  const { id } = exampleEntitlement();
  const other = { entitlementId: id, n: 1, offer: 1, expiresOn: '2027-01-22' };
  const cookie = `zhida_link=${await world.deps.tokens.sign(other)}`;
  expect((await world.open().get(path, { cookie })).status).toBe(404);
  expect((await world.open().post(`${path}/declination`, right, { cookie })).status).toBe(404);
  expect((await world.deps.entitlements.instalment(id, 1))?.state).toBe('noticed');
});

test('a press that comes from another site confirms nothing', async () => {
  const path = await open();
  const origin = { origin: 'https://evil.example' };
  expect((await browser.post(`${path}/confirmation`, right, origin)).status).toBe(403);
  expect((await instalment())?.state).toBe('noticed');
});

test('an exhausted budget gives a place in the queue and never a refusal', async () => {
  const poor = await makeWorld();
  const waiting = await makeOffer(poor.deps, { funded: false });
  const reader = poor.open();
  const answer = await reader.post('/e/openings', { token: waiting.token });
  const path = answer.headers.get('location') ?? '';
  await reader.post(`${path}/confirmation`, right);
  expect(await (await reader.get(path)).text()).toContain('下一个就轮到您');
});

test('past the deadline it can be taken up again, and then confirmed', async () => {
  const path = await open(await world.deps.tokens.sign({ ...offer, expiresOn: '2027-12-31' }));
  world.passes(61 * 24 * 3600);
  const page = await (await browser.get(path)).text();
  expect(page).toContain('钱没有作废');
  expect(page).not.toContain('/confirmation');
  expect((await browser.post(`${path}/confirmation`, right)).status).toBe(410);
  await browser.post(`${path}/reopening`, {});
  await browser.post(`${path}/confirmation`, right);
  // The new year has no budget yet.
  expect((await instalment())?.state).toBe('waiting');
});
