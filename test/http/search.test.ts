// Promises about finding a firm by name, pinyin or code: who is found, by whom, and at what cost.
import { beforeEach, expect, test } from 'vitest';
import { looksFor } from '../../shared/domain/search-look.ts';
import type { Browser } from './browser.ts';
import { codeOf, deliverFirm } from './firms.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let city: Browser;

beforeEach(async () => {
  world = await makeWorld();
  city = await world.signedIn('city', { role: 'auditor', division: '450100' });
});

async function search(browser: Browser, query: Record<string, string>): Promise<string> {
  const answer = await browser.get(`/enterprises?${new URLSearchParams(query)}`);
  return answer.text();
}

const firmsIn = (page: string): string[] =>
  [...page.matchAll(/\/enterprises\/(\w{18})"/g)].map(([, code = '']) => code);

test('a firm is found by part of its name, its pinyin, its initials and its code', async () => {
  const firm = await deliverFirm(world.deps, 1, '示例·南宁长乐甲科技有限公司');
  await deliverFirm(world.deps, 2, '示例·南宁乙商贸有限公司');
  for (const q of ['长乐', '甲科', 'changle', 'cljkj', 'nanningchangl', firm.slice(0, 16)]) {
    expect([q, firmsIn(await search(city, { q }))]).toEqual([q, [firm]]);
  }
  const whole = await city.get(`/enterprises?q=${firm.toLowerCase()}`);
  expect(whole.headers.get('location')).toBe(`/enterprises/${firm}`);
});

test('a name that begins with what was typed stands before one that only holds it', async () => {
  const within = await deliverFirm(world.deps, 1, '示例甲乙有限公司');
  const first = await deliverFirm(world.deps, 2, '甲乙示例有限公司');
  expect(firmsIn(await search(city, { q: '甲乙' }))).toEqual([first, within]);
});

test('nobody finds a firm outside of their division', async () => {
  await deliverFirm(world.deps, 1, '示例·甲公司', '450103');
  const beside = await deliverFirm(world.deps, 2, '示例·甲公司', '450102');
  const foreign = await deliverFirm(world.deps, 3, '示例·甲公司', '420102');
  const county = await world.signedIn('county', { role: 'auditor', division: '450103' });
  for (const query of [{ q: '甲公司' }, { q: 'jgs' }, { q: '甲公司', division: '450102' }]) {
    expect(firmsIn(await search(county, query))).toEqual([codeOf(1)]);
  }
  expect(firmsIn(await search(city, { q: '甲公司', division: '450102' }))).toEqual([beside]);
  expect(await search(city, { q: '甲公司' })).not.toContain(foreign);
  const nation = await world.signedIn('nation', { role: 'auditor', division: '000000' });
  expect(await search(nation, { q: '甲公司' })).toContain('共 3 条');
});

test('a firm that was renamed or moved is found as it is now and no longer as it was', async () => {
  const firm = await deliverFirm(world.deps, 1, '示例·甲公司');
  world.passes(60);
  await deliverFirm(world.deps, 1, '示例·丙公司', '450102');
  expect(firmsIn(await search(city, { q: '丙公司' }))).toEqual([firm]);
  expect(firmsIn(await search(city, { q: '甲公司' }))).toEqual([]);
  const county = await world.signedIn('county', { role: 'auditor', division: '450103' });
  expect(firmsIn(await search(county, { q: '丙公司' }))).toEqual([]);
});

test('facts other than name and place write no terms', async () => {
  const firm = await deliverFirm(world.deps, 1, '示例·甲公司');
  const before = await world.deps.enterprises.enterprise(firm);
  world.passes(60);
  await deliverFirm(world.deps, 1, '示例·甲公司', '450103', 'C3511');
  const after = await world.deps.enterprises.enterprise(firm);
  expect(after?.factsVersion).toBe((before?.factsVersion ?? 0) + 1);
  const { terms } = await world.deps.search(looksFor('甲公司'), '450100');
  expect(terms.map(({ uscc, version }) => [uscc, version])).toEqual([[firm, 1]]);
});

test('a search that finds nothing says what to do', async () => {
  const page = await search(city, { q: '没有这家<b>' });
  expect(page).toContain('没有找到“没有这家&lt;b&gt;”');
  expect(page).toContain('名称里连续的几个字');
  expect(page).toContain('value="没有这家&lt;b&gt;"');
});

test('what is found comes in pages that hold each firm once, with a total', async () => {
  for (let number = 1; number <= 53; number += 1) {
    await deliverFirm(world.deps, number, `示例·甲${number}号公司`);
  }
  const first = await search(city, { q: '甲' });
  expect(first).toContain('共 53 条');
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = await (await city.get(next)).text();
  expect(second).toContain('回到第一页');
  const codes = [...firmsIn(first), ...firmsIn(second)];
  expect([codes.length, new Set(codes).size]).toEqual([53, 53]);
});

test('a search reads what it finds and passes over everybody else', async () => {
  for (let number = 1; number <= 40; number += 1) {
    await deliverFirm(world.deps, number, `示例·乙${number}号贸易有限公司`);
  }
  await deliverFirm(world.deps, 41, '示例·长乐科技有限公司');
  const { client } = world.deps.table;
  let rows = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { output } = result;
      if (isCounted(output)) rows += output.Count;
      return result;
    },
    { step: 'initialize', name: 'rowsRead' },
  );
  for (const q of ['长乐', 'changle', 'clkj']) await world.deps.search(looksFor(q), '450100');
  expect(rows).toBe(3);
});

function isCounted(output: unknown): output is { Count: number } {
  return typeof output === 'object' && output !== null && 'Count' in output;
}
