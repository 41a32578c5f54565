// Promises of the data stewards' page.
import { beforeEach, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { usccOf } from '../commands/world.ts';
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

test('a steward cannot deliver for firms of another province', async () => {
  const answer = await deliver(`${heading}\n${row.replace(',450103,', ',420106,')}\n`, 'accept');
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('420106');
  expect(await world.deps.enterprises.enterprise(firmUscc)).toBeUndefined();
});

test('good rows are taken on request, and the file to fix lies behind a link', async () => {
  const faulty = `${usccOf(7)},示例·南宁乙公司,450103,X1`;
  const file = new File([`${heading}\n${row}\n${faulty}\n`], 'registration.csv');
  const fields = { source: 'SAMR', act: 'accept', accept: 'good' };
  const page = await (await steward.upload('/deliveries', 'file', file, fields)).text();
  expect(page).toContain('已接收：2 行，1 家企业');
  expect(page).toContain('有 1 行（1 家企业）有错，没有写入');
  expect(page).toContain('第 3 行');
  const link = /href="(\/deliveries\/dlv_\w+\/file-to-fix)"/.exec(page)?.[1] ?? '';
  const answer = await steward.get(link);
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('待改'));
  expect(await answer.text()).toContain('行业代码');
  const other = { role: 'steward', division: '450000', source: 'STA' } as const;
  const stranger = await world.signedIn('another department', other);
  expect((await stranger.get(link)).status).toBe(404);
});

test('a form without a file is refused in words', async () => {
  const answer = await steward.post('/deliveries', { source: 'SAMR', act: 'check' });
  expect(answer.status).toBe(400);
});
