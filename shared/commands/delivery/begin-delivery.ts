// A delivery begins. Two people who bring the same file at once bring one delivery.
import type { Actor } from '../../domain/actor.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { commitDecision } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';
import { audited } from './delivery-record.ts';

type Needs = Pick<Deps, 'table' | 'deliveries' | 'clock'>;

/**
 * Whoever was first with the same file decides its as-of time: that record is what comes back. A
 * delivery of which rows were left out is open again once more of them can be taken. The bytes must
 * be kept before, so that no fact can point at a delivery that is not there.
 */
export async function beginDelivery(
  deps: Needs,
  delivery: Delivery,
  actor: Actor,
): Promise<Delivery> {
  const begun = await commitDecision<Delivery>(deps.table, async () => {
    const current = await deps.deliveries.delivery(delivery.id);
    const now = deps.clock.now();
    if (!current)
      return {
        ok: true,
        change: audited(delivery, actor, 'receive-delivery', now),
        value: delivery,
      };
    const { firms, rows, rowsLeft, firmsLeft, fixFile, accept } = delivery;
    const again = { ...current, firms, rows, rowsLeft, firmsLeft, fixFile, accept };
    if (current.state === 'running') return { ok: true, change: [], value: again };
    const reopened: Delivery = { ...again, state: 'running', finishedAt: null };
    return { ok: true, change: audited(reopened, actor, 'reopen-delivery', now), value: reopened };
  });
  if (!begun.ok) throw new Error(`a delivery was refused: ${begun.code}`);
  return begun.value;
}
