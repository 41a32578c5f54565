// The page of a notice's link on a phone: by link, by code, without script, and by the numbers that
// elderly readers need.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accountNumber, makeOffer } from '../http/offers.ts';
import { findings, openStage, overflow, type Stage } from './stage.ts';

let stage: Stage;
let offer: Awaited<ReturnType<typeof makeOffer>>;

beforeAll(async () => {
  stage = await openStage();
  offer = await makeOffer(stage.world.deps);
});
afterAll(() => stage.close());

async function openByLink(): Promise<Page> {
  const page = await stage.open(390);
  await page.goto(`/e#${offer.token}`);
  await page.waitForURL(/\/e\/[0-9a-z]{16}$/);
  return page;
}

async function isSound(page: Page): Promise<void> {
  expect(await overflow(page)).toBe(0);
  expect(await findings(page)).toEqual([]);
  expect(await tooSmall(page)).toEqual([]);
}

/** Words below 18 px, and things to touch that are lower than 60 px. */
async function tooSmall(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`(() => {
    const seen = (one) => one.getClientRects().length > 0 && !one.closest('.skip, .unseen');
    const words = [...document.querySelectorAll('body *')].filter((one) => seen(one) &&
      [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));
    const small = words.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 18);
    const targets = [...document.querySelectorAll('button, input, summary, main a, header a')];
    const low = targets.filter((one) => seen(one) && one.type !== 'hidden' &&
      one.getBoundingClientRect().height < 60);
    return [...small, ...low].map((one) => one.outerHTML.slice(0, 120));
  })()`);
  return Array.isArray(found) ? found.map(String) : ['not measured'];
}

test('the link opens the offer and leaves no trace of its secret in the address', async () => {
  const page = await openByLink();
  expect(page.url()).not.toContain(offer.token);
  expect(await page.textContent('.amount')).toContain('1,500.00');
  await isSound(page);
});

test('opened in full, with every drawer, it is still sound', async () => {
  const page = await openByLink();
  await page.evaluate(
    "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
  );
  await isSound(page);
});

test('the page that asks for the code is sound', async () => {
  const page = await stage.open(390);
  await page.goto('/e');
  await isSound(page);
});

test('without script the typed code opens the same page', async () => {
  const page = await stage.open(390, undefined, { javaScriptEnabled: false });
  await page.goto(`/e#${offer.token}`);
  await page.fill('#code', offer.code.toLowerCase());
  await page.click('button.primary');
  await page.waitForURL(/\/e\/[0-9a-z]{16}$/);
  expect(page.url()).toContain('/e/');
});

test('everything can be done with the keyboard alone', async () => {
  const page = await openByLink();
  await page.focus('#lastFour');
  await page.keyboard.type('0000');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=alert]');
  expect(await page.textContent('[role=alert]')).toContain('还可以再试 4 次');
  await isSound(page);
});

test('one press confirms, and the page says what comes next', async () => {
  const page = await openByLink();
  await page.fill('#lastFour', accountNumber.slice(-4));
  await page.click('button.primary');
  await page.waitForSelector('.note.good');
  expect(await page.textContent('.note')).toContain('已确认，等待付款');
  expect(await page.textContent('[aria-current=step]')).toContain('财政编制付款批次');
  await isSound(page);
});

test('a link that opens nothing says so and what to do', async () => {
  const page = await stage.open(390);
  await page.goto('/e#no-such-link');
  await page.waitForSelector('[role=alert]');
  expect(await page.textContent('main')).toContain('最近一封通知');
  await isSound(page);
});
