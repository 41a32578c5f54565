// Promises of every list: filters that an address keeps, totals that are true, pages that hold each row
// once, and a file that holds what the page shows.
import { beforeEach, expect, test } from 'vitest';
import { textCell } from '../../functions/http/csv-file.ts';
import { fen } from '../../shared/domain/money.ts';
import { budgetId, entitlementId } from '../../shared/domain/ids.ts';
import type { Instalment } from '../../shared/domain/entitlement.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { exampleEntitlement, exampleInstalment } from '../domain/examples.ts';
import type { Browser } from './browser.ts';
import { codeOf } from './firms.ts';
import { makeOffer } from './offers.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let city: Browser;

beforeEach(async () => {
  world = await makeWorld();
  city = await world.signedIn('city', { role: 'auditor', division: '450100' });
});

/** An instalment of a firm of its own, with its entitlement. */
async function putInstalment(number: number, changes: Partial<Instalment> = {}, period = '2025') {
  const uscc = codeOf(number);
  const policyKey = changes.policyKey ?? 'ui.hiring-expansion';
  const id = entitlementId(policyKey, uscc, period);
  const here = { uscc, policyKey, divisionCode: changes.divisionCode ?? '450103', version: 0 };
  const name = `示例·第${number}公司`;
  await commit(world.deps.table, [
    put('entitlement', exampleEntitlement({ ...here, id, period, enterpriseName: name })),
    put('instalment', exampleInstalment({ ...here, entitlementId: id, ...changes })),
  ]);
}

const read = async (path: string, browser = city) => (await browser.get(path)).text();
const byNumber = (a: number, b: number) => a - b;
const firmsIn = (page: string) => [...page.matchAll(/示例·第(\d+)公司/g)].map(([, n]) => Number(n));
const nextIn = (page: string) =>
  /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');

test('entitlements are filtered by state, policy, period and division, with count and sum', async () => {
  await putInstalment(1, { state: 'paid', amountFen: fen(100) });
  await putInstalment(2, { state: 'noticed', amountFen: fen(200) });
  await putInstalment(3, {
    state: 'noticed',
    amountFen: fen(300),
    policyKey: 'grant.little-giant',
  });
  await putInstalment(4, { state: 'noticed', divisionCode: '450102', amountFen: fen(400) }, '2026');
  const asked: [string, number[], string][] = [
    ['', [2, 3, 4, 1], '共 4 条，合计 10.00 元'],
    ['?state=paid', [1], '共 1 条，合计 1.00 元'],
    ['?policy=grant.little-giant', [3], '共 1 条，合计 3.00 元'],
    ['?period=2026', [4], '共 1 条，合计 4.00 元'],
    ['?division=450103&state=noticed', [2, 3], '共 2 条，合计 5.00 元'],
  ];
  for (const [query, firms, total] of asked) {
    const page = await read(`/entitlements${query}`);
    expect([query, firmsIn(page).toSorted(byNumber), page.includes(total)]).toEqual([
      query,
      firms.toSorted(byNumber),
      true,
    ]);
  }
});

test('nobody sees rows of another division, whatever the address asks for', async () => {
  await putInstalment(1, { divisionCode: '450102' });
  const county = await world.signedIn('county', { role: 'auditor', division: '450103' });
  for (const query of ['', '?division=450102', '?division=000000', '?state=noticed']) {
    expect(firmsIn(await read(`/entitlements${query}`, county))).toEqual([]);
  }
});

test('pages across several states hold each row once, and the way back is there', async () => {
  for (let n = 1; n <= 30; n += 1) await putInstalment(n, { state: 'matched' });
  for (let n = 31; n <= 60; n += 1) await putInstalment(n, { state: 'paid' });
  const first = await read('/entitlements');
  const second = await read(nextIn(first) ?? '');
  expect(first).toContain('共 60 条');
  expect(second).toContain('回到第一页');
  expect(nextIn(second)).toBeUndefined();
  const seen = [...firmsIn(first), ...firmsIn(second)];
  expect([firmsIn(first).length, new Set(seen).size, seen.length]).toEqual([50, 60, 60]);
});

test('a page that ends with the list does not lead on', async () => {
  for (let n = 1; n <= 50; n += 1) await putInstalment(n);
  expect(nextIn(await read('/entitlements'))).toBeUndefined();
});

test.each(['x', '0.x', '9999.e30', '0.', '1.e30'])(
  'the cursor %s is the same as none',
  async (cursor) => {
    await putInstalment(1);
    expect(firmsIn(await read(`/entitlements?cursor=${cursor}`))).toEqual([1]);
  },
);

test('a filter that lets nothing through says so, and keeps what was asked', async () => {
  await putInstalment(1);
  const page = await read('/entitlements?state=paid&period=2026Q1');
  expect(page).toContain('没有符合条件的记录');
  expect(page).toContain('value="2026Q1"');
  expect(page).toContain('<option value="paid" selected');
});

test('the file of a list holds its rows, with texts that no spreadsheet runs', async () => {
  await putInstalment(1, { amountFen: fen(123_456) });
  await putInstalment(2, { state: 'paid' });
  const answer = await city.get('/entitlements?state=noticed&format=csv');
  expect(answer.headers.get('content-disposition')).toContain('entitlements.csv');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  expect(text.startsWith('\uFEFF企业,统一社会信用代码')).toBe(true);
  const rows = text.trimEnd().split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('示例·第1公司');
  expect(rows[1]).toContain(',1234.56');
});

test.each([
  ['=1+1', "'=1+1"],
  ['@cmd', "'@cmd"],
  ['-2', "'-2"],
  ['＝1', "'＝1"],
  ['6222020000000001234', '\t6222020000000001234'],
  ['007', '\t007'],
  ['12E5', '\t12E5'],
  ['91450103YL0000012Q', '91450103YL0000012Q'],
  ['2025年', '2025年'],
  ['', ''],
])('the text %j stands in a file as %j', (text, cell) => {
  expect(textCell(text)).toBe(cell);
});

test('a budget shows its journal with the balance before and after', async () => {
  await makeOffer(world.deps);
  const finance = await world.signedIn('finance', { role: 'auditor', division: '450000' });
  const pot = budgetId('ui.hiring-expansion', 2026, '450000');
  expect(await read('/budgets', finance)).toContain(`/budgets/${pot}`);
  const page = await read(`/budgets/${pot}`, finance);
  expect(page).toContain('可用 0.00 → 1,000,000.00');
  expect(page).toContain('共 1 条');
});

test('a county sees the budget above that pays its firms, and cannot open its journal', async () => {
  await makeOffer(world.deps);
  const county = await world.signedIn('county', { role: 'finance-preparer', division: '450103' });
  const pot = budgetId('ui.hiring-expansion', 2026, '450000');
  const page = await read('/budgets', county);
  expect(page).toContain('1,000,000.00');
  expect(page).not.toContain(`/budgets/${pot}`);
  expect((await county.get(`/budgets/${pot}`)).status).toBe(404);
});

test('policies are found by a part of their title, by kind and by state', async () => {
  await makeOffer(world.deps);
  const officer = await world.signedIn('officer', { role: 'author', division: '450000' });
  for (const [query, isThere] of [
    ['q=扩岗', true],
    ['q=hiring', true],
    ['q=贴息', false],
    ['kind=grant', false],
    ['state=published&division=450100', true],
    ['state=refused', false],
  ] as const) {
    const page = await read(`/policies?${encodeURI(query)}`, officer);
    expect([query, page.includes('/policies/ui.hiring-expansion"')]).toEqual([query, isThere]);
  }
});

test('the language switch keeps the filters', async () => {
  expect(await read('/entitlements?state=paid')).toContain(
    'href="/entitlements?state=paid&amp;lang=en"',
  );
});
