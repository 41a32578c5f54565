// What people do with batches by forms: prepare, freeze, approve, import the bank's answer, fetch the file.
import { z } from 'zod';
import { approveBatch } from '../../shared/commands/approve-batch.ts';
import { formatOf, plainFormat } from '../../shared/commands/bank-file/formats.ts';
import { freezeBatch, paymentFileName } from '../../shared/commands/freeze-batch.ts';
import { prepareBatch } from '../../shared/commands/prepare-batch.ts';
import { recordReturn } from '../../shared/commands/record-return.ts';
import type { Batch } from '../../shared/domain/batch.ts';
import { batchId } from '../../shared/domain/ids.ts';
import { refuse } from '../../shared/domain/outcome.ts';
import { parseYuan } from '../../shared/domain/money.ts';
import type { Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { answerNotFound, answerRefusal } from './errors.ts';
import { readForm } from './form.ts';
import type { Reach } from './reach.ts';
import { afterAct, show } from './batch-answers.ts';

const Preparation = z.object({
  divisionCode: z.string(),
  requestKey: z.string().min(16).max(64),
  format: z.string().max(60).default(plainFormat.key),
});

export async function prepare(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const form = await readForm(c, Preparation);
  if (!form.ok) return answerRefusal(c, form);
  if (!reach.covers(form.value.divisionCode)) return answerNotFound(c);
  const actor = reach.signedIn.person.id;
  const batch = await prepareBatch(deps, { ...form.value, actor });
  if (batch.ok) return c.redirect(`/batches/${batch.value.id}`, 303);
  // What was collected stays collected: its page says what does not fit and offers another format.
  const begun = await deps.batches.batch(batchId(actor, form.value.requestKey));
  return begun ? show(c, deps, begun, batch) : answerRefusal(c, batch);
}

const Freezing = z.object({ format: z.string().max(60).optional() });

export async function freeze(
  c: Ask,
  deps: HttpDeps,
  batch: Batch,
  reach: Reach,
): Promise<Response> {
  const form = await readForm(c, Freezing);
  if (!form.ok) return afterAct(c, deps, batch, form);
  const { format } = form.value;
  const actor = reach.signedIn.person.id;
  return afterAct(c, deps, batch, await freezeBatch(deps, { batchId: batch.id, actor, format }));
}

const Approval = z.object({ fileHash: z.string().length(64), sum: z.string() });

export async function approve(
  c: Ask,
  deps: HttpDeps,
  batch: Batch,
  reach: Reach,
): Promise<Response> {
  const form = await readForm(c, Approval);
  if (!form.ok) return afterAct(c, deps, batch, form);
  const { fileHash, sum } = form.value;
  if (parseYuan(sum.normalize('NFKC')) !== batch.sumFen) {
    return afterAct(c, deps, batch, refuse('batch.sum-differs'));
  }
  const actor = reach.signedIn.person.id;
  return afterAct(c, deps, batch, await approveBatch(deps, { batchId: batch.id, fileHash, actor }));
}

export async function importReturn(
  c: Ask,
  deps: HttpDeps,
  batch: Batch,
  reach: Reach,
): Promise<Response> {
  const { file: upload } = await c.req.parseBody();
  if (!(upload instanceof File)) return afterAct(c, deps, batch, refuse('request.malformed'));
  const bytes = new Uint8Array(await upload.arrayBuffer());
  const actor = reach.signedIn.person.id;
  const recorded = await recordReturn(deps, { batchId: batch.id, bytes, actor });
  if (!recorded.ok) return afterAct(c, deps, batch, recorded);
  const { answerHash, counts } = recorded.value;
  const part = counts.left ? '&part' : '';
  return c.redirect(`/batches/${batch.id}?imported=${answerHash}${part}`, 303);
}

/** The bytes that the bank gets, only once their leaving has been recorded. */
export async function file(c: Ask, deps: HttpDeps, batch: Batch): Promise<Response> {
  const { id, state, fileHash } = batch;
  if ((state !== 'sent' && state !== 'closed') || !fileHash) {
    return answerRefusal(c, refuse('batch.not-sent'));
  }
  const format = formatOf(batch.format);
  if (!format) return answerRefusal(c, refuse('batch.format', { format: batch.format ?? '' }));
  const bytes = await deps.files.get(paymentFileName(id, fileHash, format.key));
  if (!bytes) throw new Error(`the bank file of ${id} is not in the file store`);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': format.contentType,
    'content-disposition': `attachment; filename="${id}.${format.extension}"`,
  });
}
