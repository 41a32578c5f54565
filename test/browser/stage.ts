// A real Chromium before a real server of the pages: a free port of this machine, a browser without
// any traffic of its own, and axe to find what people with disabilities would stumble over.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

export type Width = 390 | 1280;
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
      if (who) await context.addCookies([await sessionOf(world, baseUrl, who)]);
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
  const found: unknown = await page.evaluate(`(() => {
    ${axeSource};
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
