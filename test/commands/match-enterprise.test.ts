// Matching on the real local cloud: what is offered when policies compete for a firm or a person, when
// a policy changes, and when facts come in an unlucky order.
import { beforeAll, describe, expect, test } from 'vitest';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { fundBudget } from '../../shared/commands/fund-budget.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { reviewPolicy } from '../../shared/commands/review-policy.ts';
import { sendNotice } from '../../shared/commands/send-notice.ts';
import { submitPolicy } from '../../shared/commands/submit-policy.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { graduate } from '../journey/graduate.ts';
import { publishBuiltIn } from './published.ts';
import { accepted, addFirm, lastFour, newWorld, type World } from './world.ts';

let world: World;
const [small, highTech] = ['cit.small-low-profit', 'cit.high-tech-15'];
const [hiring, absorb] = ['ui.hiring-expansion', 'emp.absorb-grant'];

beforeAll(async () => {
  world = await newWorld();
  for (const key of [small, highTech, hiring, absorb]) await publishBuiltIn(world.deps, key);
  const pot = { policyKey: hiring, fiscalYear: 2026, divisionCode: '450000' };
  await fundBudget(world.deps, { ...pot, amountFen: fen(10_000_000), actor: 'person:finance' });
});

describe('reliefs of which a firm may enjoy one', () => {
  test('are offered as the largest alone, and the next one when that falls away', async () => {
    const uscc = await addFirm(world.deps, 1);
    await accepted(world.deps, uscc, 'STA', incomeTax(300));
    await accepted(world.deps, uscc, 'STI', highTechFacts);
    await matchEnterprise(world.deps, { uscc });
    expect(await offers(uscc)).toEqual({ [small]: 'matched 40000000' });
    await accepted(world.deps, uscc, 'STA', incomeTax(301));
    await matchEnterprise(world.deps, { uscc });
    expect(await offers(uscc)).toEqual({
      [small]: 'withdrawn 40000000',
      [highTech]: 'matched 20000000',
    });
    await accepted(world.deps, uscc, 'STA', incomeTax(299));
    await matchEnterprise(world.deps, { uscc });
    expect(await offers(uscc)).toMatchObject({
      [small]: 'matched 40000000',
      [highTech]: 'withdrawn 20000000',
    });
    const lost = await world.deps.entitlements.entitlement(entitlementId(highTech, uscc, '2025'));
    expect(lost?.reason).toBe(`EXCLUSIVE_WITH:${small}`);
  });
});

describe('lump sums of which a person serves one', () => {
  test('a person goes to the expansion subsidy, who fails it to the absorption grant', async () => {
    const uscc = await addFirm(world.deps, 2);
    const weak = { ...graduate('weak'), paidMonths: { unemployment: 2, injury: 2, pension: 2 } };
    await accepted(world.deps, uscc, 'STAT', staffOf(60));
    await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [graduate('strong'), weak] });
    await matchEnterprise(world.deps, { uscc });
    expect(await offers(uscc)).toEqual({ [hiring]: 'matched 150000', [absorb]: 'matched 100000' });
  });

  test('a person whom another firm was paid for brings nothing here', async () => {
    const first = await addFirm(world.deps, 3);
    await accepted(world.deps, first, 'MOHRSS', { 'hr.hires': [graduate('shared')] });
    await matchEnterprise(world.deps, { uscc: first });
    const key = { entitlementId: entitlementId(hiring, first, '2025'), n: 1, offer: 1 };
    await sendNotice(world.deps, key);
    const click = { ...key, lastFour, actor: 'enterprise:x' as const };
    expect(await confirmEntitlement(world.deps, click)).toMatchObject({ ok: true });
    const second = await addFirm(world.deps, 4);
    await accepted(world.deps, second, 'MOHRSS', { 'hr.hires': [graduate('shared')] });
    await matchEnterprise(world.deps, { uscc: second });
    expect(await offers(second)).toEqual({});
  });

  test('of two firms that click for the same person at once, one is confirmed and one told', async () => {
    const firms = await Promise.all([5, 6].map((number) => addFirm(world.deps, number)));
    for (const uscc of firms) {
      await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [graduate('both')] });
      await matchEnterprise(world.deps, { uscc });
      await sendNotice(world.deps, {
        entitlementId: entitlementId(hiring, uscc, '2025'),
        n: 1,
        offer: 1,
      });
    }
    const answers = await Promise.all(
      firms.map((uscc) =>
        confirmEntitlement(world.deps, {
          entitlementId: entitlementId(hiring, uscc, '2025'),
          n: 1,
          offer: 1,
          lastFour,
          actor: `enterprise:${uscc}`,
        }),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const refused = answers.find((answer) => !answer.ok);
    expect(refused?.ok === false && refused.code).toMatch(/^confirm\.(changed|not-open)$/);
    const states = await Promise.all(firms.map(async (uscc) => (await offers(uscc))[hiring]));
    expect(new Set(states)).toEqual(new Set(['confirmed 150000', 'withdrawn 150000']));
  });
});

describe('a policy published anew', () => {
  test('changes the open offers and leaves what was confirmed as it is', async () => {
    const uscc = await addFirm(world.deps, 7);
    await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [graduate('anew')] });
    await matchEnterprise(world.deps, { uscc });
    const { policyVersion } = await published(hiring, (text) =>
      text.replaceAll('150000', '160000'),
    );
    await matchEnterprise(world.deps, { uscc, policyKeys: [hiring] });
    expect(await offers(uscc)).toMatchObject({ [hiring]: 'matched 160000' });
    const entitlement = await world.deps.entitlements.entitlement(
      entitlementId(hiring, uscc, '2025'),
    );
    expect(entitlement?.policyNumber).toBe(policyVersion);
  });
});

async function published(policyKey: string, change: (text: string) => string) {
  const [latest] = (await world.deps.policies.versions(policyKey)).toReversed();
  const text = change(latest?.text ?? '');
  const submitted = await submitPolicy(world.deps, { text, note: '', actor: 'person:author' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted));
  const { number, textHash } = submitted.value;
  const review = { policyKey, number, textHash, verdict: 'publish', note: '' } as const;
  const own = await reviewPolicy(world.deps, { ...review, actor: 'person:author' });
  expect(own).toMatchObject({ ok: false, code: 'policy.same-person' });
  await reviewPolicy(world.deps, { ...review, actor: 'person:reviewer' });
  return { policyVersion: number };
}

/** The newest instalment of each policy: state and sum. */
async function offers(uscc: string): Promise<Record<string, string>> {
  const firm = await world.deps.enterprises.file(uscc);
  const files = await Promise.all(
    (firm?.entitlements ?? []).map((id) => world.deps.entitlements.file(id)),
  );
  return Object.fromEntries(
    files.map((file) => {
      const latest = file?.instalments.at(-1);
      return [file?.entitlement.policyKey ?? '', `${latest?.state} ${latest?.amountFen}`];
    }),
  );
}

function incomeTax(staff: number): Record<string, unknown> {
  return {
    'tax.cit.annual': { '2025': { taxableIncomeFen: 200_000_000, restrictedIndustry: false } },
    'tax.cit.staffQuarters': { '2025': Array.from({ length: 4 }, () => [staff, staff]) },
    'tax.cit.assetQuartersFen': { '2025': Array.from({ length: 4 }, () => [1e9, 1e9]) },
  };
}

const highTechFacts = {
  'sti.hnteIssuedOn': '2024-11-01',
  'sti.hnteAnnual': {
    '2025': {
      techStaff: 10,
      staff: 100,
      rd3yFen: 500_000_000,
      sales3yFen: 10_000_000_000,
      lastYearSalesFen: 5_000_000_000,
      hiTechRevenueFen: 60_000_000,
      totalRevenueFen: 100_000_000,
    },
  },
};

function staffOf(staff: number): Record<string, unknown> {
  const year = { staff, revenueFen: 600_000_000, assetsFen: 500_000_000 };
  return { 'stat.annual': { '2024': year, '2025': year } };
}
