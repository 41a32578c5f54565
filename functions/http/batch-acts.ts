// What people do with batches by forms: prepare, approve, import the bank's answer, fetch the file.
import { z } from 'zod';
import { approveBatch } from '../../shared/commands/approve-batch.ts';
import { paymentFileName } from '../../shared/commands/freeze-batch.ts';
import { prepareBatch } from '../../shared/commands/prepare-batch.ts';
import { recordReturn } from '../../shared/commands/record-return.ts';
import type { Batch } from '../../shared/domain/batch.ts';
import { refuse } from '../../shared/domain/outcome.ts';
import { parseYuan } from '../../shared/domain/money.ts';
import type { Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { answerNotFound, answerRefusal } from './errors.ts';
import { readForm } from './form.ts';
import type { Reach } from './reach.ts';
import { afterAct } from './batch-answers.ts';

const Preparation = z.object({ divisionCode: z.string(), requestKey: z.string().min(16).max(64) });

export async function prepare(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const form = await readForm(c, Preparation);
  if (!form.ok) return answerRefusal(c, form);
  if (!reach.covers(form.value.divisionCode)) return answerNotFound(c);
  const batch = await prepareBatch(deps, { ...form.value, actor: reach.signedIn.person.id });
  return batch.ok ? c.redirect(`/batches/${batch.value.id}`, 303) : answerRefusal(c, batch);
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
  const counts = await recordReturn(deps, { batchId: batch.id, bytes, actor });
  if (!counts.ok) return afterAct(c, deps, batch, counts);
  const news = counts.value.left ? 'imported=part' : 'imported';
  return c.redirect(`/batches/${batch.id}?${news}`, 303);
}

/** The bytes that the bank gets, only once their leaving has been recorded. */
export async function file(c: Ask, deps: HttpDeps, batch: Batch): Promise<Response> {
  const { id, state, fileHash } = batch;
  if ((state !== 'sent' && state !== 'closed') || !fileHash) {
    return answerRefusal(c, refuse('batch.not-sent'));
  }
  const bytes = await deps.files.get(paymentFileName(id, fileHash));
  if (!bytes) throw new Error(`the bank file of ${id} is not in the file store`);
  return c.body(new Uint8Array(bytes), 200, {
    // Lambda carries text/* as text, which loses the leading mark and with it the signed hash.
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${id}.csv"`,
  });
}
