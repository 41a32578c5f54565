// The firm says that it has passed on what it was paid for persons, and commits itself to that.
import { appendAudit } from '../domain/audit.ts';
import type { Actor } from '../domain/actor.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import type { PassOn } from '../domain/pass-on.ts';
import { commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

/** What the firm ticks; kept with the act. */
export const passedOnText =
  '本单位承诺：这笔资金已全额转付给职工本人，留有转付凭证备查；如有虚假，退回资金并承担相应责任。';

export type PassingOn = {
  entitlementId: EntitlementId;
  n: number;
  isCommitted: boolean;
  actor: Actor;
};

/** Keeps the statement; a repeat answers the same. Refuses without the commitment, or where nothing is due. */
export function statePassedOn(deps: Deps, wanted: PassingOn): Promise<Outcome<PassOn>> {
  const at = deps.clock.now();
  const { entitlementId, n, isCommitted, actor } = wanted;
  return commitDecision<PassOn>(deps.table, async () => {
    const passOn = await deps.payees.passOn(entitlementId, n);
    const entitlement = await deps.entitlements.entitlement(entitlementId);
    if (!passOn || !entitlement) return refuse('passing.nothing-due');
    if (passOn.doneAt !== undefined) return { ok: true, change: [], value: passOn };
    if (!isCommitted) return refuse('confirm.commitment-missing');
    const { head, row } = appendAudit(entitlementId, entitlement.audit, {
      at,
      actor,
      action: 'pass-on',
      detail: { instalment: n, offerFen: passOn.amountFen, commitment: passedOnText },
    });
    const done: PassOn = { ...passOn, doneAt: at, doneBy: actor };
    const change = [
      put('passOn', done),
      put('entitlement', { ...entitlement, audit: head }),
      put('auditRow', row),
    ];
    return { ok: true, change, value: done };
  });
}
