// Who clicked before anybody had set money aside stands in an empty pot. When a pot that covers them
// has money, they go over to it one by one, in their order; a run that was cut off goes on from there.
import { appendAudit } from '../domain/audit.ts';
import { type Budget, isFunded, type QueuePlace } from '../domain/budget.ts';
import type { Instant } from '../domain/day.ts';
import type { Instalment } from '../domain/entitlement.ts';
import { takeStep } from '../domain/instalment.ts';
import { nearestPot } from '../domain/nearest-pot.ts';
import { giveBack, reserve, type Reservation } from '../domain/reservation.ts';
import {
  commitDecision,
  put,
  putStep,
  remove,
  type Decision,
  type Write,
} from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import type { EntitlementFile } from '../store/entitlements.ts';

/** Empties the empty pots of that pot's policy and year as far as pots with money cover them. */
export async function leaveEmptyPots(deps: Deps, pot: Budget): Promise<number> {
  const { policyKey, fiscalYear } = pot;
  const listed = (await deps.budgets.ofPolicy(policyKey)).filter(
    (one) => one.fiscalYear === fiscalYear && one.id !== pot.id,
  );
  // The list lags behind: the pot in hand is the newer one.
  const pots = [...listed, pot];
  if (!pots.some((one) => isFunded(one))) return 0;
  let moved = 0;
  for (const empty of pots.filter((one) => !isFunded(one))) {
    for (const place of await deps.budgets.queue(empty.id)) {
      moved += await leave(deps, place, pots);
    }
  }
  return moved;
}

async function leave(deps: Deps, place: QueuePlace, pots: readonly Budget[]): Promise<number> {
  const instalment = await deps.entitlements.instalment(place.entitlementId, place.n);
  const target = instalment && nearestPot(pots, instalment.divisionCode);
  if (!target || !isFunded(target)) return 0;
  const outcome = await commitDecision<number>(deps.table, () => goOver(deps, place, target));
  return outcome.ok ? outcome.value : 0;
}

async function goOver(deps: Deps, place: QueuePlace, target: Budget): Promise<Decision<number>> {
  const at = deps.clock.now();
  const from = await deps.budgets.budget(place.budgetId);
  const to = await deps.budgets.budget(target.id);
  const file = await deps.entitlements.file(place.entitlementId);
  const instalment = file?.instalments.find((one) => one.n === place.n);
  if (!from || !to || !file || !instalment) throw new Error(`a place in ${place.budgetId} is lost`);
  const stands = instalment.state === 'waiting' && instalment.budgetId === from.id;
  if (!stands || instalment.position !== place.position || isFunded(from)) {
    return { ok: true, change: [], value: 0 };
  }
  const left = giveBack(from, instalment, at);
  if (!left) return 'torn';
  const reservation = reserve(to, instalment, at);
  const change = [
    put('budget', left.budget),
    remove('queuePlace', place),
    put('budget', reservation.budget),
    ...settled(file, instalment, reservation, at),
  ];
  return { ok: true, change, value: 1 };
}

/** The instalment in its new pot: its sum is reserved, or it has a place in the queue there. */
function settled(
  file: EntitlementFile,
  instalment: Instalment,
  reservation: Reservation,
  at: Instant,
): Write[] {
  const budgetId = reservation.budget.id;
  const act = { at, actor: 'system:payout', detail: { budgetId } } as const;
  if (reservation.kind === 'reserved') {
    const step = takeStep(file.entitlement, instalment, 'reserve', act, { budgetId });
    if (!step) throw new Error(`no edge to reserve from ${instalment.state}`);
    return [...putStep(step), put('journalEntry', reservation.entry)];
  }
  const { position } = reservation.place;
  const { id, audit } = file.entitlement;
  const { head, row } = appendAudit(id, audit, { ...act, action: 'change-pot' });
  return [
    put('entitlement', { ...file.entitlement, audit: head }),
    put('instalment', { ...instalment, budgetId, position, changedAt: at }),
    put('auditRow', row),
    put('queuePlace', reservation.place),
  ];
}
