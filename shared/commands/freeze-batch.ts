// Freezes what was collected: the bank's bytes are rendered once and kept, and their hash is what the
// approver signs. Also how a batch goes on whose preparation was cut off.
import type { Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import type { Batch } from '../domain/batch.ts';
import { sha256 } from '../domain/hash.ts';
import type { BatchId } from '../domain/ids.ts';
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import { renderPaymentFile, sumOf } from '../domain/payment-file.ts';
import { commitDecision, put, remove } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

export type Freezing = { batchId: BatchId; actor: Actor };

/** Where the bytes of a batch are kept. */
export function paymentFileName(id: BatchId, fileHash: string): string {
  return `bank/${id}/${fileHash}.csv`;
}

/** Freezes a batch that is still being collected; a frozen one answers as it is. */
export async function freezeBatch(
  deps: Deps,
  { batchId: id, actor }: Freezing,
): Promise<Outcome<Batch>> {
  const lines = await deps.batches.lines(id);
  const bytes = renderPaymentFile(lines);
  const fileHash = sha256(bytes);
  if (lines.length > 0) await deps.files.put(paymentFileName(id, fileHash), bytes, 'text/csv');
  const at = deps.clock.now();
  const frozen = await commitDecision<Batch | 'empty'>(deps.table, async () => {
    const batch = await deps.batches.batch(id);
    if (!batch) return { ok: true, change: [], value: 'empty' };
    if (batch.state !== 'collecting') return { ok: true, change: [], value: batch };
    if (lines.length === 0) {
      const { row } = appendAudit(id, batch.audit, { at, actor, action: 'abandon' });
      return { ok: true, change: [remove('batch', batch), put('auditRow', row)], value: 'empty' };
    }
    if (batch.lineCount !== lines.length) throw new Error(`batch ${id} lost a line`);
    const sumFen = sumOf(lines);
    const detail = { fileHash, lineCount: lines.length, sumFen };
    const { head, row } = appendAudit(id, batch.audit, { at, actor, action: 'freeze', detail });
    const next: Batch = { ...batch, state: 'frozen', fileHash, sumFen, audit: head };
    return { ok: true, change: [put('batch', next), put('auditRow', row)], value: next };
  });
  if (!frozen.ok) return frozen;
  return frozen.value === 'empty' ? refuse('batch.empty') : done(frozen.value);
}
