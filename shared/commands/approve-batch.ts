// A second person approves a batch by the hash of the bytes that the bank will get, and only a
// person who did not prepare it.
import type { Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import type { Batch } from '../domain/batch.ts';
import { sha256 } from '../domain/hash.ts';
import type { BatchId } from '../domain/ids.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { advanceBatch } from './advance-batch.ts';
import { renderBatch } from './bank-file/render-batch.ts';

export type Approval = { batchId: BatchId; fileHash: string; actor: Actor };

/** Approves and commits the money. Refuses the preparer, another hash, another state. */
export async function approveBatch(deps: Deps, approval: Approval): Promise<Outcome<Batch>> {
  const at = deps.clock.now();
  const { batchId, fileHash, actor } = approval;
  const rendered = await renderedHash(deps, batchId);
  const approved = await commitDecision<Batch>(deps.table, async () => {
    const batch = await deps.batches.batch(batchId);
    if (!batch) return refuse('batch.unknown');
    if (batch.preparer === actor) return refuse('batch.same-person');
    if (batch.fileHash !== fileHash || rendered !== fileHash) return refuse('batch.hash-changed');
    const isRepeat = batch.state === 'approved' && batch.approver === actor;
    if (isRepeat) return { ok: true, change: [], value: batch };
    if (batch.state !== 'frozen') return refuse('batch.state', { state: batch.state });
    const act = { at, actor, action: 'approve', detail: { fileHash, sumFen: batch.sumFen } };
    const { head, row } = appendAudit(batchId, batch.audit, act);
    const next: Batch = {
      ...batch,
      state: 'approved',
      approver: actor,
      approvedAt: at,
      moved: 0,
      audit: head,
    };
    return { ok: true, change: [put('batch', next), put('auditRow', row)], value: next };
  });
  return approved.ok ? advanceBatch(deps, batchId) : approved;
}

/** What the lines come to now, in the format that was frozen; nothing where they no longer fit it. */
async function renderedHash(deps: Deps, id: BatchId): Promise<string | undefined> {
  const batch = await deps.batches.batch(id);
  const bytes = batch && renderBatch(batch, await deps.batches.lines(id));
  return bytes?.ok ? sha256(bytes.value) : undefined;
}
