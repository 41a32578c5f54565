// A policy published on the deployed stack: the stream starts the workflow, every firm is matched in
// shards, the counts tie, and the pages show it. Then it is withdrawn, the same way.
import { beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../../cli/demo/people.ts';
import { seedDemoPeople } from '../../cli/demo/seed-people.ts';
import { makeDeps, makeDirectory } from '../../shared/deps.ts';
import { deployedCloud } from '../cloud/deployed-cloud.ts';
import { publishBuiltIn, publishText } from '../commands/published.ts';
import { accepted, addFirm } from '../commands/world.ts';
import { type Browser, signedIn } from './browser.ts';
import { graduate } from './graduate.ts';
import { until } from './until.ts';
import type { Sweep } from '../../shared/domain/sweep.ts';

const cloud = deployedCloud();
const deps = makeDeps(process.env);
const key = 'emp.absorb-grant';
/** More than the local cloud walks in one shard. */
const firmsMade = 45;
const firms: string[] = [];
let reviewer: Browser;

beforeAll(async () => {
  await seedDemoPeople(deps, makeDirectory(process.env));
  reviewer = await signedIn(cloud.baseUrl, 'reviewer', demoPassword);
  for (let number = 9301; number < 9301 + firmsMade; number += 1) {
    const uscc = await addFirm(deps, number);
    if (number <= 9303) {
      const year = { staff: 60, revenueFen: 600_000_000, assetsFen: 500_000_000 };
      await accepted(deps, uscc, 'STAT', { 'stat.annual': { '2024': year, '2025': year } });
      await accepted(deps, uscc, 'MOHRSS', { 'hr.hires': [weak(number)] });
    }
    firms.push(uscc);
  }
});

/** A graduate for whom no other policy pays. */
function weak(number: number): Record<string, unknown> {
  const paidMonths = { unemployment: 2, injury: 2, pension: 2 };
  return { ...graduate(`sweep-${number}`), paidMonths };
}

/** The newest sweep of that cause for our policy, once its workflow has ended. */
async function ended(cause: Sweep['cause'], of?: string): Promise<Sweep> {
  const find = async () => {
    const { rows } = await deps.sweeps.list({ limit: 50 });
    const ours = rows.filter((one) => one.cause === cause && one.policyKeys.includes(key));
    return ours.find((one) => of === undefined || one.of === of);
  };
  await until(async () => ['finished', 'failed'].includes((await find())?.state ?? ''), 150);
  const sweep = await find();
  if (!sweep) throw new Error('no sweep');
  return sweep;
}

/** The next version of the policy, whatever other journeys have done with it. */
async function publishNext(): Promise<string> {
  const versions = await deps.policies.versions(key);
  await (versions.length === 0
    ? publishBuiltIn(deps, key)
    : publishText(deps, key, (text) => text.replace('"issuer":{"en":"', '"issuer":{"en":"The ')));
  return `${key}@${versions.length + 1}`;
}

describe('a published policy', () => {
  test('is swept by the workflow: every shard, every firm, sums that tie', async () => {
    const sweep = await ended('published', await publishNext());
    expect(sweep).toMatchObject({ state: 'finished', failedShards: [] });
    const shards = await deps.sweeps.shards(sweep.id);
    expect(sweep.shards).toBeGreaterThan(1);
    expect(shards).toHaveLength(sweep.shards);
    const seen = shards.map(({ tally }) => tally.firms).reduce((a, b) => a + b);
    expect([sweep.tally?.firms, await registrySize()]).toEqual([seen, seen]);
    const eligible = shards.map(({ tally }) => tally.policies[key]?.eligible ?? 0);
    expect(sweep.tally?.policies[key]?.eligible).toBe(eligible.reduce((a, b) => a + b));
    for (const uscc of firms.slice(0, 3))
      expect(await stateOf(uscc)).toMatch(/^(matched|noticed)$/);
    expect(await stateOf(firms[5] ?? '')).toBe(undefined);
  });

  test('shows its sweep on the pages, with shards, firms and money', async () => {
    const sweep = await ended('published');
    const list = await reviewer.get('/sweeps');
    expect(list.html).toContain(`/sweeps/${sweep.id}`);
    const page = await reviewer.get(`/sweeps/${sweep.id}`);
    expect(page.html).toContain(`${sweep.shards} / ${sweep.shards}`);
    expect(page.html).toContain('已完成');
    expect(page.html).toContain('政策发布');
  });

  test('is swept again by the button, and nothing changes', async () => {
    const form = await reviewer.get('/sweeps');
    const asked = await reviewer.submit(form, '/sweeps', { policyKey: key });
    expect(asked.status, asked.html).toBe(200);
    const sweep = await ended('asked');
    expect(sweep.tally?.policies[key]).toMatchObject({ changed: 0 });
  });

  test('that two people withdraw loses its open offers', async () => {
    const author = await signedIn(cloud.baseUrl, 'author', demoPassword);
    const page = await author.get(`/policies/${key}`);
    const proposed = await author.submit(page, 'withdrawal-proposal', { reason: '示例：到期停止' });
    expect(proposed.html).toContain('到期停止');
    await reviewer.submit(await reviewer.get(`/policies/${key}`), '/withdrawal');
    expect(await ended('withdrawn')).toMatchObject({ state: 'finished' });
    for (const uscc of firms.slice(0, 3)) expect(await stateOf(uscc)).toBe('withdrawn');
  });
});

async function registrySize(): Promise<number> {
  let size = 0;
  for await (const _ of deps.enterprises.every()) size += 1;
  return size;
}

/** The state of the firm's newest instalment under our policy. */
async function stateOf(uscc: string): Promise<string | undefined> {
  const file = await deps.enterprises.file(uscc);
  for (const id of file?.entitlements ?? []) {
    const found = await deps.entitlements.file(id);
    if (found?.entitlement.policyKey === key) return found.instalments.at(-1)?.state;
  }
  return undefined;
}
