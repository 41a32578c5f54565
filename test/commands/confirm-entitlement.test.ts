// The one click, on the real local cloud: once, twice, many at a time, too late, with wrong digits, and
// when the pot is empty or the person is taken.
import { beforeAll, describe, expect, test } from 'vitest';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { declineEntitlement } from '../../shared/commands/decline-entitlement.ts';
import { fundBudget } from '../../shared/commands/fund-budget.ts';
import { reopenEntitlement } from '../../shared/commands/reopen-entitlement.ts';
import { serveQueue } from '../../shared/commands/serve-queue.ts';
import { undoConfirmation } from '../../shared/commands/undo-confirmation.ts';
import { brokenAt } from '../../shared/domain/audit-break.ts';
import { isBalanced } from '../../shared/domain/budget.ts';
import { fen } from '../../shared/domain/money.ts';
import {
  accepted,
  lastFour,
  newWorld,
  type Offered,
  offeredFirm,
  stateOf,
  type World,
} from './world.ts';

let world: World;
const policyKey = 'ui.hiring-expansion';

beforeAll(async () => {
  world = await newWorld();
});

async function fund(capFen: number, divisionCode = '450000') {
  const pot = { policyKey, fiscalYear: 2026, divisionCode, amountFen: fen(capFen) };
  const outcome = await fundBudget(world.deps, { ...pot, actor: 'person:finance' });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
}

function click({ uscc, id, n, offer }: Offered, digits: string | undefined = lastFour) {
  const wanted = { entitlementId: id, n, offer, actor: `enterprise:${uscc}` as const };
  return confirmEntitlement(world.deps, { ...wanted, ...(digits && { lastFour: digits }) });
}

describe('a confirmation', () => {
  test('reserves the money, writes the journal, binds the person and leaves one audit row', async () => {
    const budgetId = await fund(1_000_000);
    const offered = await offeredFirm(world.deps, 1);
    expect(await click(offered)).toMatchObject({ ok: true, value: { state: 'confirmed' } });
    const pot = await world.deps.budgets.budget(budgetId);
    expect(pot?.balances).toMatchObject({ available: 850_000, reserved: 150_000 });
    expect((await world.deps.budgets.journal(budgetId)).map((entry) => entry.move)).toEqual([
      'open',
      'reserve',
    ]);
    const claim = await world.deps.entitlements.memberClaim('HIRE-LUMP', 'p1');
    expect(claim?.entitlementId).toBe(offered.id);
    const audit = await world.deps.entitlements.audit(offered.id);
    expect(audit.map((row) => row.action)).toEqual(['offered', 'notice', 'confirm']);
    expect(brokenAt(audit)).toBeUndefined();
  });

  test('a second click pays nothing more and gets the same receipt', async () => {
    const offered = await offeredFirm(world.deps, 2);
    const first = await click(offered);
    const before = await potOf('450000');
    expect(await click(offered)).toEqual({
      ok: true,
      value: (await stateOf(world.deps, offered)).instalment,
    });
    expect(first.ok).toBe(true);
    expect((await potOf('450000'))?.balances).toEqual(before?.balances);
  });

  test('thirty clicks at once are one confirmation and one reservation', async () => {
    const offered = await offeredFirm(world.deps, 3);
    const before = await potOf('450000');
    const answers = await Promise.all(Array.from({ length: 30 }, () => click(offered)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    const after = await potOf('450000');
    expect((after?.balances.reserved ?? 0) - (before?.balances.reserved ?? 0)).toBe(150_000);
    expect(after && isBalanced(after)).toBe(true);
  });

  test('twenty firms that race for room for seven: seven reserve, thirteen wait in order', async () => {
    const firms = await Promise.all(
      Array.from({ length: 20 }, (_, i) => offeredFirm(world.deps, 100 + i, 100_000)),
    );
    const budgetId = await fund(700_000, '450100');
    const answers = await Promise.all(firms.map((firm) => click(firm)));
    const states = answers.map((answer) => (answer.ok ? answer.value.state : answer.code));
    expect(states.filter((state) => state === 'confirmed')).toHaveLength(7);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(13);
    const queue = await world.deps.budgets.queue(budgetId);
    expect(queue.map((place) => place.position)).toEqual(queue.map((_, i) => i + 1));
    await fund(250_000, '450100');
    expect(await serveQueue(world.deps, budgetId)).toBe(2);
    expect((await world.deps.budgets.queue(budgetId)).map((one) => one.position)[0]).toBe(3);
  });

  test('an undone confirmation gives the money and the person back, and may be made again', async () => {
    const offered = await offeredFirm(world.deps, 4);
    const before = await potOf('450100');
    await click(offered);
    const undo = { entitlementId: offered.id, n: 1, actor: 'enterprise:x' } as const;
    expect(await undoConfirmation(world.deps, undo)).toMatchObject({ value: { state: 'noticed' } });
    expect(await world.deps.entitlements.memberClaim('HIRE-LUMP', 'p4')).toBeUndefined();
    expect((await potOf('450100'))?.balances).toEqual(before?.balances);
    expect(await click(offered)).toMatchObject({ ok: true });
  });

  test('wrong digits are counted; after five not even the right ones help until tomorrow', async () => {
    const offered = await offeredFirm(world.deps, 5);
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      expect(await click(offered, '0000')).toMatchObject({
        ok: false,
        code: 'confirm.digits-wrong',
        detail: { triesLeft },
      });
    }
    expect(await click(offered)).toMatchObject({ ok: false, code: 'confirm.digits-locked' });
    expect((await stateOf(world.deps, offered)).instalment.state).toBe('noticed');
    world.setClock('2026-11-24T01:00:00.000Z');
    expect(await click(offered)).toMatchObject({ ok: true });
    world.setClock('2026-11-23T01:00:00.000Z');
  });

  test('a link to an older sum confirms nothing and tells the new one', async () => {
    const offered = await offeredFirm(world.deps, 6);
    expect(await click({ ...offered, offer: 2 })).toMatchObject({
      code: 'confirm.changed',
      detail: { amountFen: 150_000, offer: 1 },
    });
  });

  test('is refused on the day after the deadline and accepted on the deadline itself', async () => {
    const offered = await offeredFirm(world.deps, 7);
    world.setClock('2027-01-22T16:00:00.000Z');
    expect(await click(offered)).toMatchObject({ code: 'confirm.expired' });
    world.setClock('2027-01-22T15:59:59.000Z');
    expect(await click(offered)).toMatchObject({ ok: true });
    const late = await offeredFirm(world.deps, 9);
    world.setClock('2027-01-22T16:00:00.000Z');
    const who = { entitlementId: late.id, n: 1, actor: 'enterprise:x' } as const;
    expect(await reopenEntitlement(world.deps, who)).toMatchObject({
      value: { state: 'noticed', deadlineOn: '2027-03-24' },
    });
    expect(await click(late)).toMatchObject({ ok: true });
    world.setClock('2026-11-23T01:00:00.000Z');
  });

  test('first matches a fact that came in meanwhile, and confirms nothing on the old ones', async () => {
    const offered = await offeredFirm(world.deps, 11);
    await accepted(world.deps, offered.uscc, 'COURT', { 'credit.dishonestExecutee': true });
    await click(offered);
    const firm = await world.deps.enterprises.enterprise(offered.uscc);
    expect(firm?.matchedVersion).toBe(firm?.factsVersion);
  });

  test('a declined offer cannot be confirmed, but the firm itself may open it again', async () => {
    const offered = await offeredFirm(world.deps, 8);
    const who = { entitlementId: offered.id, n: 1, actor: 'enterprise:x' } as const;
    const declined = await declineEntitlement(world.deps, { ...who, offer: 1, reason: '不需要' });
    expect(declined).toMatchObject({ ok: true, value: { state: 'declined' } });
    expect((await stateOf(world.deps, offered)).entitlement).toMatchObject({
      coveredFen: 0,
      declinedFen: 150_000,
    });
    expect(await click(offered)).toMatchObject({ code: 'confirm.not-open' });
    expect(await reopenEntitlement(world.deps, who)).toMatchObject({ value: { state: 'noticed' } });
    expect(await click(offered)).toMatchObject({ ok: true });
  });
});

function potOf(divisionCode: string) {
  return world.deps.budgets.nearest(policyKey, 2026, divisionCode);
}
