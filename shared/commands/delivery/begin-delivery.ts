// A delivery begins. Two people who bring the same file at once bring one delivery.
import type { Actor } from '../../domain/actor.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { commitDecision } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';
import { audited } from './delivery-record.ts';

type Needs = Pick<Deps, 'table' | 'deliveries' | 'files' | 'clock'>;

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
