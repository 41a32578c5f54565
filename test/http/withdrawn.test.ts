// Promises of a firm's page about an offer that no longer holds, and about digits that were wrong too
// often.
import { beforeEach, expect, test } from 'vitest';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { proposeWithdrawal } from '../../shared/commands/propose-withdrawal.ts';
import { saveFacts } from '../../shared/commands/save-facts.ts';
import { withdrawPolicy } from '../../shared/commands/withdraw-policy.ts';
import type { Browser } from './browser.ts';
import { accountNumber, firmUscc, makeOffer, must } from './offers.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let path: string;

beforeEach(async () => {
  world = await makeWorld();
  const { token } = await makeOffer(world.deps);
  browser = world.open();
  const opened = await browser.post('/e/openings', { token });
  path = opened.headers.get('location') ?? '';
});

const right = { offer: '1', lastFour: accountNumber.slice(-4) };
const wrong = { offer: '1', lastFour: '0000' };

async function noHires(): Promise<void> {
  const said = { uscc: firmUscc, source: 'MOHRSS', facts: { 'hr.hires': [] }, withdrawn: [] };
  must(await saveFacts(world.deps, { ...said, asOf: '2026-11-22' }, 'system:test'));
  await matchEnterprise(world.deps, { uscc: firmUscc });
}

test('a withdrawn offer says why it no longer holds, by which fact, and who said so', async () => {
  await noHires();
  const page = await (await browser.get(path)).text();
  expect(page).toContain('为什么现在不能领取');
  expect(page).toContain('不符合条件');
  expect(page).toMatch(/有变化的数据.*招用.*来自.*人力资源.*截至 2026-11-22/s);
  expect(page).not.toContain('企业登记状态');
});

test('a withdrawn offer shows neither its old reasons nor its sum as if they held', async () => {
  await noHires();
  const page = await (await browser.get(path)).text();
  expect(page).not.toContain('为什么是这个金额');
  expect(page).not.toContain('class="amount"');
  expect(page).not.toContain('壹仟伍佰元整');
  expect(page).toContain('原通知金额（已失效）');
});

test('an offer of a policy that was taken out of force says so, and blames no fact', async () => {
  const policyKey = 'ui.hiring-expansion';
  const proposal = { policyKey, reason: '示例', actor: 'person:one' } as const;
  must(await proposeWithdrawal(world.deps, proposal));
  const verdict = { policyKey, verdict: 'withdraw', actor: 'person:two' } as const;
  must(await withdrawPolicy(world.deps, verdict));
  await browser.post(`${path}/confirmation`, right);
  const page = await (await browser.get(path)).text();
  expect(page).toContain('这项政策已经停止执行');
  expect(page).not.toContain('有变化的数据');
  expect(page).not.toContain('/confirmation"');
});

test('a press on a page that is out of date shows the refusal and where it stands now', async () => {
  await noHires();
  const answer = await browser.post(`${path}/confirmation`, right);
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain('confirm.not-open');
  expect(page).toMatch(/role="status"[^>]*><strong>这笔资金现在不能领取/);
});

test('the fifth wrong answer closes the door until tomorrow, and the page says so', async () => {
  for (let n = 0; n < 4; n += 1) await browser.post(`${path}/confirmation`, wrong);
  const fifth = await (await browser.post(`${path}/confirmation`, wrong)).text();
  expect(fifth).toContain('今天不能再试了');
  expect(fifth).not.toContain('再试 0 次');
  const page = await (await browser.get(path)).text();
  expect(page).toContain('今天已输错五次');
  expect(page).not.toContain('/confirmation"');
  world.passes(24 * 3600);
  expect(await (await browser.get(path)).text()).toContain('/confirmation"');
});

test('the digits ask for a look at the account, in either width', async () => {
  const page = await (await browser.get(path)).text();
  expect(page).toContain('请核对账号最后四位并输入');
  expect(page).not.toContain('pattern=');
});

test('the page names the firm by its code and the offer by its full number', async () => {
  const page = await (await browser.get(path)).text();
  expect(page).toContain(firmUscc);
  expect(page).toMatch(/完整编号 <span class="hash">ent_[0-9a-z]{26}</);
});
