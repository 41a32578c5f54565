// The console's pages in a real browser: nothing that axe finds, nothing that sticks out, no complaint
// of the browser about what our own policy forbids.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Role } from '../../shared/domain/role.ts';
import { putBatch, putSweep } from '../http/objects.ts';
import { firmUscc, makeOffer, submitAnother } from '../http/offers.ts';
import { idOf } from '../http/world.ts';
import { findings, openStage, overflow, type Stage, type Width } from './stage.ts';

let stage: Stage;
let entitlement: string;
let frozen: string;
let sent: string;
let failed: string;

beforeAll(async () => {
  stage = await openStage();
  entitlement = (await makeOffer(stage.world.deps)).entitlementId;
  await submitAnother(stage.world.deps);
  frozen = (await putBatch(stage.world.deps, idOf('other'))).id;
  failed = (await putSweep(stage.world.deps, { state: 'failed', failedShards: [1] })).id;
  sent = (await putBatch(stage.world.deps, idOf('other'), { state: 'sent', moved: 2 })).id;
});
afterAll(() => stage.close());

const pages: [string, Role | undefined, () => string][] = [
  ['the landing page', undefined, () => '/'],
  ['a page that is not there', undefined, () => '/no-such-page'],
  ['the start page', 'auditor', () => '/'],
  ['what waits for payout', 'finance-preparer', () => '/payouts'],
  ['the batches', 'finance-approver', () => '/batches'],
  ['a batch to approve', 'finance-approver', () => `/batches/${frozen}`],
  ['a batch at the bank', 'finance-preparer', () => `/batches/${sent}`],
  ['the enterprises', 'auditor', () => '/enterprises'],
  ['an enterprise', 'auditor', () => `/enterprises/${firmUscc}`],
  ['what every policy says of it', 'author', () => `/enterprises/${firmUscc}/verdicts`],
  ['the trace of an entitlement', 'auditor', () => `/entitlements/${entitlement}`],
  ['the deliveries', 'steward', () => '/deliveries'],
  ['the policies', 'author', () => '/policies'],
  ['a policy in words', 'reviewer', () => '/policies/ui.hiring-expansion/versions/2'],
  ['the sweeps', 'reviewer', () => '/sweeps'],
  ['a sweep with a shard missing', 'reviewer', () => `/sweeps/${failed}`],
  ['a policy to write', 'author', () => '/policies/drafts/new?from=ui.hiring-expansion'],
];

describe.each<Width>([390, 1280])('at %i pixels', (width) => {
  test.each(pages)('%s is sound', async (_name, role, path) => {
    const page = await stage.open(width, role && personWith(role));
    const complaints = complaintsOf(page);
    const answer = await page.goto(path());
    expect(answer?.status()).toBe(path() === '/no-such-page' ? 404 : 200);
    expect(await overflow(page)).toBe(0);
    expect(await findings(page)).toEqual([]);
    expect(complaints.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
    await page.context().close();
  });
});

function personWith(role: Role) {
  const given = { role, division: '000000', ...(role === 'steward' && { source: 'STA' }) };
  return { subject: role, roles: [given] };
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  return complaints;
}
