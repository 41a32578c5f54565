// The console's pages in a real browser, role by role and width by width: nothing that axe finds, nothing
// that sticks out, no two things to press on top of each other, no complaint of the browser about what
// our own policy forbids. Each page leaves a picture in .zhida/screens for people to look at.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Role } from '../../shared/domain/role.ts';
import { firmUscc } from '../http/offers.ts';
import { peopled } from './peopled.ts';
import {
  findings,
  keepScreen,
  openStage,
  overflow,
  overlaps,
  type Stage,
  widths,
} from './stage.ts';

let stage: Stage;
let places: Awaited<ReturnType<typeof peopled>>;

beforeAll(async () => {
  stage = await openStage();
  places = await peopled(stage.world);
});
afterAll(() => stage.close());

type Place = [name: string, path: () => string];

const policy = '/policies/ui.hiring-expansion';
const firms: Place[] = [
  ['enterprises', () => '/enterprises'],
  ['enterprise', () => `/enterprises/${firmUscc}`],
];
const money: Place[] = [
  ['entitlements', () => '/entitlements'],
  ['trace', () => `/entitlements/${places.entitlement}`],
  ['budgets', () => '/budgets'],
  ['budget', () => `/budgets/${places.budget}`],
];
const walks: Record<Role | 'stranger', Place[]> = {
  stranger: [
    ['landing', () => '/'],
    ['not-there', () => '/no-such-page'],
    ['public-list', () => '/public-list'],
    ['public-list-of-one', () => '/public-list/ui.hiring-expansion'],
  ],
  author: [
    ['home', () => '/'],
    ['policies', () => '/policies'],
    ['draft', () => '/policies/drafts/new?from=ui.hiring-expansion'],
    ['undelivered', () => '/notices'],
    ['verdicts', () => `/enterprises/${firmUscc}/verdicts`],
    ...firms,
  ],
  reviewer: [
    ['home', () => '/'],
    ['policies-none', () => '/policies?q=nothing'],
    ['sweeps', () => '/sweeps'],
    ['sweep-failed', () => `/sweeps/${places.failed}`],
    ['objections', () => '/objections'],
    ['policy', () => `${policy}/versions/2`],
    ['policy-changes', () => `${policy}/versions/2/changes`],
    ['overview', () => '/overview'],
    ['undelivered', () => '/notices'],
    ...money,
  ],
  steward: [['home', () => '/'], ['deliveries', () => '/deliveries'], ...firms],
  'finance-preparer': [
    ['home', () => '/'],
    ['payouts', () => '/payouts'],
    ['payees', () => '/payees'],
    ['pass-ons', () => '/pass-ons'],
    ['batches', () => '/batches'],
    ['batch-sent', () => `/batches/${places.sent}`],
    ...money,
  ],
  'finance-approver': [
    ['home', () => '/'],
    ['batch-frozen', () => `/batches/${places.frozen}`],
    ['overview', () => '/overview'],
  ],
  auditor: [
    ['home', () => '/'],
    ['overview', () => '/overview'],
    ['audit', () => '/audit'],
    ['audit-chain', () => '/audit?q=ui.hiring-expansion@1'],
    ['audit-none', () => '/audit?q=nothing'],
    ['person', () => `/people/${places.person}`],
    ['search', () => `/enterprises?${new URLSearchParams({ q: '甲' })}`],
    ['search-none', () => `/enterprises?${new URLSearchParams({ q: '没有这家' })}`],
    ['english', () => '/entitlements?lang=en'],
  ],
};

describe.each(Object.entries(walks))('%s', (role, walk) => {
  test.each(walk)('the page %s is sound at every width', async (name, path) => {
    const page = await stage.open(1280, role === 'stranger' ? undefined : personWith(role));
    const complaints = complaintsOf(page);
    const answer = await page.goto(path());
    expect(answer?.status()).toBe(name === 'not-there' ? 404 : 200);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await keepScreen(page, `${role}-${name}-${width}`);
      const found = [await overflow(page), await findings(page), await overlaps(page)];
      expect([width, ...found]).toEqual([width, 0, [], []]);
    }
    expect(complaints.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
    await page.context().close();
  });
});

function personWith(role: string) {
  const known = Object.keys(walks).find((one): one is Role => one === role && one !== 'stranger');
  if (!known) throw new Error(`nobody is ${role}`);
  const given = { role: known, division: '000000', ...(role === 'steward' && { source: 'STA' }) };
  return { subject: role, roles: [given] };
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  return complaints;
}
