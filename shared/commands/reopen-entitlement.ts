// A firm that declined, or let the deadline pass, may take the offer up again by itself.
import type { Actor } from '../domain/actor.ts';
import { dayOf } from '../domain/day.ts';
import type { Instalment } from '../domain/entitlement.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { asIfUnseen, takeStep } from '../domain/instalment.ts';
import { deadlineFrom } from '../domain/answer-deadline.ts';
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import { isStillDue } from '../domain/still-due.ts';
import { commitDecision, put, putStep } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { matchEnterprise } from './match-enterprise.ts';

export type Reopening = { entitlementId: EntitlementId; n: number; actor: Actor };

/** Opens the same offer again, with a new deadline. Refuses where its sum is not due any more. */
export async function reopenEntitlement(
  deps: Deps,
  wanted: Reopening,
): Promise<Outcome<Instalment>> {
  const at = deps.clock.now();
  const reopened = await commitDecision<Instalment>(deps.table, async () => {
    const file = await deps.entitlements.file(wanted.entitlementId);
    const instalment = file?.instalments.find((one) => one.n === wanted.n);
    if (!file || !instalment) return refuse('link.unknown');
    const { entitlement } = file;
    const act = { at, actor: wanted.actor };
    const isOverdue = instalment.deadlineOn !== undefined && instalment.deadlineOn < dayOf(at);
    if (instalment.state === 'noticed' && !isOverdue) {
      return { ok: true, change: [], value: instalment };
    }
    // The deadline has passed, and the clock has not come by yet to close the offer.
    const lapsed = takeStep(entitlement, instalment, 'lapse', { at, actor: 'system:clock' });
    const step = takeStep(
      lapsed?.entitlement ?? entitlement,
      lapsed?.instalment ?? instalment,
      'reopen',
      act,
      { deadlineOn: deadlineFrom(at) },
    );
    if (!step) return refuse('reopen.not-closed', { state: instalment.state });
    if (!isStillDue(file, instalment)) return refuse('reopen.nothing-due');
    const before = lapsed ? [put('auditRow', lapsed.audit)] : [];
    return { ok: true, change: [...before, ...putStep(asIfUnseen(step))], value: step.instalment };
  });
  if (!reopened.ok) return reopened;
  const { uscc, policyKey, entitlementId, n } = reopened.value;
  await matchEnterprise(deps, { uscc, policyKeys: [policyKey] });
  return done((await deps.entitlements.instalment(entitlementId, n)) ?? reopened.value);
}
