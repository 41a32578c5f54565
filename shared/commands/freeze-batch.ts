// Freezes what was collected: the bank's bytes are rendered once and kept, and their hash is what the
// approver signs. Also how a batch goes on whose preparation was cut off, or whose texts did not fit
// into the format that was asked for.
import type { Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import type { Batch } from '../domain/batch.ts';
import type { BatchLine } from '../domain/batch-line.ts';
import { sha256 } from '../domain/hash.ts';
import type { BatchId } from '../domain/ids.ts';
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import { sumOf } from '../domain/payment-file.ts';
import type { Payer } from '../domain/payer.ts';
import { commitDecision, put, remove, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { formatOf, plainFormat } from './bank-file/formats.ts';
import { payerOf } from './bank-file/payers.ts';
import { renderBatch } from './bank-file/render-batch.ts';

export type Freezing = {
  batchId: BatchId;
  actor: Actor;
  /** Another format than the one the batch was begun with. */
  format?: string | undefined;
};

/** Where the bytes of a batch are kept. */
export function paymentFileName(id: BatchId, fileHash: string, format?: string): string {
  const { extension } = formatOf(format) ?? plainFormat;
  return `bank/${id}/${fileHash}.${extension}`;
}

type Rendered = { fileHash: string; format: string; payer?: Payer | undefined };

/**
 * Freezes a batch that is still being collected; a frozen one answers as it is. Refuses a format that
 * the batch cannot be written in, and the batch stays open for another.
 */
export async function freezeBatch(deps: Deps, freezing: Freezing): Promise<Outcome<Batch>> {
  const { batchId: id, actor } = freezing;
  const batch = await deps.batches.batch(id);
  if (!batch) return refuse('batch.empty');
  if (batch.state !== 'collecting') return done(batch);
  const lines = await deps.batches.lines(id);
  if (lines.length === 0) return abandon(deps, id, actor);
  const rendered = await render(deps, batch, lines, freezing.format ?? batch.format);
  if (!rendered.ok) return rendered;
  return commitDecision<Batch>(deps.table, () => freeze(deps, freezing, lines, rendered.value));
}

async function render(
  deps: Deps,
  batch: Batch,
  lines: readonly BatchLine[],
  key: string | undefined,
): Promise<Outcome<Rendered>> {
  const format = formatOf(key);
  if (!format) return refuse('batch.format', { format: key ?? '' });
  const payer = format.needsPayer ? payerOf(batch.divisionCode) : undefined;
  const bytes = renderBatch({ ...batch, format: format.key, payer }, lines);
  if (!bytes.ok) return bytes;
  const fileHash = sha256(bytes.value);
  const name = paymentFileName(batch.id, fileHash, format.key);
  await deps.files.put(name, bytes.value, format.contentType);
  return done({ fileHash, format: format.key, payer });
}

async function freeze(
  deps: Deps,
  { batchId: id, actor }: Freezing,
  lines: readonly BatchLine[],
  rendered: Rendered,
): Promise<Decision<Batch>> {
  const batch = await deps.batches.batch(id);
  if (!batch) return refuse('batch.unknown');
  if (batch.state !== 'collecting') return { ok: true, change: [], value: batch };
  if (batch.lineCount !== lines.length) throw new Error(`batch ${id} lost a line`);
  const { fileHash, format, payer } = rendered;
  const sumFen = sumOf(lines);
  const detail = { fileHash, format, lineCount: lines.length, sumFen };
  const act = { at: deps.clock.now(), actor, action: 'freeze', detail };
  const { head, row } = appendAudit(id, batch.audit, act);
  const { payer: _, ...rest } = batch;
  const next: Batch = {
    ...rest,
    ...(payer && { payer }),
    state: 'frozen',
    format,
    fileHash,
    sumFen,
    audit: head,
  };
  return { ok: true, change: [put('batch', next), put('auditRow', row)], value: next };
}

/** A batch in which nothing was to be paid is taken away; what was done to it stays on record. */
async function abandon(deps: Deps, id: BatchId, actor: Actor): Promise<Outcome<Batch>> {
  const abandoned = await commitDecision<Batch | undefined>(deps.table, async () => {
    const batch = await deps.batches.batch(id);
    if (batch?.state !== 'collecting') return { ok: true, change: [], value: batch };
    if (batch.lineCount > 0) throw new Error(`batch ${id} got lines while it was given up`);
    const act = { at: deps.clock.now(), actor, action: 'abandon' };
    const { row } = appendAudit(id, batch.audit, act);
    const change = [remove('batch', batch), put('auditRow', row)];
    return { ok: true, change, value: undefined };
  });
  if (!abandoned.ok) return abandoned;
  return abandoned.value ? done(abandoned.value) : refuse('batch.empty');
}
