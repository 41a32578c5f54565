// The public list as anybody reads it, how an objection reaches the reviewers of the division, and what
// the firm sees of it on its own page.
import { beforeAll, describe, expect, test } from 'vitest';
import { offerPath } from '../../functions/http/enterprise-link.ts';
import {
  listedFirm,
  type ListedFirm,
  policyKey,
  publishAutomatic,
} from '../commands/listed-firm.ts';
import { accountNumber } from '../commands/world.ts';
import type { Browser } from './browser.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let firm: ListedFirm;
let stranger: Browser;
let entryHref: string;

beforeAll(async () => {
  world = await makeWorld();
  await publishAutomatic(world.deps);
  firm = await listedFirm(world.deps, 1);
  stranger = world.open();
  entryHref = `/public-list/${policyKey}/${firm.entitlementId}/1`;
});

const textOf = async (browser: Browser, path: string) => (await browser.get(path)).text();

describe('without signing in', () => {
  test('the list tells policies, firms, sums and days, and nothing else of a firm', async () => {
    expect(await textOf(stranger, '/public-list')).toContain('共 1 条');
    const page = await textOf(stranger, `/public-list/${policyKey}`);
    for (const shown of [
      '示例·南宁第1公司',
      firm.uscc,
      '1,500.00',
      '2026年11月23日',
      '2026年11月30日',
    ]) {
      expect(page).toContain(shown);
    }
    for (const hidden of [
      accountNumber,
      accountNumber.slice(-4),
      'firm1@zhida.example',
      'listed-1',
    ]) {
      expect(page).not.toContain(hidden);
    }
  });

  test('a page ends and goes on behind its last row', async () => {
    for (let number = 2; number <= 4; number += 1) await listedFirm(world.deps, number);
    const { publicList } = world.deps;
    const first = await publicList.list(policyKey, '2026-11-23', { limit: 3 });
    const rest = { limit: 3, ...(first.next && { cursor: first.next }) };
    const second = await publicList.list(policyKey, '2026-11-23', rest);
    const ids = [...first.rows, ...second.rows].map((row) => row.uscc);
    expect(new Set(ids).size).toBe(4);
    expect(await publicList.count(policyKey, '2026-11-23')).toBe(4);
    expect(await publicList.count(policyKey, '2026-12-01')).toBe(0);
  });

  test('anybody objects with a text, which is received and hidden from the list', async () => {
    const empty = await stranger.post(`${entryHref}/objections`, { text: '' });
    expect(empty.status).toBe(422);
    const sent = { text: '该企业去年已注销 <b>', contact: '示例联系人 000' };
    const answer = await stranger.post(`${entryHref}/objections`, sent);
    expect(answer.status).toBe(303);
    const page = await textOf(stranger, answer.headers.get('location') ?? '');
    expect(page).toContain('异议已收到');
    expect(page).not.toContain('已注销');
  });

  test('an entry that is not there, or no longer, cannot be objected to', async () => {
    const other = entryHref.replace(policyKey, 'loan.guihui');
    for (const path of [
      other,
      `${entryHref}9`,
      '/public-list/no.such',
      `/public-list/${policyKey}/x/1`,
    ]) {
      expect((await stranger.get(path)).status).toBe(404);
    }
    expect((await stranger.post(`${other}/objections`, { text: '一' })).status).toBe(404);
  });
});

describe('the reviewer of the division', () => {
  test('sees text and contact, and decides with a reason', async () => {
    const reviewer = await world.signedIn('reviewer', { role: 'reviewer', division: '450000' });
    const list = await textOf(reviewer, '/objections');
    const id = /\/objections\/(obj_\w+)/.exec(list)?.[1] ?? '';
    const page = await textOf(reviewer, `/objections/${id}`);
    expect(page).toContain('该企业去年已注销 &lt;b&gt;');
    expect(page).toContain('示例联系人 000');
    const auditor = await world.signedIn('auditor', { role: 'auditor', division: '450000' });
    const audited = await textOf(auditor, `/objections/${id}`);
    expect(audited).toContain('该企业去年已注销');
    expect(audited).not.toContain('name="verdict"');
    expect(audited).not.toContain('示例联系人');
    const posted = { verdict: 'dismissed', reason: '登记存续' };
    expect((await auditor.post(`/objections/${id}/decision`, posted)).status).toBe(404);
    const without = await reviewer.post(`/objections/${id}/decision`, { ...posted, reason: '' });
    expect(without.status).toBe(422);
    expect((await reviewer.post(`/objections/${id}/decision`, posted)).status).toBe(303);
    expect(await textOf(reviewer, `/objections/${id}`)).toContain('登记存续');
    expect(await textOf(reviewer, '/objections?state=decided')).toContain('不成立');
  });
});

test('the firm reads its days on its own page, and objects there', async () => {
  const { entitlementId, n, offer } = firm;
  const link = { entitlementId, n, offer, expiresOn: '2027-01-22' };
  const browser = world.open();
  await browser.post('/e/openings', { token: await world.deps.tokens.sign(link) });
  const path = offerPath(link);
  expect(await textOf(browser, path)).toContain(
    '公示到 2026年11月30日 为止，期满没有异议的自动确认',
  );
  await browser.post(`${path}/objection`, { text: '人数不对' });
  expect(await textOf(browser, path)).toContain('有异议正在处理');
});
