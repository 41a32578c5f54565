// The preparer collects what firms confirmed in a division into a batch and freezes it: the bank's
// bytes are rendered once, kept, and their hash is what the approver signs. A killed run goes on
// where it stopped when the same request comes again.
import type { Batch } from '../domain/batch.ts';
import { batchId } from '../domain/ids.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Deps } from '../deps.ts';
import { type Preparation, beginBatch } from './batch/begin-batch.ts';
import { payable, chunksOf } from './batch/payable.ts';
import { collectLines } from './collect-lines.ts';
import { freezeBatch } from './freeze-batch.ts';

/**
 * Freezes a batch of everything payable in the division. Refuses where there is nothing; where the
 * texts do not fit into the format, the batch stays open for another one.
 */
export async function prepareBatch(deps: Deps, wanted: Preparation): Promise<Outcome<Batch>> {
  const id = batchId(wanted.actor, wanted.requestKey);
  const begun = await beginBatch(deps, id, wanted);
  if (!begun.ok || begun.value.state !== 'collecting') return begun;
  for (const candidates of chunksOf(await payable(deps, wanted.divisionCode))) {
    const collected = await collectLines(deps, id, candidates);
    if (!collected.ok) return collected;
  }
  return freezeBatch(deps, { batchId: id, actor: wanted.actor });
}
