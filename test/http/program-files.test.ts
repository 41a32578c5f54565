// Promises of the data stewards' page.
import { beforeEach, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { firmUscc } from './offers.ts';
import { makeWorld, type World } from './world.ts';

const heading = 'uscc,reg.name,reg.divisionCode,reg.industryCode';
const row = `${firmUscc},示例·南宁甲公司,450103,C3525`;

let world: World;
let steward: Browser;

beforeEach(async () => {
  world = await makeWorld();
  const role = { role: 'steward', division: '450000', source: 'SAMR' } as const;
  steward = await world.signedIn('steward', role);
});

function deliver(text: string, act: 'check' | 'accept', source = 'SAMR'): Promise<Response> {
  const file = new File([text], 'registration.csv', { type: 'text/csv' });
  return steward.upload('/deliveries', 'file', file, { source, act, asOf: '2026-11-01' });
}

test('checking a file says what would change and writes nothing', async () => {
  const page = await (await deliver(`${heading}\n${row}\n`, 'check')).text();
  expect(page).toContain('检查通过：1 行，1 家企业，其中 1 家会有变化');
  expect(await world.deps.enterprises.enterprise(firmUscc)).toBeUndefined();
});

test('accepting it writes, and the same file again changes nothing', async () => {
  const text = `${heading}\n${row}\n`;
  expect(await (await deliver(text, 'accept')).text()).toContain('已接收：1 行');
  expect((await world.deps.enterprises.enterprise(firmUscc))?.name).toBe('示例·南宁甲公司');
  expect(await (await deliver(text, 'accept')).text()).toContain('没有任何变化');
});

test('a faulty file is refused whole, with line, column, found and expected', async () => {
  const faulty = row.replace(/Q,/, 'W,');
  const answer = await deliver(`${heading}\n${row}\n${faulty}\n`, 'accept');
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain('第 3 行');
  expect(page).toContain('第 18 位');
  expect(await world.deps.enterprises.enterprise(firmUscc)).toBeUndefined();
});

test('a steward cannot deliver for another department', async () => {
  const answer = await deliver(`${heading}\n${row}\n`, 'accept', 'STA');
  expect(answer.status).toBe(400);
  expect(await world.deps.enterprises.enterprise(firmUscc)).toBeUndefined();
});

test('a form without a file is refused in words', async () => {
  const answer = await steward.post('/deliveries', { source: 'SAMR', act: 'check' });
  expect(answer.status).toBe(400);
});
