// What the page asks for beyond a click: a commitment where the policy wants one, and a new yes where
// the account was corrected after the first.
import { beforeEach, expect, test } from 'vitest';
import { saveFacts } from '../../shared/commands/save-facts.ts';
import { commit, put } from '../../shared/store/commit.ts';
import type { Browser } from './browser.ts';
import { accountNumber, firmUscc, makeOffer } from './offers.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let path: string;
let offer: Awaited<ReturnType<typeof makeOffer>>;
const right = { offer: '1', lastFour: accountNumber.slice(-4) };

beforeEach(async () => {
  world = await makeWorld();
  offer = await makeOffer(world.deps);
  browser = world.open();
  const answer = await browser.post('/e/openings', { token: offer.token });
  path = answer.headers.get('location') ?? '';
});

async function instalment() {
  const found = await world.deps.entitlements.instalment(offer.entitlementId, offer.n);
  if (!found) throw new Error('no instalment');
  return found;
}

test('a commitment is shown, and without its tick nothing is confirmed', async () => {
  await commit(world.deps.table, [
    put('instalment', { ...(await instalment()), needsCommitment: true }),
  ]);
  const page = await (await browser.get(path)).text();
  expect(page).toContain('承诺所列情况真实');
  expect(page).toContain('（摘要）');
  expect(page).toContain('承诺所依据的数据');
  expect(page).toMatch(/招用人员[^]*1 条[^]*来自[^]*截至 2026-11-01/);
  const hash = /name="commitment" value="(\w{64})"/.exec(page)?.[1] ?? '';
  const refused = await browser.post(`${path}/confirmation`, right);
  expect(await refused.text()).toContain('还没有作出承诺');
  expect((await instalment()).state).toBe('noticed');
  const outdated = await browser.post(`${path}/confirmation`, { ...right, commitment: 'yes' });
  expect(await outdated.text()).toContain('承诺的内容有更新');
  await browser.post(`${path}/confirmation`, { ...right, commitment: hash });
  expect((await instalment()).state).toBe('confirmed');
  const kept = (await world.deps.entitlements.audit(offer.entitlementId)).at(-1)?.detail;
  expect(kept).toMatchObject({ committed: true });
  expect(kept?.commitment).toContain('承诺所列情况真实');
  expect(String(kept?.decisionHash)).toMatch(/^[0-9a-f]{64}$/);
});

test('a corrected account is shown, and paid to only after a second yes', async () => {
  await browser.post(`${path}/confirmation`, right);
  const account = {
    holderName: '示例·南宁甲公司',
    number: '6222020000000009876',
    bankCode: '102611000019',
    verifiedOn: '2026-11-20',
    verifiedBy: '示例税务局',
  };
  const facts = { uscc: firmUscc, source: 'STA', facts: { account }, withdrawn: [] };
  expect(await saveFacts(world.deps, facts, 'system:test')).toMatchObject({ ok: true });
  expect(await (await browser.get(path)).text()).toContain('**** 9876');
  await browser.post(`${path}/account-consent`, { lastFour: '4321' });
  expect((await instalment()).account?.number).toBe(accountNumber);
  await browser.post(`${path}/account-consent`, { lastFour: '9876' });
  expect((await instalment()).account?.number).toBe('6222020000000009876');
});
