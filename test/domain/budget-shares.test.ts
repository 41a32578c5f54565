// A budget that may not reach everybody.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Share, shareByQueue, shareProRata } from '../../shared/domain/budget-shares.ts';
import { fen } from '../../shared/domain/money.ts';

function shares(...amounts: number[]): Share[] {
  return amounts.map((amount, at) => ({
    id: 'ABCDEF'.charAt(at),
    amountFen: fen(amount),
    order: at,
  }));
}

const paid = ({ paidFen, leftFen }: ReturnType<typeof shareByQueue>) => ({
  left: leftFen,
  ...Object.fromEntries(paidFen),
});

describe('a queue', () => {
  test('is served in order, and the first sum that does not fit closes it', () => {
    expect(paid(shareByQueue(fen(50), shares(20, 30, 1)))).toEqual({ A: 20, B: 30, C: 0, left: 0 });
    expect(paid(shareByQueue(fen(50), shares(20, 31, 1)))).toEqual({ A: 20, B: 0, C: 0, left: 30 });
  });

  test('is ordered by confirmation, then by firm', () => {
    const late = { id: 'A', amountFen: fen(10), order: '2025-06-02T09:00:01Z' };
    const early = { id: 'Z', amountFen: fen(10), order: '2025-06-02T09:00:00Z' };
    const twin = { id: 'B', amountFen: fen(10), order: '2025-06-02T09:00:00Z' };
    expect(paid(shareByQueue(fen(20), [late, early, twin]))).toEqual({
      A: 0,
      B: 10,
      Z: 10,
      left: 0,
    });
  });
});

describe('equal parts', () => {
  test('give the spare fen to the largest remainders, then by firm', () => {
    expect(paid(shareProRata(fen(100), shares(100, 100, 100)))).toEqual({
      A: 34,
      B: 33,
      C: 33,
      left: 0,
    });
    expect(paid(shareProRata(fen(10), shares(1, 5, 9)))).toEqual({ A: 1, B: 3, C: 6, left: 0 });
  });

  test('pay everybody in full where the budget reaches', () => {
    expect(paid(shareProRata(fen(100), shares(30, 70)))).toEqual({ A: 30, B: 70, left: 0 });
    expect(paid(shareProRata(fen(100), shares(30)))).toEqual({ A: 30, left: 70 });
    expect(paid(shareProRata(fen(100), []))).toEqual({ left: 100 });
  });

  test('are exact where the claims add up to more than a number holds', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const got = paid(shareProRata(fen(most), shares(most, most)));
    expect(got).toEqual({ A: (most + 1) / 2, B: (most - 1) / 2, left: 0 });
  });

  test('give nothing where there is nothing, and nothing to a claim of nothing', () => {
    expect(paid(shareProRata(fen(0), shares(5, 7)))).toEqual({ A: 0, B: 0, left: 0 });
    expect(paid(shareProRata(fen(7), shares(0, 0)))).toEqual({ A: 0, B: 0, left: 7 });
    expect(paid(shareProRata(fen(2), shares(0, 5, 5, 5)))).toEqual({
      A: 0,
      B: 1,
      C: 1,
      D: 0,
      left: 0,
    });
  });

  test('sum to the budget exactly, in any order, and nobody gets more than asked', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), amount, (amounts, budget) => {
        const asked = amounts.map((value, at) => ({
          id: `firm${at}`,
          amountFen: fen(value),
          order: at,
        }));
        const { paidFen, leftFen } = shareProRata(fen(budget), asked);
        const sum = [...paidFen.values()].reduce((total, value) => total + value, 0);
        expect(sum + leftFen).toBe(budget);
        for (const one of asked) expect(paidFen.get(one.id)).toBeLessThanOrEqual(one.amountFen);
        const again = shareProRata(fen(budget), asked.toReversed()).paidFen;
        expect(Object.fromEntries(again)).toEqual(Object.fromEntries(paidFen));
      }),
    );
  });
});
