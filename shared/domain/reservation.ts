// Room in the pot or a place in its queue: a confirmation gets one or the other, never a refusal.
import { type Budget, hasRoom, type JournalEntry, moveBudget, type QueuePlace } from './budget.ts';
import type { Instant } from './day.ts';
import type { Instalment } from './entitlement.ts';

export type Reservation =
  | { kind: 'reserved'; budget: Budget; entry: JournalEntry }
  | { kind: 'queued'; budget: Budget; place: QueuePlace; opening?: JournalEntry };

/** Reserves the sum, or queues the instalment behind those who came before. */
export function reserve(budget: Budget, instalment: Instalment, at: Instant): Reservation {
  const { entitlementId, n, amountFen } = instalment;
  const cause = { at, entitlementId, n };
  const booking = hasRoom(budget, amountFen)
    ? moveBudget(budget, 'reserve', amountFen, cause)
    : undefined;
  if (booking) return { kind: 'reserved', ...booking };
  const position = budget.lastPosition + 1;
  return {
    kind: 'queued',
    budget: { ...budget, lastPosition: position, waiting: budget.waiting + 1 },
    place: { budgetId: budget.id, position, entitlementId, n, amountFen, version: 0 },
  };
}

/** Gives the sum back, or the place in the queue; undefined where the pot does not hold the sum. */
export function giveBack(
  budget: Budget,
  instalment: Instalment,
  at: Instant,
): { budget: Budget; entry?: JournalEntry } | undefined {
  const { entitlementId, n, amountFen } = instalment;
  if (instalment.state === 'waiting') return { budget: { ...budget, waiting: budget.waiting - 1 } };
  return moveBudget(budget, 'release', amountFen, { at, entitlementId, n });
}

/** The first in the queue is served, if the pot has room for that one; nobody is overtaken. */
export function serveNext(
  budget: Budget,
  place: QueuePlace,
  at: Instant,
): { budget: Budget; entry: JournalEntry } | undefined {
  const { entitlementId, n, amountFen } = place;
  const served = { ...budget, waiting: budget.waiting - 1 };
  return moveBudget(served, 'reserve', amountFen, { at, entitlementId, n });
}
