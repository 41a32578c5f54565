// The record of a delivery through its life: received, then finished, each step with its audit row.
import type { Actor } from '../../domain/actor.ts';
import { appendAudit, emptyChain } from '../../domain/audit.ts';
import type { Instant } from '../../domain/day.ts';
import type { Accept, Delivery } from '../../domain/delivery.ts';
import type { DeliveryId } from '../../domain/ids.ts';
import type { Change } from '../../store/commit.ts';

export type Receipt = {
  readonly id: DeliveryId;
  readonly source: string;
  readonly fileName: string;
  readonly contentHash: string;
  readonly asOfAt: Instant;
  readonly firms: number;
  readonly divisions: string[];
  readonly accept: Accept;
  readonly rows: number;
  readonly rowsLeft: number;
  readonly firmsLeft: number;
  readonly fixFile: string | null;
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

/** The delivery's record with the audit row of what just happened to it. */
export function audited(delivery: Delivery, actor: Actor, action: string, at: Instant): Change {
  const { source, asOfAt, firmsChanged, rowsLeft } = delivery;
  const detail = { source, asOfAt, firmsChanged, ...(rowsLeft > 0 && { rowsLeft }) };
  const act = { at, actor, action, detail };
  const { head, row } = appendAudit(delivery.id, delivery.audit, act);
  return [
    { verb: 'put', kind: 'delivery', record: { ...delivery, audit: head } },
    { verb: 'put', kind: 'auditRow', record: row },
  ];
}
