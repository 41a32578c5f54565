// What one run of an import achieved is kept: a delivery is finished once everything in it was taken
// in, and until then the next run goes on counting where this one stopped.
import type { Actor } from '../../domain/actor.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { commitDecision } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';
import { audited } from './delivery-record.ts';

type Needs = Pick<Deps, 'table' | 'deliveries' | 'clock'>;

/** Marks the delivery as taken in whole, with the firms that this last run changed. */
export async function finishDelivery(
  deps: Needs,
  delivery: Delivery,
  changed: number,
  actor: Actor,
): Promise<void> {
  await endRun(deps, delivery, actor, (current, at) => ({
    ...counted(current, changed),
    state: 'finished',
    finishedAt: at,
  }));
}

/** Keeps the count of a run that stopped before everything was taken in. */
export async function pauseDelivery(
  deps: Needs,
  delivery: Delivery,
  changed: number,
  actor: Actor,
): Promise<void> {
  if (changed > 0) await endRun(deps, delivery, actor, (current) => counted(current, changed));
}

function counted(delivery: Delivery, changed: number): Delivery {
  return { ...delivery, firmsChanged: delivery.firmsChanged + changed };
}

async function endRun(
  deps: Needs,
  { id, firms, rows, rowsLeft, firmsLeft, fixFile, accept }: Delivery,
  actor: Actor,
  after: (current: Delivery, at: string) => Delivery,
): Promise<void> {
  await commitDecision(deps.table, async () => {
    const current = await deps.deliveries.delivery(id);
    const at = deps.clock.now();
    if (current?.state !== 'running') return { ok: true, change: [], value: undefined };
    const counts = { firms, rows, rowsLeft, firmsLeft, fixFile, accept };
    const ended = after({ ...current, ...counts }, at);
    const action = ended.state === 'finished' ? 'finish-delivery' : 'pause-delivery';
    return { ok: true, change: audited(ended, actor, action, at), value: undefined };
  });
}
