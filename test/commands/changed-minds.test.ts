// Clicks that come at the wrong moment: after the facts or the policy changed, after an undo, after a
// refusal. What is confirmed is always what is due on the day of the click, for the persons of that day.
import { beforeEach, describe, expect, test } from 'vitest';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { declineEntitlement } from '../../shared/commands/decline-entitlement.ts';
import { fundBudget } from '../../shared/commands/fund-budget.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { reopenEntitlement } from '../../shared/commands/reopen-entitlement.ts';
import { sendNotice } from '../../shared/commands/send-notice.ts';
import { undoConfirmation } from '../../shared/commands/undo-confirmation.ts';
import { entitlementId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { graduate } from '../journey/graduate.ts';
import { publishBuiltIn, publishText } from './published.ts';
import { accepted, addFirm, lastFour, newWorld, type World } from './world.ts';

const policyKey = 'ui.hiring-expansion';
const actor = 'enterprise:firm' as const;
let world: World;
let uscc: string;

beforeEach(async () => {
  world = await newWorld();
  await publishBuiltIn(world.deps, policyKey);
  const pot = { policyKey, fiscalYear: 2026, divisionCode: '450000' };
  await fundBudget(world.deps, { ...pot, amountFen: fen(10_000_000), actor: 'person:finance' });
  uscc = await addFirm(world.deps, 1);
  await hire(uscc, 'p1');
  await sendNotice(world.deps, { ...offerOf(uscc), offer: 1 });
});

describe('a click', () => {
  test('right after a version was published confirms nothing of the old one', async () => {
    await publishText(world.deps, policyKey, (text) => text.replaceAll('150000', '100000'));
    expect(await click(1)).toMatchObject({
      code: 'confirm.changed',
      detail: { amountFen: 100_000 },
    });
    expect(await click(2)).toMatchObject({ ok: true, value: { amountFen: 100_000 } });
  });

  test('on facts that came in a moment ago counts for those, matched or not', async () => {
    await accepted(world.deps, uscc, 'MOHRSS', { 'hr.hires': [] });
    expect(await click(1)).toMatchObject({ ok: false, code: 'confirm.not-open' });
    expect((await instalments()).map((one) => one.state)).toEqual(['withdrawn']);
  });

  test('on money that is not ours to pay confirms nothing', async () => {
    const file = await world.deps.entitlements.file(offerOf(uscc).entitlementId);
    if (!file) throw new Error('no entitlement');
    const told = { ...file.entitlement, pays: false };
    await commit(world.deps.table, [put('entitlement', told)]);
    expect(await click(1)).toMatchObject({ code: 'confirm.not-open' });
  });
});

describe('an undone confirmation', () => {
  test('follows the verdict of today: nothing is left of it where nothing is due', async () => {
    await click(1);
    await hire(uscc);
    await undoConfirmation(world.deps, { ...offerOf(uscc), actor });
    expect((await instalments()).map((one) => one.state)).toEqual(['withdrawn']);
    expect(await click(1)).toMatchObject({ ok: false });
  });

  test('becomes one offer together with what was opened beside it', async () => {
    await click(1);
    await hire(uscc, 'p1', 'p2');
    await undoConfirmation(world.deps, { ...offerOf(uscc), actor });
    const open = (await instalments()).map((one) => `${one.n} ${one.state} ${one.amountFen}`);
    expect(open).toEqual(['1 matched 300000', '2 withdrawn 150000']);
  });

  test('lets go of its own persons only, not of those of another instalment', async () => {
    await click(1);
    await hire(uscc, 'p1', 'p2');
    await click(1, 2);
    await undoConfirmation(world.deps, { ...offerOf(uscc), actor });
    expect(await world.deps.entitlements.memberClaim('HIRE-LUMP', 'p1')).toBeUndefined();
    expect(await world.deps.entitlements.memberClaim('HIRE-LUMP', 'p2')).toBeDefined();
  });
});

describe('a refused offer that is taken up again', () => {
  test('is for the persons of today, even where the sum is the same', async () => {
    await declineEntitlement(world.deps, { ...offerOf(uscc), offer: 1, reason: '', actor });
    await hire(uscc, 'q1');
    await reopenEntitlement(world.deps, { ...offerOf(uscc), actor });
    expect(await click(1)).toMatchObject({ code: 'confirm.changed' });
    expect(await click(2)).toMatchObject({ ok: true });
    expect(await world.deps.entitlements.memberClaim('HIRE-LUMP', 'p1')).toBeUndefined();
    expect(await world.deps.entitlements.memberClaim('HIRE-LUMP', 'q1')).toBeDefined();
  });

  test('is not taken up where nothing is due any more', async () => {
    await declineEntitlement(world.deps, { ...offerOf(uscc), offer: 1, reason: '', actor });
    await hire(uscc);
    const answer = await reopenEntitlement(world.deps, { ...offerOf(uscc), actor });
    expect(answer).toMatchObject({ code: 'reopen.nothing-due' });
  });
});

function offerOf(of: string) {
  return { entitlementId: entitlementId(policyKey, of, '2025'), n: 1 };
}

function click(offer: number, n = 1) {
  return confirmEntitlement(world.deps, { ...offerOf(uscc), n, offer, lastFour, actor });
}

async function hire(of: string, ...people: string[]): Promise<void> {
  await accepted(world.deps, of, 'MOHRSS', { 'hr.hires': people.map((pid) => graduate(pid)) });
  await matchEnterprise(world.deps, { uscc: of });
}

async function instalments() {
  const file = await world.deps.entitlements.file(offerOf(uscc).entitlementId);
  return file?.instalments ?? [];
}
