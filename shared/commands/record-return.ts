// The bank's answer, line by line: paid or returned, or kept in suspense where it matches nothing.
// The same answer again changes nothing.
import type { Actor } from '../domain/actor.ts';
import type { BatchLine, SuspenseLine } from '../domain/batch-line.ts';
import { hashOf } from '../domain/hash.ts';
import type { BatchId } from '../domain/ids.ts';
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import { matchReturn, type ReturnLine, type SuspenseReason } from '../domain/bank-return.ts';
import { commitDecision, put, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { settle } from './batch/settle-line.ts';
import { readReturnFile } from './delivery/return-file.ts';

export type BankReturn = { batchId: BatchId; bytes: Uint8Array; actor: Actor };
export type ReturnCounts = {
  paid: number;
  returned: number;
  suspense: number;
  unchanged: number;
  /** Lines for which there was no time; the same answer again goes on with them. */
  left?: number;
};

/** How long one call may work on lines; a web request ends after 29 seconds. */
const workMilliseconds = 20_000;

/**
 * Applies a return file to a sent batch, for as long as one call may last. Refuses a file that cannot
 * be read, with every fault.
 */
export async function recordReturn(
  deps: Deps,
  { batchId, bytes, actor }: BankReturn,
): Promise<Outcome<ReturnCounts>> {
  const answers = readReturnFile(bytes);
  if (!answers.ok) return answers;
  const batch = await deps.batches.batch(batchId);
  if (!batch) return refuse('batch.unknown');
  if (batch.state !== 'sent' && batch.state !== 'closed') {
    return refuse('batch.state', { state: batch.state });
  }
  if (batch.moved < batch.lineCount) return refuse('batch.moving');
  return recordAll(deps, { batchId, actor }, answers.value);
}

async function recordAll(
  deps: Deps,
  { batchId, actor }: Pick<BankReturn, 'batchId' | 'actor'>,
  answers: readonly ReturnLine[],
): Promise<Outcome<ReturnCounts>> {
  const lines = await deps.batches.lines(batchId);
  const suspense = await deps.batches.suspense(batchId);
  const byReference = new Map(lines.map((line) => [line.reference, line]));
  const suspended = new Set(suspense.map((line) => line.lineHash));
  const until = Date.parse(deps.clock.now()) + workMilliseconds;
  const counts = { paid: 0, returned: 0, suspense: 0, unchanged: 0 };
  for (const [index, answer] of answers.entries()) {
    const line = byReference.get(answer.reference);
    if (isRecorded(answer, line, suspended)) {
      counts.unchanged += 1;
      continue;
    }
    if (Date.parse(deps.clock.now()) >= until) {
      return done({ ...counts, left: answers.length - index });
    }
    const outcome = await recordLine(deps, { batchId, line, answer, actor });
    if (!outcome.ok) return outcome;
    counts[outcome.value] += 1;
  }
  return done(counts);
}

/** What an earlier call has recorded stays recorded: only what is new is read again and decided. */
function isRecorded(
  answer: ReturnLine,
  line: BatchLine | undefined,
  suspended: ReadonlySet<string>,
): boolean {
  const match = matchReturn(answer, line);
  if (match.kind === 'suspense') return suspended.has(suspenseHash(answer, match.reason));
  return match.kind === 'known';
}

function suspenseHash({ text }: ReturnLine, reason: SuspenseReason): string {
  return hashOf([text, reason]);
}

type Effect = Exclude<keyof ReturnCounts, 'left'>;

type Recording = {
  batchId: BatchId;
  line: BatchLine | undefined;
  answer: ReturnLine;
  actor: Actor;
};

function recordLine(deps: Deps, { batchId, line: known, answer, actor }: Recording) {
  return commitDecision<Effect>(deps.table, async () => {
    const line = known && (await deps.batches.line(batchId, known.number));
    const match = matchReturn(answer, line);
    if (match.kind === 'known') return { ok: true, change: [], value: 'unchanged' };
    if (match.kind === 'suspense') return suspend(deps, batchId, answer, match.reason);
    return settle(deps, match.line, answer, actor);
  });
}

async function suspend(
  deps: Deps,
  batchId: BatchId,
  answer: ReturnLine,
  reason: SuspenseReason,
): Promise<Decision<Effect>> {
  const { reference, text } = answer;
  const lineHash = suspenseHash(answer, reason);
  if (await deps.batches.suspenseLine(batchId, lineHash)) {
    return { ok: true, change: [], value: 'unchanged' };
  }
  const seenAt = deps.clock.now();
  const line: SuspenseLine = { batchId, lineHash, reference, reason, text, seenAt, version: 0 };
  return { ok: true, change: [put('suspenseLine', line)], value: 'suspense' };
}
