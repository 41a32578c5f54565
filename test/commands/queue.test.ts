// Who waits for money: nobody is forgotten when the head of the queue leaves, and money that is set
// aside later, nearer or further away, reaches those who clicked first.
import { beforeEach, describe, expect, test } from 'vitest';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { fundBudget } from '../../shared/commands/fund-budget.ts';
import { servedMax, serveQueue } from '../../shared/commands/serve-queue.ts';
import { undoConfirmation } from '../../shared/commands/undo-confirmation.ts';
import { brokenAt } from '../../shared/domain/audit-break.ts';
import { isBalanced } from '../../shared/domain/budget.ts';
import { budgetId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { lastFour, newWorld, type Offered, offeredFirm, stateOf, type World } from './world.ts';

const policyKey = 'ui.hiring-expansion';
let world: World;

beforeEach(async () => {
  world = await newWorld();
});

describe('a confirmation that is taken back', () => {
  test('while it waits frees its count and its place, and whoever fits is served', async () => {
    const id = await fund(100_000);
    const large = await clicked(1, 500_000);
    const small = await clicked(2, 50_000);
    await undo(large);
    expect(await potOf(id)).toMatchObject({ waiting: 1 });
    expect((await world.deps.budgets.queue(id)).map((one) => one.entitlementId)).toEqual([
      small.id,
    ]);
    expect(await serveQueue(world.deps, id)).toBe(1);
    expect(await stateIn(small)).toBe('confirmed');
    expect(await potOf(id)).toMatchObject({ waiting: 0, balances: { reserved: 50_000 } });
  });

  test('while its sum is reserved returns every fen, with an entry in the journal', async () => {
    const id = await fund(1_000_000);
    const one = await clicked(3, 150_000);
    await undo(one);
    const pot = await potOf(id);
    expect(pot.balances).toMatchObject({ available: 1_000_000, reserved: 0 });
    expect(isBalanced(pot)).toBe(true);
    const moves = (await world.deps.budgets.journal(id)).map((entry) => entry.move);
    expect(moves).toEqual(['open', 'reserve', 'release']);
  });
});

describe('a queue', () => {
  test('is found again for as long as somebody waits, whatever the stream forgot', async () => {
    const id = await fund(10_000);
    const one = await clicked(4, 50_000);
    expect((await world.deps.budgets.waited()).map((pot) => pot.id)).toContain(id);
    await undo(one);
    expect((await world.deps.budgets.waited()).map((pot) => pot.id)).not.toContain(id);
  });

  test('is served a bounded number at a time', async () => {
    const id = await fund(1_000);
    const firms = await Promise.all([5, 6, 7].map((number) => offeredFirm(world.deps, number)));
    for (const firm of firms) await click(firm);
    await fund(1_000_000);
    expect(await serveQueue(world.deps, id, 2)).toBe(2);
    expect(await serveQueue(world.deps, id, 2)).toBe(1);
    expect(servedMax).toBe(50);
  });
});

describe('where nobody had set money aside', () => {
  test.each(['000000', '450100', '450000'])(
    'money at %s reaches those who clicked first, in their order',
    async (divisionCode) => {
      const first = await clicked(10, 150_000);
      const second = await clicked(11, 150_000);
      expect([await stateIn(first), await stateIn(second)]).toEqual(['waiting', 'waiting']);
      const id = await fund(200_000, divisionCode);
      await serveQueue(world.deps, id);
      expect([await stateIn(first), await stateIn(second)]).toEqual(['confirmed', 'waiting']);
      expect((await stateOf(world.deps, second)).instalment.budgetId).toBe(id);
      expect(await stateIn(await clicked(12, 10_000))).toBe('waiting');
      const pot = await potOf(id);
      expect(pot).toMatchObject({ waiting: 2, balances: { reserved: 150_000 } });
      expect(isBalanced(pot)).toBe(true);
      expect(brokenAt(await world.deps.entitlements.audit(second.id))).toBeUndefined();
    },
  );

  test('only the firms of a city come to its money; the others keep waiting', async () => {
    const here = await clicked(13, 150_000);
    await fund(1_000_000, '450200');
    expect(await stateIn(here)).toBe('waiting');
    expect((await potOf(budgetId(policyKey, 2026, '450000'))).waiting).toBe(1);
  });

  test('a move that was cut off goes on when the pot is served again', async () => {
    const first = await clicked(14, 150_000);
    const id = await fund(1_000_000, '000000');
    const second = await clickedIntoEmptyPot(15);
    await serveQueue(world.deps, budgetId(policyKey, 2026, '450000'));
    expect([await stateIn(first), await stateIn(second)]).toEqual(['confirmed', 'confirmed']);
    expect((await potOf(id)).balances.reserved).toBe(300_000);
  });
});

async function fund(amount: number, divisionCode = '450000') {
  const pot = { policyKey, fiscalYear: 2026, divisionCode, amountFen: fen(amount) };
  const funded = await fundBudget(world.deps, { ...pot, actor: 'person:finance' });
  if (!funded.ok) throw new Error(funded.code);
  return funded.value.id;
}

async function potOf(id: ReturnType<typeof budgetId>) {
  const pot = await world.deps.budgets.budget(id);
  if (!pot) throw new Error('no pot');
  return pot;
}

function click({ uscc, id, n, offer }: Offered) {
  const who = { actor: `enterprise:${uscc}` as const, lastFour };
  return confirmEntitlement(world.deps, { entitlementId: id, n, offer, ...who });
}

async function clicked(number: number, amountFen: number): Promise<Offered> {
  const offered = await offeredFirm(world.deps, number, amountFen);
  const answer = await click(offered);
  if (!answer.ok) throw new Error(answer.code);
  return offered;
}

/** Somebody who stands in the empty pot after the money came: what a killed move leaves. */
async function clickedIntoEmptyPot(number: number): Promise<Offered> {
  const offered = await clicked(number, 150_000);
  const { instalment, entitlement } = await stateOf(world.deps, offered);
  const rich = await potOf(instalment.budgetId ?? budgetId(policyKey, 2026, '000000'));
  const empty = await potOf(budgetId(policyKey, 2026, '450000'));
  const { available, reserved } = rich.balances;
  const balances = {
    ...rich.balances,
    available: fen(available + 150_000),
    reserved: fen(reserved - 150_000),
  };
  const position = empty.lastPosition + 1;
  const { id: entitlementId } = entitlement;
  const place = { budgetId: empty.id, position, entitlementId, n: 1, amountFen: fen(150_000) };
  await commit(world.deps.table, [
    put('budget', { ...rich, balances }),
    put('budget', { ...empty, lastPosition: position, waiting: empty.waiting + 1 }),
    put('queuePlace', { ...place, version: 0 }),
    put('instalment', { ...instalment, state: 'waiting', budgetId: empty.id, position }),
  ]);
  return offered;
}

function undo({ id, n, uscc }: Offered) {
  return undoConfirmation(world.deps, { entitlementId: id, n, actor: `enterprise:${uscc}` });
}

async function stateIn(offered: Offered): Promise<string> {
  return (await stateOf(world.deps, offered)).instalment.state;
}
