// Somebody objects to an entry of the public list, the enterprise itself included. While an objection is
// open nothing is confirmed by itself; the firm's own click stays possible.
import { appendAudit } from '../domain/audit.ts';
import type { Actor } from '../domain/actor.ts';
import { dayOf } from '../domain/day.ts';
import { type EntitlementId, objectionId } from '../domain/ids.ts';
import { type Objection, unheard } from '../domain/objection.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { isInItsDays, type PublicEntry } from '../domain/public-entry.ts';
import { commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

export type Objecting = {
  entitlementId: EntitlementId;
  n: number;
  by: Objection['by'];
  text: string;
  contact?: string;
};

/** Keeps the objection; the same words again are the same one. Refuses outside the entry's days. */
export function objectToEntry(deps: Deps, wanted: Objecting): Promise<Outcome<Objection>> {
  const at = deps.clock.now();
  const text = wanted.text.trim();
  const contact = (wanted.contact ?? '').trim();
  return commitDecision<Objection>(deps.table, async () => {
    const file = await deps.entitlements.file(wanted.entitlementId);
    const entry = file?.publicEntries.findLast((one) => one.n === wanted.n);
    if (!file || !entry || !isInItsDays(entry, dayOf(at))) return refuse('objection.not-listed');
    const { by } = wanted;
    const id = objectionId(entry.entitlementId, { n: entry.n, offer: entry.offer, by, text });
    const known = await deps.publicList.objection(id);
    if (known) return { ok: true, change: [], value: known };
    const refused = unheard(entry, { by, text, contact });
    if (refused) return refused;
    const objection = objectionTo(entry, { id, by, text, at, ...(contact && { contact }) });
    const { head, row } = appendAudit(file.entitlement.id, file.entitlement.audit, {
      at,
      actor: actorOf(objection),
      action: 'object',
      detail: { instalment: entry.n, offerFen: entry.amountFen, objectionId: id },
    });
    const counted: PublicEntry = {
      ...entry,
      objections: entry.objections + 1,
      openObjections: entry.openObjections + 1,
    };
    const change = [
      put('objection', objection),
      put('publicEntry', counted),
      put('entitlement', { ...file.entitlement, audit: head }),
      put('auditRow', row),
    ];
    return { ok: true, change, value: objection };
  });
}

function objectionTo(
  entry: PublicEntry,
  said: Pick<Objection, 'id' | 'by' | 'text' | 'contact' | 'at'>,
): Objection {
  const { entitlementId, n, offer, policyKey, policyTitle, uscc, enterpriseName, divisionCode } =
    entry;
  return {
    entitlementId,
    n,
    offer,
    policyKey,
    policyTitle,
    uscc,
    enterpriseName,
    divisionCode,
    ...said,
    state: 'open',
    version: 0,
  };
}

/** A reader of the list is nobody we know. */
function actorOf({ by, uscc }: Objection): Actor {
  return by === 'enterprise' ? `enterprise:${uscc}` : 'system:public-list';
}
