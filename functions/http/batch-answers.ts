// The page of a batch as an answer, after looking or after an act.
import type { Batch } from '../../shared/domain/batch.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import type { Ask } from './context.ts';
import { nextHref, pageAsked } from './cursor.ts';
import type { HttpDeps } from './deps.ts';
import { answerNotFound } from './errors.ts';
import { namesOf } from './names-of-actors.ts';
import { batchPage } from './pages/finance/batch.tsx';
import { batchesPage } from './pages/finance/batches.tsx';
import { spokenRefusal } from './refusals.ts';
import type { Reach } from './reach.ts';
import { type View, viewOf } from './view.ts';
import { financeWords } from './words/finance-words.ts';

const batchesPerPage = 50;

export async function list(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const isSeen = (batch: Batch) => reach.covers(batch.divisionCode);
  const { rows, next } = await deps.batches.list(isSeen, pageAsked(c, batchesPerPage));
  const actors = rows.flatMap((batch) => [batch.preparer, batch.approver]);
  return batchesPage(c, rows, await namesOf(deps, viewOf(c), actors), nextHref(c, next));
}

export function afterAct(
  c: Ask,
  deps: HttpDeps,
  batch: Batch,
  outcome: Outcome<unknown>,
): Response | Promise<Response> {
  return outcome.ok ? c.redirect(`/batches/${batch.id}`, 303) : show(c, deps, batch, outcome);
}

export async function show(
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
  const asked = c.req.query('imported');
  const news =
    asked === undefined ? {} : { news: newsOf(view, batch, suspense.length, asked === 'part') };
  const spoken = refused && spokenRefusal(view.lang, refused);
  return batchPage(c, { batch, lines, suspense, nameOf, ...news }, spoken);
}

/** An address only says that there is news; what it is comes from the batch, so none can invent it. */
function newsOf(view: View, batch: Batch, suspense: number, isPart: boolean): string {
  const { paidCount: paid, returnedCount: returned } = batch;
  const recorded = view.say(financeWords.imported, { paid, returned, suspense });
  return isPart ? `${recorded} ${view.say(financeWords.importedPart)}` : recorded;
}
