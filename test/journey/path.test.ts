// The whole path on the deployed stack, through HTTP and the mailbox only: a changed fact becomes a
// mail, a click, a batch under two signatures, a bank file, and an answer.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../../cli/demo/people.ts';
import { makeDeps } from '../../shared/deps.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { deployedCloud } from '../cloud/deployed-cloud.ts';
import { mailsTo, mailTo } from '../cloud/mailbox.ts';
import { type Browser, formsOf, newBrowser, type Page, signedIn } from './browser.ts';
import { firmWithout, type JourneyFirm } from './firms.ts';
import { graduate } from './graduate.ts';
import { until } from './until.ts';

const cloud = deployedCloud();
const deps = makeDeps(process.env);
const run = promisify(execFile);

let steward: Browser;
let firm: JourneyFirm;

beforeAll(async () => {
  await run(process.execPath, ['cli/zhida.ts', 'seed', '--firms', '60', '--seed', '5'], {
    env: process.env,
  });
  await settled();
  steward = await person('steward-hr');
  firm = await firmWithout(deps, 'hr.hires', '45');
});

function person(name: string): Promise<Browser> {
  return signedIn(cloud.baseUrl, name, demoPassword);
}

function putFacts(uscc: string, facts: Record<string, unknown>): Promise<Page> {
  return steward.put(`/v1/facts/${uscc}`, { source: 'MOHRSS', facts });
}

/** The link of a mail's text, opened as its script would: the token posted once. */
async function opened(browser: Browser, text: string): Promise<Page> {
  const token = /\/e#(\S+)/.exec(text)?.[1];
  if (!token) throw new Error(`no link in:\n${text}`);
  return browser.post('/e/openings', { token });
}

describe('the path', () => {
  test('a changed fact becomes a mail that tells the sum, the reason and the deadline', async () => {
    const saved = await putFacts(firm.uscc, { 'hr.hires': [graduate('journey-1')] });
    expect(saved.status, saved.html).toBe(200);
    const mail = await mailTo(cloud.endpoint, firm.mail);
    expect(mail.Subject).toContain('1,500.00');
    const text = mail.BodyText ?? '';
    expect(text).toContain('一次性扩岗补助');
    expect(text).toMatch(/\d{4} 年 \d{1,2} 月 \d{1,2} 日前确认/);
  });

  test('looking at the link changes nothing, however often', async () => {
    const text = (await mailTo(cloud.endpoint, firm.mail)).BodyText ?? '';
    const scanner = newBrowser(cloud.baseUrl);
    const page = await opened(scanner, text);
    for (let look = 0; look < 3; look += 1) await scanner.get(page.url);
    expect((await instalment()).state).toBe('noticed');
  });

  test('a GET on a confirmation leads back to the page, and a form from elsewhere is refused', async () => {
    const text = (await mailTo(cloud.endpoint, firm.mail)).BodyText ?? '';
    const browser = newBrowser(cloud.baseUrl);
    const page = await opened(browser, text);
    const action = formsOf(page.html).find((form) => form.action.includes('confirmation'))?.action;
    expect((await browser.get(action ?? '')).url).toBe(page.url);
    const forged = await browser.post(action ?? '', { offer: '1' }, 'https://evil.example');
    expect(forged.status).toBe(403);
    expect((await instalment()).state).toBe('noticed');
  });

  test('wrong digits confirm nothing; the right ones do, and a second click is the same', async () => {
    const text = (await mailTo(cloud.endpoint, firm.mail)).BodyText ?? '';
    const browser = newBrowser(cloud.baseUrl);
    const page = await opened(browser, text);
    const wrong = await browser.submit(page, 'confirmation', { lastFour: '0000' });
    expect(wrong.html).toContain('4');
    expect((await instalment()).state).toBe('noticed');
    const confirm = () => browser.submit(page, 'confirmation', { lastFour: firm.lastFour });
    const answers = await Promise.all([confirm(), confirm(), confirm()]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect((await instalment()).state).toBe('confirmed');
    const journal = (await trace()).journal.map((entry) => entry.move);
    expect(journal).toEqual(['reserve']);
  });

  test('the preparer cannot approve; another person does, on the hash and the sum', async () => {
    const preparer = await person('preparer');
    const payouts = await preparer.get('/payouts');
    const batch = await preparer.submit(payouts, '/batches');
    expect(batch.html).toContain(firm.name);
    const path = new URL(batch.url).pathname;
    expect((await preparer.post(`${path}/approval`, {})).status).toBe(404);
    expect((await preparer.get(`${path}/file`)).status).toBeGreaterThanOrEqual(400);
    const approver = await person('approver');
    const seen = await approver.get(path);
    const sum = /([\d,]+\.\d\d)/.exec(seen.html)?.[1] ?? '';
    const wrongSum = await approver.submit(seen, '/approval', { sum: '1.00' });
    expect(wrongSum.html).toContain('approval');
    const approved = await approver.submit(seen, '/approval', { sum });
    expect((await instalment()).state, approved.html).toBe('approved');
    const stranger = await person('approver-hb');
    expect((await stranger.get(path)).status).toBe(404);
    await approver.submit(approved, '/sending');
    expect((await instalment()).state).toBe('sent');
    const file = await approver.download(`${path}/file`);
    expect(seen.html).toContain(sha256(file));
    const text = new TextDecoder().decode(file);
    expect(text).toContain('合计');
    const rows = text.trim().split('\r\n').slice(1, -1);
    const answer = rows.map((row, index) => {
      const [reference, , , , amount] = row.split(',');
      return `${reference},${amount},${index === 0 ? '失败' : '成功'},`;
    });
    const bytes = `\uFEFF参考号,金额(元),结果,原因\r\n${answer.join('\r\n')}\r\n`;
    const returns = await approver.submit(await approver.get(path), '/returns', {
      file: new Blob([bytes], { type: 'text/csv' }),
    });
    expect(returns.status, returns.html).toBe(200);
    expect(['paid', 'returned']).toContain((await instalment()).state);
  });

  test('facts withdrawn before the click withdraw the offer, and its link says so', async () => {
    const other = await firmWithout(deps, 'hr.hires', '45', firm.uscc);
    await putFacts(other.uscc, { 'hr.hires': [graduate('journey-2')] });
    const mail = await mailTo(cloud.endpoint, other.mail);
    await putFacts(other.uscc, { 'hr.hires': [] });
    await until(async () => (await instalment(other)).state === 'withdrawn');
    const page = await opened(newBrowser(cloud.baseUrl), mail.BodyText ?? '');
    expect(formsOf(page.html).some((form) => form.action.includes('confirmation'))).toBe(false);
    expect(await mailsTo(cloud.endpoint, other.mail)).toHaveLength(1);
  });

  test('one person is served once: the second firm is offered nothing for them', async () => {
    const rival = await firmWithout(deps, 'hr.hires', '45', firm.uscc);
    await putFacts(rival.uscc, { 'hr.hires': [graduate('journey-1'), graduate('journey-3')] });
    const mail = await mailTo(cloud.endpoint, rival.mail);
    expect(mail.Subject).toContain('1,500.00');
  });
});

async function trace(of: JourneyFirm = firm) {
  const entitlements = await deps.entitlements.ofEnterprise(of.uscc);
  const id = entitlements.find((one) => one.policyKey === 'ui.hiring-expansion')?.id;
  const found = id && (await deps.trace(id));
  if (!found) throw new Error(`${of.uscc} has no entitlement`);
  return found;
}

async function instalment(of: JourneyFirm = firm) {
  const found = (await trace(of)).instalments.at(-1);
  if (!found) throw new Error('no instalment');
  return found;
}

/** Waits until every change of the seed has been matched and told. */
async function settled(): Promise<void> {
  await until(async () => {
    const now = new Date().toISOString();
    const [firms, notices] = await Promise.all([
      deps.enterprises.matchWaitingSince(now),
      deps.entitlements.noticesWaitingSince(now),
    ]);
    return firms.length === 0 && notices.length === 0;
  });
}
