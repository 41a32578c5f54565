// A whole year on the real local cloud: twenty firms, facts that arrive, are corrected and end, offers,
// clicks, objections, batches, a payment that comes back, a pot that runs dry. At the end each firm has
// what it is due to the fen, nobody was paid twice, and the books tie.
import { beforeAll, describe, expect, test } from 'vitest';
import { builtInByKey } from '../../rules/catalog.ts';
import { occasions } from '../../rules/occasions.ts';
import { decide } from '../../rules/verdict.ts';
import { fundBudget } from '../../shared/commands/fund-budget.ts';
import { serveQueue } from '../../shared/commands/serve-queue.ts';
import { brokenAt } from '../../shared/domain/audit-break.ts';
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import { isBalanced } from '../../shared/domain/budget.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { ok, preparer } from './paid-batch.ts';
import { publishBuiltIn } from './published.ts';
import { newWorld, type World } from './world.ts';
import { addedUp, coverOf, potsOf } from './year/books.ts';
import { playMonth } from './year/months.ts';
import { register, usccOf } from './year/registered.ts';
import { policies, stories, type Story } from './year/stories.ts';

const keys = Object.values(policies);
const months = [
  ...Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
  '2027-01',
];
let world: World;
const lines: BatchLine[] = [];

/** Enough for everybody, but for the province's loans: too little in 2026, and nothing yet in 2027. */
async function fund(policyKey: string, fiscalYear: number, amountFen: number) {
  const pot = { policyKey, fiscalYear, divisionCode: '000000', amountFen: fen(amountFen) };
  return ok(await fundBudget(world.deps, { ...pot, actor: preparer }));
}

beforeAll(async () => {
  world = await newWorld();
  world.setClock('2025-12-31T01:00:00.000Z');
  for (const key of keys) {
    await publishBuiltIn(world.deps, key);
    if (key === policies.guihui) continue;
    for (const year of [2026, 2027]) await fund(key, year, 1_000_000_000);
  }
  await fund(policies.guihui, 2026, 10_000_000);
  for (const story of stories) await register(world.deps, story);
  for (const month of months) {
    if (month === '2026-12') {
      const { id, waiting } = await fund(policies.guihui, 2026, 1_000_000);
      expect(waiting).toBe(1);
      expect(await serveQueue(world.deps, id)).toBe(1);
    }
    lines.push(...(await playMonth(world, month)));
  }
}, 600_000);

const fileOf = (story: Story, key: string) =>
  world.deps.entitlements.file(entitlementId(key, usccOf(story.number), 'life'));

const cases = stories.map((story) => [story.number, story.about, story] as const);

describe.each(cases)('firm %i: %s', (_, __, story) => {
  test.each(keys)('has what it is due under %s, or a reason is stated', async (key) => {
    const file = await fileOf(story, key);
    const dueFen = story.due[key];
    if (dueFen === undefined) return expect(file).toBeUndefined();
    if (!file) throw new Error('forgotten');
    const cover = coverOf(file);
    const unpaid = story.unpaid?.[key];
    const paidFen = story.overpaid?.fen ?? dueFen - (unpaid?.fen ?? 0);
    expect({ due: file.entitlement.dueFen, paid: cover.paidFen }).toEqual({
      due: dueFen,
      paid: paidFen,
    });
    expect(file.entitlement.coveredFen).toBe(cover.coveredFen);
    const isGivenUp = unpaid?.state === 'declined';
    expect(cover.coveredFen).toBe(paidFen + (isGivenUp ? 0 : (unpaid?.fen ?? 0)));
    if (unpaid)
      expect(file.instalments.at(-1)).toMatchObject({ state: unpaid.state, amountFen: unpaid.fen });
    if (story.overpaid) expect(file.entitlement.reason).toBe(story.overpaid.reason);
  });

  test('is what the rules say on the facts as they are at last, and is not forgotten', async () => {
    const firm = await world.deps.enterprises.file(usccOf(story.number));
    if (!firm) throw new Error('no firm');
    for (const key of keys) {
      const policy = builtInByKey.get(key);
      if (!policy) throw new Error(`no policy ${key}`);
      for (const occasion of occasions(policy, dayOf(world.deps.clock.now()), firm.facts)) {
        const id = entitlementId(key, usccOf(story.number), occasion.period);
        const verdict = await decide(policy, firm.facts, { ...occasion, entitlementId: id });
        const entitlement = await world.deps.entitlements.entitlement(id);
        if (verdict.answer === 'eligible') expect(firm.entitlements).toContain(id);
        if (!entitlement) continue;
        expect(entitlement.answer).toBe(verdict.answer);
        if (verdict.answer === 'unknown') expect(entitlement.missing).toEqual(['stat.annual']);
        else expect(entitlement.dueFen).toBe(verdict.amountFen);
      }
    }
  });

  test('has an unbroken record of everything', async () => {
    for (const key of keys) {
      const file = await fileOf(story, key);
      if (!file) continue;
      const audit = await world.deps.entitlements.audit(file.entitlement.id);
      expect(brokenAt(audit)).toBeUndefined();
      expect(audit.at(-1)?.hash).toBe(file.entitlement.audit.hash);
    }
  });
});

describe('the payments', () => {
  test('are one for each instalment, each under its own reference', () => {
    const paid = lines.filter((line) => line.result === 'paid');
    expect(new Set(paid.map((line) => `${line.entitlementId} ${line.n}`)).size).toBe(paid.length);
    expect(new Set(lines.map((line) => line.reference)).size).toBe(lines.length);
    expect(lines.filter((line) => line.result === 'returned')).toHaveLength(1);
    expect(lines.filter((line) => line.result === 'none')).toEqual([]);
  });

  test('sum to what the entitlements say was paid, and to what the pots say', async () => {
    const files = await Promise.all(
      stories.flatMap((story) => keys.map((key) => fileOf(story, key))),
    );
    const paidFen = files.reduce((sum, file) => sum + (file ? coverOf(file).paidFen : 0), 0);
    const paid = lines.filter((line) => line.result === 'paid');
    expect(paid.reduce((sum, line) => sum + line.amountFen, 0)).toBe(paidFen);
    const pots = await potsOf(world.deps, keys);
    expect(pots.reduce((sum, { pot }) => sum + pot.balances.paid, 0)).toBe(paidFen);
    expect(paidFen).toBeGreaterThan(0);
  });

  test('of money for persons are each followed by what is to be passed on, and no others', async () => {
    const { rows } = await world.deps.payees.passOns('open', '000000', { limit: 200 });
    const due = rows.map((row) => `${row.entitlementId} ${row.n} ${row.amountFen}`);
    const paid = lines.filter(
      (line) => line.policyKey === policies.personal && line.result === 'paid',
    );
    const expected = paid.map((line) => `${line.entitlementId} ${line.n} ${line.amountFen}`);
    expect(due.toSorted()).toEqual(expected.toSorted());
    expect(due.length).toBeGreaterThan(0);
  });

  test('of a loan that counts once in the country belong to the one who holds its claim', async () => {
    for (const { policyKey, entitlementId: id, n } of lines) {
      if (policyKey !== policies.service) continue;
      const instalment = await world.deps.entitlements.instalment(id, n);
      for (const member of instalment?.members ?? []) {
        const claim = await world.deps.entitlements.memberClaim(member.group, member.id);
        expect(claim?.entitlementId).toBe(id);
      }
    }
  });
});

test('the identity holds on every pot, and every journal sums to nothing and to its pot', async () => {
  const pots = await potsOf(world.deps, keys);
  expect(pots.length).toBe(8);
  for (const { pot, journal } of pots) {
    expect(isBalanced(pot)).toBe(true);
    const { sum, balances } = addedUp(journal);
    expect(sum).toBe(0);
    expect(pot.balances).toMatchObject(balances);
  }
});

test('some were confirmed by a click and some by the policy, each as its account asked for', async () => {
  const audits = await Promise.all(
    stories.map(async (story) => {
      const file = await fileOf(story, policies.service);
      return file ? world.deps.entitlements.audit(file.entitlement.id) : [];
    }),
  );
  const yes = audits.flat().filter((row) => row.action === 'confirm');
  const byPolicy = yes.filter((row) => row.actor === `policy:${policies.service}`);
  expect(byPolicy.length).toBeGreaterThan(10);
  expect(yes.length - byPolicy.length).toBeGreaterThan(10);
});
