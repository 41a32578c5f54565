// Promises of the pages about enterprises and the trace of an entitlement.
import { beforeEach, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { accountNumber, firmUscc, makeOffer } from './offers.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let auditor: Browser;
let entitlement: string;

beforeEach(async () => {
  world = await makeWorld();
  entitlement = (await makeOffer(world.deps)).entitlementId;
  auditor = await world.signedIn('auditor', { role: 'auditor', division: '450000' });
});

const read = async (path: string) => (await auditor.get(path)).text();

test('a list says its total, and a credit code leads straight to its firm', async () => {
  expect(await read('/enterprises')).toContain('共 1 条');
  const found = await auditor.get(`/enterprises?q=${firmUscc.toLowerCase()}`);
  expect(found.headers.get('location')).toBe(`/enterprises/${firmUscc}`);
});

test('a list shows only the divisions of the reader', async () => {
  const other = await world.signedIn('other', { role: 'auditor', division: '420000' });
  expect(await (await other.get('/enterprises?division=450000')).text()).not.toContain(firmUscc);
});

test('each fact shows who says so and as of when, and an account only its end', async () => {
  const page = await read(`/enterprises/${firmUscc}`);
  expect(page).toContain('市场监管部门');
  expect(page).toContain('2026-11-01');
  expect(page).toContain(`**** ${accountNumber.slice(-4)}`);
  expect(page).not.toContain(accountNumber);
});

test('every live policy is decided on the present facts, with its reasons', async () => {
  const page = await read(`/enterprises/${firmUscc}/verdicts`);
  expect(page).toContain('一次性扩岗补助 · 2025年 · 1,500.00');
  expect(page).toContain('一次性扩岗补助 · 2026年');
  expect(page).toContain('不符合');
  expect(await world.deps.entitlements.ofEnterprise(firmUscc)).toHaveLength(1);
});

test('the trace leads from the sum to clause, facts, notice and an unbroken chain', async () => {
  const page = await read(`/entitlements/${entitlement}`);
  expect(page).toContain('1,500.00');
  expect(page).toContain('记录与摘要一致');
  expect(page).toContain('人力资源社会保障部等部门');
  expect(page).toContain('hr.hires');
  expect(page).toContain('firm@zhida.example');
  expect(page).toContain('2 条，逐条相连，没有断点');
});

test('a decision record whose bytes were changed is shown as broken', async () => {
  const file = await world.deps.entitlements.file(`ent_${entitlement.slice(4)}`);
  const name = `decisions/${file?.entitlement.decisionHash}.json`;
  const bytes = await world.deps.files.get(name);
  const text = new TextDecoder().decode(bytes).replace('150000', '250000');
  await world.deps.files.put(name, text, 'application/json');
  expect(await read(`/entitlements/${entitlement}`)).toContain('记录与摘要不一致！');
});

test('a cursor that is not one of ours is the same as none', async () => {
  for (const cursor of ['x', 'e30', '%00']) {
    expect((await auditor.get(`/enterprises?cursor=${cursor}`)).status).toBe(200);
  }
});
