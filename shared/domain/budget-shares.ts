// How a budget that may not reach everybody is shared: by the order of confirmation, or by equal
// parts of what was asked. Pure, so a closing can be computed again and give the same fen.

import { addFen, fen, subtractFen, zeroFen, type Fen } from './money.ts';

/** One confirmed sum; `order` is an instant or the budget's own sequence number. */
export type Share = {
  readonly id: string;
  readonly amountFen: Fen;
  readonly order: string | number;
};
export type Shared = { readonly paidFen: ReadonlyMap<string, Fen>; readonly leftFen: Fen };

/**
 * First confirmed, first served; the same order is decided by id. The first sum that does not fit
 * closes the queue: later, smaller ones wait with it.
 */
export function shareByQueue(budgetFen: Fen, shares: readonly Share[]): Shared {
  const paidFen = new Map(shares.map((share) => [share.id, zeroFen]));
  let leftFen = budgetFen;
  for (const { id, amountFen } of shares.toSorted(byOrder)) {
    if (amountFen > leftFen) break;
    leftFen = subtractFen(leftFen, amountFen);
    paidFen.set(id, addFen(paidFen.get(id) ?? zeroFen, amountFen));
  }
  return { paidFen, leftFen };
}

/**
 * Each gets the whole fen of its part of the budget; the fen that are left over go to the largest
 * remainders, equal ones by id. Where the budget reaches everybody, everybody gets everything.
 */
export function shareProRata(budgetFen: Fen, shares: readonly Share[]): Shared {
  // Claims may add up to more than a safe integer holds, though what is paid never does.
  const asked = shares.reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n);
  const paying = asked <= BigInt(budgetFen) ? asked : BigInt(budgetFen);
  const parts = shares.map(({ id, amountFen }) => {
    const product = BigInt(amountFen) * paying;
    const divisor = asked || 1n;
    return { id, part: product / divisor, remainder: product % divisor };
  });
  const spare = paying - parts.reduce((sum, { part }) => sum + part, 0n);
  const ranked = parts.toSorted((a, b) => compare(b.remainder, a.remainder) || compare(a.id, b.id));
  const paidFen = new Map<string, Fen>();
  ranked.forEach(({ id, part }, rank) => {
    const share = fen(part + (BigInt(rank) < spare ? 1n : 0n));
    paidFen.set(id, addFen(paidFen.get(id) ?? zeroFen, share));
  });
  return { paidFen, leftFen: subtractFen(budgetFen, fen(paying)) };
}

function byOrder(a: Share, b: Share): number {
  return compare(a.order, b.order) || compare(a.id, b.id);
}

function compare<Value extends string | number | bigint>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
