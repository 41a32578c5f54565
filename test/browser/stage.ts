// A real Chromium before a real server of the pages: a free port of this machine, a browser without
// any traffic of its own, and axe to find what people with disabilities would stumble over.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { makeWorld, type GivenRole, type World } from '../http/world.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const widths = [390, 768, 1280] as const;
export type Width = (typeof widths)[number];
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Starts server and browser; `close` ends both. */
export async function openStage() {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://localhost:${port}`;
  const world = await makeWorld({ baseUrl });
  const answer = getRequestListener(world.app.fetch);
  server.on('request', (incoming, outgoing) => {
    void answer(incoming, outgoing);
  });
  const sessions = new Map<string, ReturnType<typeof sessionOf>>();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
  });
  return {
    world,
    baseUrl,
    /** A page of that width, signed in as the person if one is named. */
    async open(
      width: Width,
      who?: { subject: string; roles: GivenRole[] },
      settings: BrowserContextOptions = {},
    ): Promise<Page> {
      const viewport = { width, height: width === 390 ? 844 : 900 };
      const context = await browser.newContext({
        viewport,
        locale: 'zh-CN',
        baseURL: baseUrl,
        ...settings,
      });
      if (who) {
        const session = sessions.get(who.subject) ?? sessionOf(world, baseUrl, who);
        sessions.set(who.subject, session);
        await context.addCookies([await session]);
      }
      return context.newPage();
    },
    async close(): Promise<void> {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function sessionOf(
  world: World,
  url: string,
  { subject, roles }: { subject: string; roles: GivenRole[] },
) {
  const signedIn = await world.signedIn(subject, ...roles);
  return { name: 'zhida_session', value: signedIn.cookie('zhida_session') ?? '', url };
}

/** What axe finds on the page as it is drawn now, one line a finding. */
export async function findings(page: Page): Promise<string[]> {
  // Run by the browser's debugger, not by the page, whose policy lets no foreign script run.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axeSource);
  const found: unknown = await page.evaluate(`(() => {
    return axe.run(document, { resultTypes: ['violations'] }).then((result) =>
      result.violations.flatMap((one) =>
        one.nodes.map((node) => one.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary)));
  })()`);
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}

/** Whether anything sticks out to the right of the window. */
export async function overflow(page: Page): Promise<number> {
  const wide: unknown = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return Number(wide);
}

/** Things to press that lie on top of each other, as far as they can be seen; one line a pair. */
export async function overlaps(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`(() => {
    const targets = [...document.querySelectorAll('a[href], button, input, select, summary')]
      .filter((one) => one.type !== 'hidden' && !one.closest('.skip') && one.checkVisibility());
    const clipped = (rect, one) => {
      const frame = one.closest('.table-wrap, pre')?.getBoundingClientRect();
      if (!frame) return rect;
      return { left: Math.max(rect.left, frame.left), right: Math.min(rect.right, frame.right),
        top: rect.top, bottom: rect.bottom };
    };
    const places = targets.flatMap((one) =>
      [...one.getClientRects()].map((rect) => ({ one, rect: clipped(rect, one) })));
    const cross = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const pairs = [];
    for (const [n, a] of places.entries()) for (const b of places.slice(n + 1))
      if (a.one !== b.one && !a.one.contains(b.one) && !b.one.contains(a.one) && cross(a.rect, b.rect))
        pairs.push(a.one.outerHTML.slice(0, 80) + ' | ' + b.one.outerHTML.slice(0, 80));
    return pairs;
  })()`);
  return Array.isArray(found) ? found.map(String) : ['not measured'];
}

/** Keeps a picture of the whole page under that name. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  const folder = fileURLToPath(new URL('../../.zhida/screens/', import.meta.url));
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
}
