// Finance: what waits, batches, and their life. Preparing, approving, sending and answering are each a
// noun that is posted; who may do which is declared beside it.
import { z } from 'zod';
import { approveBatch } from '../../shared/commands/approve-batch.ts';
import { freezeBatch, paymentFileName } from '../../shared/commands/freeze-batch.ts';
import { prepareBatch } from '../../shared/commands/prepare-batch.ts';
import { recordReturn } from '../../shared/commands/record-return.ts';
import { sendBatch } from '../../shared/commands/send-batch.ts';
import type { Batch } from '../../shared/domain/batch.ts';
import { BatchId } from '../../shared/domain/ids.ts';
import { refuse, type Outcome } from '../../shared/domain/outcome.ts';
import { parseYuan } from '../../shared/domain/payment-file.ts';
import type { Role } from '../../shared/domain/role.ts';
import { pathPart, type Ask } from './context.ts';
import { nextHref, pageAsked } from './cursor.ts';
import type { HttpDeps } from './deps.ts';
import { answerNotFound, answerRefusal } from './errors.ts';
import { readForm } from './form.ts';
import { namesOf } from './names-of-actors.ts';
import { batchPage } from './pages/finance/batch.tsx';
import { batchesPage } from './pages/finance/batches.tsx';
import { payoutsPage } from './pages/finance/payouts.tsx';
import { readPayables } from './payables.ts';
import { spokenRefusal } from './refusals.ts';
import type { Placed, Reach, Routes } from './route.ts';
import { viewOf } from './view.ts';
import { financeWords } from './words/finance-words.ts';

type PlacedBatch = Placed & { readonly batch: Batch };

const readers: readonly Role[] = ['finance-preparer', 'finance-approver', 'auditor'];
const batchesPerPage = 50;

export function financeRoutes(routes: Routes, deps: HttpDeps): void {
  const ofBatch = (roles: readonly Role[]) =>
    ({ roles, division: 'own-or-below', find: (c: Ask) => findBatch(c, deps) }) as const;

  routes.eachRow('get', '/payouts', { roles: ['finance-preparer'] }, async (c, reach) => {
    const payables = await readPayables(deps, reach.divisions);
    return payoutsPage(c, payables, () => deps.secretText(16));
  });
  routes.eachRow('get', '/batches', { roles: readers }, (c, reach) => list(c, deps, reach));
  routes.eachRow('post', '/batches', { roles: ['finance-preparer'] }, (c, reach) =>
    prepare(c, deps, reach),
  );
  routes.one('get', '/batches/:id', ofBatch(readers), (c, { batch }) => show(c, deps, batch));
  routes.one(
    'post',
    '/batches/:id/freezing',
    ofBatch(['finance-preparer']),
    async (c, thing, reach) => {
      const { batch } = thing;
      const actor = reach.signedIn.person.id;
      return afterAct(c, deps, batch, await freezeBatch(deps, { batchId: batch.id, actor }));
    },
  );
  routes.one('post', '/batches/:id/approval', ofBatch(['finance-approver']), (c, thing, reach) =>
    approve(c, deps, thing.batch, reach),
  );
  routes.one('post', '/batches/:id/sending', ofBatch(finance), async (c, { batch }, reach) => {
    const actor = reach.signedIn.person.id;
    return afterAct(c, deps, batch, await sendBatch(deps, { batchId: batch.id, actor }));
  });
  routes.one('get', '/batches/:id/file', ofBatch(finance), (c, { batch }) => file(c, deps, batch));
  routes.one('post', '/batches/:id/returns', ofBatch(finance), (c, { batch }, reach) =>
    importReturn(c, deps, batch, reach),
  );
}

const finance: readonly Role[] = ['finance-preparer', 'finance-approver'];

async function findBatch(c: Ask, deps: HttpDeps): Promise<PlacedBatch | undefined> {
  const id = BatchId.safeParse(pathPart(c, 'id'));
  const batch = id.success ? await deps.batches.batch(id.data) : undefined;
  return batch && { batch, divisions: [batch.divisionCode] };
}

async function list(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const { rows, next } = await deps.batches.list(pageAsked(c, batchesPerPage));
  const mine = rows.filter((batch) => reach.covers(batch.divisionCode));
  const actors = mine.flatMap((batch) => [batch.preparer, batch.approver]);
  return batchesPage(c, mine, await namesOf(deps, viewOf(c), actors), nextHref(c, next));
}

const Preparation = z.object({ divisionCode: z.string(), requestKey: z.string().min(16).max(64) });

async function prepare(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const form = await readForm(c, Preparation);
  if (!form.ok) return answerRefusal(c, form);
  if (!reach.covers(form.value.divisionCode)) return answerNotFound(c);
  const batch = await prepareBatch(deps, { ...form.value, actor: reach.signedIn.person.id });
  return batch.ok ? c.redirect(`/batches/${batch.value.id}`, 303) : answerRefusal(c, batch);
}

const Approval = z.object({ fileHash: z.string().length(64), sum: z.string() });

async function approve(c: Ask, deps: HttpDeps, batch: Batch, reach: Reach): Promise<Response> {
  const form = await readForm(c, Approval);
  if (!form.ok) return afterAct(c, deps, batch, form);
  const { fileHash, sum } = form.value;
  if (parseYuan(sum.normalize('NFKC')) !== batch.sumFen) {
    return afterAct(c, deps, batch, refuse('batch.sum-differs'));
  }
  const actor = reach.signedIn.person.id;
  return afterAct(c, deps, batch, await approveBatch(deps, { batchId: batch.id, fileHash, actor }));
}

async function importReturn(c: Ask, deps: HttpDeps, batch: Batch, reach: Reach): Promise<Response> {
  const { file: upload } = await c.req.parseBody();
  if (!(upload instanceof File)) return afterAct(c, deps, batch, refuse('request.malformed'));
  const bytes = new Uint8Array(await upload.arrayBuffer());
  const actor = reach.signedIn.person.id;
  const counts = await recordReturn(deps, { batchId: batch.id, bytes, actor });
  if (!counts.ok) return afterAct(c, deps, batch, counts);
  return c.redirect(`/batches/${batch.id}?${new URLSearchParams(textsOf(counts.value))}`, 303);
}

function textsOf(counts: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, String(n)]));
}

/** The bytes that the bank gets, only once their leaving has been recorded. */
async function file(c: Ask, deps: HttpDeps, batch: Batch): Promise<Response> {
  const { id, state, fileHash } = batch;
  if ((state !== 'sent' && state !== 'closed') || !fileHash) {
    return answerRefusal(c, refuse('batch.not-sent'));
  }
  const bytes = await deps.files.get(paymentFileName(id, fileHash));
  if (!bytes) throw new Error(`the bank file of ${id} is not in the file store`);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${id}.csv"`,
  });
}

function afterAct(
  c: Ask,
  deps: HttpDeps,
  batch: Batch,
  outcome: Outcome<unknown>,
): Response | Promise<Response> {
  return outcome.ok ? c.redirect(`/batches/${batch.id}`, 303) : show(c, deps, batch, outcome);
}

async function show(
  c: Ask,
  deps: HttpDeps,
  { id }: Batch,
  refused?: Extract<Outcome<unknown>, { ok: false }>,
): Promise<Response> {
  const batch = await deps.batches.batch(id);
  if (!batch) return answerNotFound(c);
  const [lines, suspense] = await Promise.all([deps.batches.lines(id), deps.batches.suspense(id)]);
  const view = viewOf(c);
  const nameOf = await namesOf(deps, view, [batch.preparer, batch.approver, batch.sender]);
  const counts = countsIn(c.req.query());
  const news = counts ? { news: view.say(financeWords.imported, counts) } : {};
  const spoken = refused && spokenRefusal(view.lang, refused);
  return batchPage(c, { batch, lines, suspense, nameOf, ...news }, spoken);
}

/** The counts of the import that led here; anything else in the query is nobody's news. */
function countsIn(query: Record<string, string>): Record<string, string> | undefined {
  const names = ['paid', 'returned', 'suspense', 'unchanged'];
  const counts = names.map((name) => [name, query[name] ?? ''] as const);
  const isWhole = counts.every(([, count]) => /^\d{1,7}$/.test(count));
  return isWhole ? Object.fromEntries<string>(counts) : undefined;
}
