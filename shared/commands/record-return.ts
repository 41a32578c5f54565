// The bank's answer, in whatever format it comes, line by line: paid, returned or still pending, or kept
// in suspense where it cannot be believed. The same answer again changes nothing.
import type { Actor } from '../domain/actor.ts';
import { doubtsOf } from '../domain/bank-doubts.ts';
import type { ReturnLine } from '../domain/bank-return.ts';
import type { Batch } from '../domain/batch.ts';
import type { BatchLine } from '../domain/batch-line.ts';
import { dayOf } from '../domain/day.ts';
import type { BatchId } from '../domain/ids.ts';
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import type { Deps } from '../deps.ts';
import { linesForBatch } from './bank-answer/lines-for-batch.ts';
import { readAnswer } from './bank-answer/read-answer.ts';
import { noteAnswer } from './batch/note-answer.ts';
import { type Effect, effectBefore, type Judged, recordLine } from './batch/record-line.ts';

export type BankReturn = { batchId: BatchId; bytes: Uint8Array; actor: Actor };
export type ReturnCounts = Record<Effect, number> & {
  /** Lines for which there was no time; the same answer again goes on with them. */
  left?: number;
};

/** A file that was taken in, under the hash of its bytes, and what came of its lines. */
export type RecordedReturn = { answerHash: string; counts: ReturnCounts };

/** How long one call may work on lines; a web request ends after 29 seconds. */
const workMilliseconds = 20_000;

/**
 * Applies a file of the bank to a sent batch, for as long as one call may last. Refuses a file that
 * cannot be read, with every fault; one that does not tie to its totals; one about another batch.
 */
export async function recordReturn(
  deps: Deps,
  { batchId, bytes, actor }: BankReturn,
): Promise<Outcome<RecordedReturn>> {
  const batch = await deps.batches.batch(batchId);
  const read = readAnswer(bytes, batch?.format);
  if (!read.ok) return read;
  if (!batch) return refuse('batch.unknown');
  if (batch.state !== 'sent' && batch.state !== 'closed') {
    return refuse('batch.state', { state: batch.state });
  }
  if (batch.moved < batch.lineCount) return refuse('batch.moving');
  const paid = await deps.batches.lines(batchId);
  const lines = linesForBatch(read.value, batch, paid);
  if (!lines.ok) return lines;
  const noting = { batchId, actor, bytes, read: read.value, lines: lines.value };
  const note = await noteAnswer(deps, noting);
  if (!note.ok) return note;
  const counts = await recordAll(deps, { batch, actor, paid }, lines.value);
  return counts.ok ? done({ answerHash: note.value.answerHash, counts: counts.value }) : counts;
}

type Work = { batch: Batch; actor: Actor; paid: readonly BatchLine[] };

async function recordAll(
  deps: Deps,
  { batch, actor, paid }: Work,
  answers: readonly ReturnLine[],
): Promise<Outcome<ReturnCounts>> {
  const byReference = new Map(paid.map((line) => [line.reference, line]));
  const suspense = await deps.batches.suspense(batch.id);
  const suspended = new Set(suspense.map((line) => line.lineHash));
  const until = Date.parse(deps.clock.now()) + workMilliseconds;
  const counts: ReturnCounts = { paid: 0, returned: 0, pending: 0, suspense: 0, unchanged: 0 };
  for (const [index, judged] of judge(answers, batch, byReference).entries()) {
    const line = byReference.get(judged.answer.reference);
    const before = effectBefore(judged, line, suspended);
    if (before) {
      counts[before] += 1;
      continue;
    }
    if (Date.parse(deps.clock.now()) >= until) {
      return done({ ...counts, left: answers.length - index });
    }
    const outcome = await recordLine(deps, { batchId: batch.id, line, judged, actor });
    if (!outcome.ok) return outcome;
    counts[outcome.value] += 1;
  }
  return done(counts);
}

/** Each line with what speaks against it; equal lines of one file are told apart by their order. */
function judge(
  answers: readonly ReturnLine[],
  batch: Batch,
  byReference: ReadonlyMap<string, BatchLine>,
): Judged[] {
  const sentOn = dayOf(batch.sentAt ?? batch.preparedAt);
  const doubts = doubtsOf(answers, { byReference, sentOn });
  const seen = new Map<string, number>();
  return answers.map((answer) => {
    const nth = (seen.get(answer.text) ?? 0) + 1;
    seen.set(answer.text, nth);
    return { answer, doubt: doubts.get(answer), nth };
  });
}
