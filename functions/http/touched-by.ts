// The deliveries that a firm's present facts come from, the latest first.
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { HttpDeps } from './deps.ts';
import type { EnterpriseShown } from './enterprise-file.ts';
import { inChunks } from './in-chunks.ts';

export type Touched = { readonly delivery: Delivery; readonly facts: readonly string[] };

const deliveriesMax = 100;

/** Each delivery with the facts that it still stands behind; the latest hundred of them. */
export async function touchedBy(
  deps: HttpDeps,
  { file }: EnterpriseShown,
): Promise<readonly Touched[]> {
  const byId = Map.groupBy(file.origins, ({ deliveryId }) => deliveryId);
  const latest = [...byId]
    .map(([id, origins]) => ({
      id,
      origins,
      at: origins
        .map((one) => one.asOfAt)
        .toSorted()
        .at(-1),
    }))
    .toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))
    .slice(0, deliveriesMax);
  const read = await inChunks(latest, async ({ id, origins }) => {
    const delivery = await deps.deliveries.delivery(id);
    const facts = [...new Set(origins.map(({ key }) => key))];
    return delivery && { delivery, facts };
  });
  return read.filter((one) => one !== undefined);
}
