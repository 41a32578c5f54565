// A delivery is finished once everything in it was taken in.
import type { Actor } from '../../domain/actor.ts';
import type { DeliveryId } from '../../domain/ids.ts';
import { commitDecision } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';
import { audited } from './delivery-record.ts';

type Needs = Pick<Deps, 'table' | 'deliveries' | 'clock'>;

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
