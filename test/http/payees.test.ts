// Finance's pages about payees, and what the firm sees of where its money goes.
import { beforeAll, expect, test } from 'vitest';
import { offerPath } from '../../functions/http/enterprise-link.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { sendNotice } from '../../shared/commands/send-notice.ts';
import { type EntitlementId, entitlementId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { publishBuiltIn, publishText } from '../commands/published.ts';
import { accepted, addFirm } from '../commands/world.ts';
import { graduate } from '../journey/graduate.ts';
import type { Browser } from './browser.ts';
import { makeWorld, type World } from './world.ts';

const policyKey = 'ui.hiring-expansion';
const typed = {
  policyKey,
  divisionCode: '450000',
  holderName: '示例银行广西分行',
  number: '4500000012345678',
  bankCode: '102611000999',
  verifiedOn: '2026-11-20',
};
let world: World;
let uscc: string;
let id: EntitlementId;

beforeAll(async () => {
  world = await makeWorld();
  await publishBuiltIn(world.deps, policyKey);
  await publishText(world.deps, policyKey, (text) =>
    text.replace('"to":"enterprise"', '"to":"bank"'),
  );
  uscc = await addFirm(world.deps, 1);
  await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [graduate('payee-1')] });
  await matchEnterprise(world.deps, { uscc });
  id = entitlementId(policyKey, uscc, '2025');
  await sendNotice(world.deps, { entitlementId: id, n: 1, offer: 1 });
});

async function firmBrowser(): Promise<{ browser: Browser; path: string }> {
  const link = { entitlementId: id, n: 1, offer: 1, expiresOn: '2027-01-22' };
  const browser = world.open();
  await browser.post('/e/openings', { token: await world.deps.tokens.sign(link) });
  return { browser, path: offerPath(link) };
}

const textOf = async (browser: Browser, path: string) => (await browser.get(path)).text();

test('one person enters the account, another approves what the page shows, and the firm is told', async () => {
  const firm = await firmBrowser();
  expect(await textOf(firm.browser, firm.path)).toContain('经办银行的结算账户还没有登记');
  const at = (role: 'finance-preparer' | 'finance-approver', division = '450000') =>
    world.signedIn(`${role} ${division}`, { role, division });
  const preparer = await at('finance-preparer');
  const foreign = await at('finance-preparer', '420000');
  expect((await foreign.post('/payees', typed)).status).toBe(404);
  expect((await preparer.post('/payees', { ...typed, number: '1' })).status).toBe(422);
  expect((await preparer.post('/payees', typed)).status).toBe(303);
  expect(await textOf(preparer, '/payees')).not.toContain('/payees/approvals');
  const approver = await at('finance-approver');
  const page = await textOf(approver, '/payees');
  expect(page).toContain('4500000012345678');
  const accountHash = /name="accountHash" value="(\w{64})"/.exec(page)?.[1] ?? '';
  const approval = { policyKey, divisionCode: '450000', accountHash };
  expect((await approver.post('/payees/approvals', approval)).status).toBe(303);
  expect(await textOf(approver, '/payees')).toContain('在用');
  const offer = await textOf(firm.browser, firm.path);
  expect(offer).toContain('付给经办银行');
  expect(offer).not.toContain('name="lastFour"');
  await firm.browser.post(`${firm.path}/confirmation`, { offer: '1' });
  expect((await world.deps.entitlements.instalment(id, 1))?.state).toBe('waiting');
});

test('the firm reports on its page what it has passed on, and finance sees what is overdue', async () => {
  const { browser, path } = await firmBrowser();
  const paid = await world.deps.entitlements.instalment(id, 1);
  if (!paid) throw new Error('no instalment');
  const of = { entitlementId: id, n: 1, policyKey, uscc, divisionCode: '450103' };
  await commit(world.deps.table, [
    put('instalment', { ...paid, state: 'paid', paidTo: 'passedOn', paidOn: '2026-10-20' }),
    put('passOn', {
      ...of,
      enterpriseName: '示例·南宁第1公司',
      amountFen: fen(150_000),
      personCount: 1,
      paidOn: '2026-10-20',
      dueOn: '2026-11-19',
      version: 0,
    }),
  ]);
  const auditor = await world.signedIn('pass-on auditor', { role: 'auditor', division: '450000' });
  expect(await textOf(auditor, '/pass-ons')).toContain('逾期');
  expect(await textOf(browser, path)).toContain('已经过了转付期限');
  expect((await browser.post(`${path}/passing-on`, {})).status).toBe(422);
  await browser.post(`${path}/passing-on`, { commitment: 'yes' });
  expect(await textOf(browser, path)).toContain('已报告转付');
  expect(await textOf(auditor, '/pass-ons')).toContain('没有待转付的资金');
  expect(await textOf(auditor, '/pass-ons?state=done')).toContain('已转付');
});
