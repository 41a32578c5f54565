// The record of a delivery through its life: received, then finished, each step with its audit row.
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../domain/actor.ts';
import { appendAudit, emptyChain } from '../../domain/audit.ts';
import type { Instant } from '../../domain/day.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { DeliveryId } from '../../domain/ids.ts';
import { type Change, commitDecision } from '../../store/commit.ts';

type Needs = Pick<Deps, 'table' | 'deliveries' | 'files' | 'clock'>;

export type Receipt = {
  readonly id: DeliveryId;
  readonly source: string;
  readonly fileName: string;
  readonly contentHash: string;
  readonly asOfAt: Instant;
  readonly firms: number;
  readonly actor: Actor;
  readonly now: Instant;
};

/** A delivery as it comes in, before anything of it is saved. */
export function receivedDelivery({ actor, now, ...receipt }: Receipt): Delivery {
  return {
    ...receipt,
    receivedAt: now,
    receivedBy: actor,
    state: 'running',
    firmsChanged: 0,
    finishedAt: null,
    audit: emptyChain,
    version: 0,
  };
}

/**
 * Keeps the bytes, then the record, so that no fact can point at a delivery that is not there.
 * Whoever was first with the same file decides its as-of time: that record is what comes back.
 */
export async function beginDelivery(
  deps: Needs,
  delivery: Delivery,
  bytes: Uint8Array,
  actor: Actor,
): Promise<Delivery> {
  await deps.files.put(`deliveries/${delivery.id}`, bytes, 'application/octet-stream');
  const begun = await commitDecision<Delivery>(deps.table, async () => {
    const current = await deps.deliveries.delivery(delivery.id);
    const change = current ? [] : audited(delivery, actor, 'receive-delivery', deps.clock.now());
    return { ok: true, change, value: current ?? delivery };
  });
  if (!begun.ok) throw new Error(`a delivery was refused: ${begun.code}`);
  return begun.value;
}

/** Marks the delivery as taken in whole. */
export async function finishDelivery(
  deps: Needs,
  id: DeliveryId,
  firmsChanged: number,
  actor: Actor,
): Promise<void> {
  await commitDecision(deps.table, async () => {
    const current = await deps.deliveries.delivery(id);
    const finishedAt = deps.clock.now();
    const change =
      current?.state === 'running'
        ? audited(
            { ...current, state: 'finished', finishedAt, firmsChanged },
            actor,
            'finish-delivery',
            finishedAt,
          )
        : [];
    return { ok: true, change, value: undefined };
  });
}

/** The delivery's record with the audit row of what just happened to it. */
export function audited(delivery: Delivery, actor: Actor, action: string, at: Instant): Change {
  const { source, asOfAt, firmsChanged } = delivery;
  const act = { at, actor, action, detail: { source, asOfAt, firmsChanged } };
  const { head, row } = appendAudit(delivery.id, delivery.audit, act);
  return [
    { verb: 'put', kind: 'delivery', record: { ...delivery, audit: head } },
    { verb: 'put', kind: 'auditRow', record: row },
  ];
}
