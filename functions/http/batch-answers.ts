// The page of a batch as an answer, after looking or after an act.
import type { BankAnswer } from '../../shared/domain/bank-answer.ts';
import type { Batch } from '../../shared/domain/batch.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import type { Ask } from './context.ts';
import { nextHref, pageAsked } from './cursor.ts';
import type { HttpDeps } from './deps.ts';
import { answerNotFound } from './errors.ts';
import { namesOf } from './names-of-actors.ts';
import { batchPage } from './pages/finance/batch.tsx';
import { batchesPage } from './pages/finance/batches.tsx';
import { answerFormatText } from './pages/finance/format-text.ts';
import { spokenRefusal } from './refusals.ts';
import type { Reach } from './reach.ts';
import { type View, viewOf } from './view.ts';
import { financeWords as words } from './words/finance-words.ts';

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
  const [lines, suspense, answers] = await Promise.all([
    deps.batches.lines(id),
    deps.batches.suspense(id),
    deps.batches.answers(id),
  ]);
  const view = viewOf(c);
  const actors = [batch.preparer, batch.approver, batch.sender, ...answers.map((one) => one.actor)];
  const nameOf = await namesOf(deps, view, actors);
  const imported = answers.find(({ answerHash }) => answerHash === c.req.query('imported'));
  const isPart = c.req.query('part') !== undefined;
  const news = imported && newsOf(view, { batch, imported, suspense: suspense.length, isPart });
  const spoken = refused && spokenRefusal(view.lang, refused);
  return batchPage(c, { batch, lines, suspense, answers, nameOf, ...(news && { news }) }, spoken);
}

type News = { batch: Batch; imported: BankAnswer; suspense: number; isPart: boolean };

/** An address only says which file is news; what it is comes from the batch, so none can invent it. */
function newsOf(view: View, { batch, imported, suspense, isPart }: News): string {
  const { paidCount: paid, returnedCount: returned } = batch;
  const { lineCount: n, pendingCount: pending } = imported;
  const format = answerFormatText(view, imported.format);
  const sentences = [
    view.say(words.detected, { format, encoding: imported.encoding.toUpperCase(), n }),
    view.say(words.imported, { paid, returned, suspense }),
    ...(pending > 0 ? [view.say(words.importedPending, { pending })] : []),
    ...(isPart ? [view.say(words.importedPart)] : []),
  ];
  return sentences.join(' ');
}
