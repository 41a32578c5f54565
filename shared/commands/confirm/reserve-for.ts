// The money behind a confirmation: room in the nearest pot, or a place in its queue.
import type { Instant } from '../../domain/day.ts';
import { queueInEmptyPot } from '../../domain/empty-pot.ts';
import type { Instalment } from '../../domain/entitlement.ts';
import { fiscalYearOf } from '../../domain/fiscal-year.ts';
import { reserve, type Reservation } from '../../domain/reservation.ts';
import { put, type Write } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';

/** Reserves in the pot that pays for a firm of that division; without one, queues in an empty pot. */
export async function reserveFor(
  deps: Deps,
  instalment: Instalment,
  at: Instant,
): Promise<Reservation> {
  const { policyKey, divisionCode } = instalment;
  const nearest = await deps.budgets.nearest(policyKey, fiscalYearOf(at), divisionCode);
  const budget = nearest && (await deps.budgets.budget(nearest.id));
  return budget ? reserve(budget, instalment, at) : queueInEmptyPot(instalment, at);
}

/** The pot and what was written in its journal or its queue. */
export function reservationRecords(reservation: Reservation): Write[] {
  const pot = put('budget', reservation.budget);
  if (reservation.kind === 'reserved') return [pot, put('journalEntry', reservation.entry)];
  const opening = reservation.opening ? [put('journalEntry', reservation.opening)] : [];
  return [pot, ...opening, put('queuePlace', reservation.place)];
}
