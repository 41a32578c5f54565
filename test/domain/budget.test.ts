// The pot of money under random moves: its identity holds after each, and the journal explains it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Budget,
  type BudgetMove,
  budgetMoves,
  hasRoom,
  isBalanced,
  type JournalEntry,
  moveBudget,
  openBudget,
  topUpBudget,
} from '../../shared/domain/budget.ts';
import { budgetId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { reserve, serveNext } from '../../shared/domain/reservation.ts';
import { exampleInstalment } from './examples.ts';

const at = '2026-11-23T01:00:00.000Z';
const key = {
  id: budgetId('ui.hiring-expansion', 2026, '450000'),
  policyKey: 'ui.hiring-expansion',
  fiscalYear: 2026,
  divisionCode: '450000',
};
const pot = (capFen: number) => openBudget(key, fen(capFen), { at });
const moves = Object.keys(budgetMoves) as BudgetMove[];

describe('a pot of money', () => {
  test('keeps its identity and its journal through any sequence of moves', () => {
    const step = fc.tuple(fc.constantFrom('topUp' as const, ...moves), fc.nat(500));
    fc.assert(
      fc.property(fc.nat(10_000), fc.array(step, { maxLength: 60 }), (cap, steps) => {
        const opened = pot(cap);
        const entries: JournalEntry[] = [opened.entry];
        let budget: Budget = opened.budget;
        for (const [move, amount] of steps) {
          const booking = tryMove(budget, move, amount);
          if (!booking) continue;
          budget = booking.budget;
          entries.push(booking.entry);
          expect(isBalanced(budget)).toBe(true);
        }
        expect(entries.map((entry) => entry.sequence)).toEqual(entries.map((_, i) => i + 1));
        expect(foldOf(entries)).toEqual({ ...foldOf([]), ...nonZero(budget) });
      }),
    );
  });

  test('refuses to take more from a balance than it holds', () => {
    const { budget } = pot(100);
    expect(moveBudget(budget, 'reserve', fen(101), { at })).toBeUndefined();
    expect(moveBudget(budget, 'reserve', fen(100), { at })).toBeDefined();
    expect(moveBudget(budget, 'pay', fen(1), { at })).toBeUndefined();
  });

  test('a sum that fits to the fen is reserved, one fen more waits, and later ones wait behind it', () => {
    const first = reserve(pot(1500).budget, exampleInstalment({ amountFen: fen(1500) }), at);
    expect(first.kind).toBe('reserved');
    const second = reserve(first.budget, exampleInstalment({ amountFen: fen(1) }), at);
    expect(second).toMatchObject({ kind: 'queued', place: { position: 1, amountFen: 1 } });
    expect(hasRoom({ ...second.budget, balances: pot(9999).budget.balances }, fen(1))).toBe(false);
  });

  test('returned money serves the first in the queue and nobody overtakes', () => {
    const queued = reserve(pot(0).budget, exampleInstalment({ amountFen: fen(300) }), at);
    if (queued.kind !== 'queued') throw new Error('an empty pot has no room');
    const little = topUpBudget(queued.budget, fen(299), { at }).budget;
    expect(serveNext(little, queued.place, at)).toBeUndefined();
    const enough = topUpBudget(little, fen(1), { at }).budget;
    expect(serveNext(enough, queued.place, at)?.budget).toMatchObject({
      waiting: 0,
      balances: { reserved: 300, available: 0 },
    });
  });
});

function tryMove(budget: Budget, move: BudgetMove | 'topUp', amount: number) {
  if (move === 'topUp') return topUpBudget(budget, fen(amount), { at });
  return moveBudget(budget, move, fen(amount), { at });
}

/** Balances as the journal alone tells them. */
function foldOf(entries: readonly JournalEntry[]): Record<string, number> {
  const balances: Record<string, number> = {};
  for (const { account, previousFen, currentFen } of entries.flatMap((entry) => entry.lines)) {
    expect(balances[account] ?? 0).toBe(previousFen);
    balances[account] = currentFen;
  }
  return Object.fromEntries(Object.entries(balances).filter(([, amount]) => amount !== 0));
}

function nonZero({ balances }: Budget): Record<string, number> {
  return Object.fromEntries(Object.entries(balances).filter(([, amount]) => amount !== 0));
}
