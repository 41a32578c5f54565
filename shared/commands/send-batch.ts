// Records that a batch was handed to the bank, before anybody can fetch its bytes: a file that left
// is never unrecorded, and a recorded one is never sent again by itself.
import type { Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import type { Batch } from '../domain/batch.ts';
import type { BatchId } from '../domain/ids.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { advanceBatch } from './advance-batch.ts';

export type Sending = { batchId: BatchId; actor: Actor };

/** Marks an approved batch as sent; a repeat answers the same. Refuses what nobody approved. */
export async function sendBatch(deps: Deps, { batchId, actor }: Sending): Promise<Outcome<Batch>> {
  const approved = await advanceBatch(deps, batchId);
  if (!approved.ok) return approved;
  const at = deps.clock.now();
  const sent = await commitDecision<Batch>(deps.table, async () => {
    const batch = await deps.batches.batch(batchId);
    if (!batch) return refuse('batch.unknown');
    if (batch.state === 'sent' || batch.state === 'closed') {
      return { ok: true, change: [], value: batch };
    }
    if (batch.state !== 'approved') return refuse('batch.state', { state: batch.state });
    const detail = { fileHash: batch.fileHash ?? '', sumFen: batch.sumFen };
    const { head, row } = appendAudit(batchId, batch.audit, { at, actor, action: 'send', detail });
    const next: Batch = {
      ...batch,
      state: 'sent',
      sender: actor,
      sentAt: at,
      moved: 0,
      audit: head,
    };
    return { ok: true, change: [put('batch', next), put('auditRow', row)], value: next };
  });
  return sent.ok ? advanceBatch(deps, batchId) : sent;
}
