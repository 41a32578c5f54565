// An officer dismisses or upholds an objection, with a reason. Dismissed, it holds nothing any more;
// upheld, the offer is made anew and only the firm's own click confirms it.
import type { Actor } from '../domain/actor.ts';
import { appendAudit, type Act } from '../domain/audit.ts';
import type { Instalment } from '../domain/entitlement.ts';
import type { ObjectionId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import type { Objection } from '../domain/objection.ts';
import { noticeOf } from '../domain/offer-records.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import type { PublicEntry } from '../domain/public-entry.ts';
import { commitDecision, put, putStep, type Write } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import type { EntitlementFile } from '../store/entitlements.ts';

export type ObjectionDecision = {
  id: ObjectionId;
  verdict: 'dismissed' | 'upheld';
  reason: string;
  actor: Actor;
};

/** Decides an open objection; the same decision again answers the same. Refuses one without a reason. */
export function decideObjection(
  deps: Deps,
  { id, verdict, reason: typed, actor }: ObjectionDecision,
): Promise<Outcome<Objection>> {
  const at = deps.clock.now();
  const reason = typed.trim().slice(0, 1000);
  return commitDecision<Objection>(deps.table, async () => {
    const objection = await deps.publicList.objection(id);
    if (!objection) return refuse('objection.unknown');
    const isRepeat = objection.state === verdict && objection.reviewer === actor;
    if (isRepeat) return { ok: true, change: [], value: objection };
    if (objection.state !== 'open') return refuse('objection.decided');
    if (reason === '') return refuse('objection.no-reason');
    const { entitlementId, n, offer } = objection;
    const file = await deps.entitlements.file(entitlementId);
    const entry = file?.publicEntries.find((one) => one.n === n && one.offer === offer);
    if (!file || !entry) throw new Error(`the entry of ${id} is gone`);
    const decided: Objection = {
      ...objection,
      state: verdict,
      reviewer: actor,
      decidedAt: at,
      reason,
    };
    const counted = { ...entry, openObjections: entry.openObjections - 1 };
    const act = { at, actor, action: verdict, detail: { instalment: n, objectionId: id, reason } };
    const after = verdict === 'upheld' ? askClick(file, counted, act) : undefined;
    const change = [put('objection', decided), ...(after ?? settled(file, counted, act))];
    return { ok: true, change, value: decided };
  });
}

function settled({ entitlement }: EntitlementFile, entry: PublicEntry, act: Act): Write[] {
  const { head, row } = appendAudit(entitlement.id, entitlement.audit, act);
  return [
    put('publicEntry', entry),
    put('entitlement', { ...entitlement, audit: head }),
    put('auditRow', row),
  ];
}

/**
 * The offer made anew, for the firm to click and with a notice that says so; undefined where it is not
 * open any more, and so nothing would have been confirmed by itself.
 */
export function askClick(
  { entitlement, instalments }: EntitlementFile,
  entry: PublicEntry,
  act: Act,
): Write[] | undefined {
  const instalment = instalments.find((one) => one.n === entry.n);
  if (instalment?.offer !== entry.offer) return undefined;
  const changes: Partial<Instalment> = { offer: instalment.offer + 1, needsClick: true };
  const { at, actor, action, detail } = act;
  const cause = { at, actor, detail: { ...detail, because: action } };
  const step = takeStep(entitlement, instalment, 'revise', cause, changes);
  if (!step) return undefined;
  return [
    put('publicEntry', { ...entry, confirmsItself: false, ending: 'superseded' }),
    ...putStep(step),
    put('notice', noticeOf(step.instalment, at)),
  ];
}
