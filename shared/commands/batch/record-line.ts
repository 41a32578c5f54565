// One line of the bank's answer, decided on what the table says now: it ends a payment, is known, is
// pending, or waits in suspense.
import type { Actor } from '../../domain/actor.ts';
import { type Doubt, matchReturn, type ReturnLine } from '../../domain/bank-return.ts';
import type { BatchLine, SuspenseLine } from '../../domain/batch-line.ts';
import { hashOf } from '../../domain/hash.ts';
import type { BatchId } from '../../domain/ids.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { commitDecision, put, type Decision } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';
import { settle } from './settle-line.ts';

export type Effect = 'paid' | 'returned' | 'pending' | 'suspense' | 'unchanged';

/** A line with what speaks against it, and its place among lines of the same text. */
export type Judged = { answer: ReturnLine; doubt: Doubt | undefined; nth: number };

/** What an earlier call has recorded stays recorded: only what is new is read again and decided. */
export function effectBefore(
  judged: Judged,
  line: BatchLine | undefined,
  suspended: ReadonlySet<string>,
): Effect | undefined {
  const match = matchReturn(judged.answer, line, judged.doubt);
  if (match.kind === 'suspense') {
    return suspended.has(suspenseHash(judged, match.doubt)) ? 'unchanged' : undefined;
  }
  if (match.kind === 'pending') return 'pending';
  return match.kind === 'known' ? 'unchanged' : undefined;
}

function suspenseHash({ answer: { text }, nth }: Judged, { reason }: Doubt): string {
  return hashOf(nth === 1 ? [text, reason] : [text, reason, nth]);
}

export type Recording = {
  batchId: BatchId;
  line: BatchLine | undefined;
  judged: Judged;
  actor: Actor;
};

/** Records the line and tells what came of it. */
export function recordLine(deps: Deps, recording: Recording): Promise<Outcome<Effect>> {
  const { batchId, line: known, judged, actor } = recording;
  return commitDecision<Effect>(deps.table, async () => {
    const line = known && (await deps.batches.line(batchId, known.number));
    const match = matchReturn(judged.answer, line, judged.doubt);
    if (match.kind === 'line') return settle(deps, match.line, match.answer, actor);
    if (match.kind === 'suspense') return suspend(deps, batchId, judged, match.doubt);
    if (match.kind === 'pending') return { ok: true, change: [], value: 'pending' };
    if (match.kind === 'known') return { ok: true, change: [], value: 'unchanged' };
    const change = [put('batchLine', { ...match.line, booking: match.booking })];
    return { ok: true, change, value: 'unchanged' };
  });
}

async function suspend(
  deps: Deps,
  batchId: BatchId,
  judged: Judged,
  doubt: Doubt,
): Promise<Decision<Effect>> {
  const { reference, text, row } = judged.answer;
  const lineHash = suspenseHash(judged, doubt);
  if (await deps.batches.suspenseLine(batchId, lineHash)) {
    return { ok: true, change: [], value: 'unchanged' };
  }
  const { reason, detail } = await named(deps, batchId, reference, doubt);
  const seenAt = deps.clock.now();
  const told = { reference, reason, detail: { ...detail }, row, text, seenAt };
  const line: SuspenseLine = { batchId, lineHash, ...told, version: 0 };
  return { ok: true, change: [put('suspenseLine', line)], value: 'suspense' };
}

/** A reference of another batch of the same place is told as that; of other places nothing is told. */
async function named(
  deps: Deps,
  batchId: BatchId,
  reference: string,
  doubt: Doubt,
): Promise<Doubt> {
  if (doubt.reason !== 'unknown-reference' || reference === '') return doubt;
  const otherId = await deps.batches.batchOf(reference);
  if (otherId === undefined || otherId === batchId) return doubt;
  const [batch, other] = await Promise.all([
    deps.batches.batch(batchId),
    deps.batches.batch(otherId),
  ]);
  if (!other || other.divisionCode !== batch?.divisionCode) return doubt;
  return { reason: 'other-batch', detail: { otherBatch: otherId, preparedAt: other.preparedAt } };
}
