// One pot of money: policy, fiscal year, division. Every move shifts fen between two balances of one
// record, so that `cap + topUp - withdrawn = available + reserved + committed + sent + paid -
// returnedToBudget` is true of every image of it.
import { z } from 'zod';
import { Actor } from './actor.ts';
import { BudgetId, EntitlementId, PolicyKey } from './ids.ts';
import { FenAmount } from './entitlement.ts';
import { fen, type Fen } from './money.ts';

const accounts = [
  'cap',
  'topUp',
  'withdrawn',
  'available',
  'reserved',
  'committed',
  'sent',
  'paid',
  'returnedToBudget',
] as const;
export type BudgetAccount = (typeof accounts)[number];

export const Balances = z.record(z.enum(accounts), FenAmount);
export type Balances = z.infer<typeof Balances>;

export const Budget = z.object({
  id: BudgetId,
  policyKey: PolicyKey,
  fiscalYear: z.int(),
  divisionCode: z.string(),
  balances: Balances,
  /** The journal's last sequence number; it orders everything that happened to this pot. */
  sequence: z.int().nonnegative(),
  /** Positions given out, and positions already served: equal when nobody waits. */
  lastPosition: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
  version: z.int(),
});
export type Budget = z.infer<typeof Budget>;

/** A confirmed instalment for which the pot had no room, in the order of confirmation. */
export const QueuePlace = z.object({
  budgetId: BudgetId,
  position: z.int().positive(),
  entitlementId: EntitlementId,
  n: z.int().positive(),
  amountFen: FenAmount,
  version: z.int(),
});
export type QueuePlace = z.infer<typeof QueuePlace>;

/** move -> the balance it takes from and the balance it gives to. */
export const budgetMoves = {
  reserve: ['available', 'reserved'],
  release: ['reserved', 'available'],
  commit: ['reserved', 'committed'],
  send: ['committed', 'sent'],
  pay: ['sent', 'paid'],
  reject: ['sent', 'reserved'],
} as const satisfies Record<string, readonly [BudgetAccount, BudgetAccount]>;
export type BudgetMove = keyof typeof budgetMoves;

export const JournalEntry = z.object({
  budgetId: BudgetId,
  sequence: z.int().positive(),
  at: z.string(),
  move: z.string(),
  actor: Actor.optional(),
  entitlementId: EntitlementId.optional(),
  n: z.int().optional(),
  amountFen: FenAmount,
  lines: z.array(
    z.object({
      account: z.enum(accounts),
      side: z.enum(['debit', 'credit']),
      previousFen: FenAmount,
      currentFen: FenAmount,
    }),
  ),
  version: z.int(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

export type Booking = { budget: Budget; entry: JournalEntry };
type Cause = { at: string; actor?: Actor; entitlementId?: EntitlementId; n?: number };

/** A pot with that cap, and the journal entry that opens it. */
export function openBudget(
  key: Pick<Budget, 'id' | 'policyKey' | 'fiscalYear' | 'divisionCode'>,
  capFen: Fen,
  cause: Cause,
): Booking {
  const balances = Object.fromEntries(accounts.map((account) => [account, fen(0)]));
  const empty: Budget = {
    ...key,
    balances: Balances.parse(balances),
    sequence: 0,
    lastPosition: 0,
    waiting: 0,
    version: 0,
  };
  return book(empty, 'open', ['cap', 'available'], capFen, cause, 'both-grow');
}

/** More money for the pot. */
export function topUpBudget(budget: Budget, amountFen: Fen, cause: Cause): Booking {
  return book(budget, 'topUp', ['topUp', 'available'], amountFen, cause, 'both-grow');
}

/** Whether the pot can take the sum now: room, and nobody waiting in front. */
export function hasRoom(budget: Budget, amountFen: Fen): boolean {
  return budget.waiting === 0 && budget.balances.available >= amountFen;
}

/** Whether anybody ever set money aside in it; without, it is no more than a queue. */
export function isFunded({ balances }: Budget): boolean {
  return balances.cap + balances.topUp > 0;
}

/** Shifts the sum, or undefined where the balance does not hold it: the pot was read too late. */
export function moveBudget(
  budget: Budget,
  move: BudgetMove,
  amountFen: Fen,
  cause: Cause,
): Booking | undefined {
  if (budget.balances[budgetMoves[move][0]] < amountFen) return undefined;
  return book(budget, move, budgetMoves[move], amountFen, cause, 'shift');
}

/** The identity that every image must satisfy. */
export function isBalanced({ balances: b }: Budget): boolean {
  const held = b.available + b.reserved + b.committed + b.sent + b.paid;
  return b.cap + b.topUp - b.withdrawn === held - b.returnedToBudget;
}

function book(
  budget: Budget,
  move: string,
  [from, to]: readonly [BudgetAccount, BudgetAccount],
  amountFen: Fen,
  cause: Cause,
  kind: 'shift' | 'both-grow',
): Booking {
  const before = budget.balances;
  const fromFen = kind === 'shift' ? fen(before[from] - amountFen) : fen(before[from] + amountFen);
  if (fromFen < 0) throw new Error(`budget ${budget.id}: ${from} would fall below zero`);
  const balances = { ...before, [from]: fromFen, [to]: fen(before[to] + amountFen) };
  const next = { ...budget, balances, sequence: budget.sequence + 1 };
  if (!isBalanced(next)) throw new Error(`budget ${budget.id}: the identity does not hold`);
  const { at, ...whom } = cause;
  return {
    budget: next,
    entry: {
      budgetId: budget.id,
      sequence: next.sequence,
      at,
      move,
      amountFen,
      ...whom,
      version: 0,
      lines: [
        { account: from, side: 'debit', previousFen: before[from], currentFen: fromFen },
        { account: to, side: 'credit', previousFen: before[to], currentFen: balances[to] },
      ],
    },
  };
}
