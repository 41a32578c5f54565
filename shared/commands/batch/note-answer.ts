// Keeps the bank's file as it came, and notes what it was read as, before any line of it is believed.
import type { Actor } from '../../domain/actor.ts';
import type { BankAnswer } from '../../domain/bank-answer.ts';
import type { ReturnLine } from '../../domain/bank-return.ts';
import { sha256 } from '../../domain/hash.ts';
import type { BatchId } from '../../domain/ids.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { commitDecision, put } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';
import type { ReadAnswer } from '../bank-answer/read-answer.ts';

export type Noting = {
  batchId: BatchId;
  actor: Actor;
  bytes: Uint8Array;
  read: Pick<ReadAnswer, 'format' | 'encoding'>;
  lines: readonly ReturnLine[];
};

/** The note; the same bytes again find it as it was. */
export async function noteAnswer(deps: Deps, noting: Noting): Promise<Outcome<BankAnswer>> {
  const { batchId, bytes, actor, lines } = noting;
  const { format, encoding } = noting.read;
  const answerHash = sha256(bytes);
  const known = await deps.batches.answer(batchId, answerHash);
  if (known) return { ok: true, value: known };
  const type = 'application/octet-stream';
  await deps.files.put(`bank/${batchId}/answers/${answerHash}`, bytes, type);
  const counted = (result: ReturnLine['result']) =>
    lines.filter((line) => line.result === result).length;
  const at = deps.clock.now();
  return commitDecision<BankAnswer>(deps.table, async () => {
    const first = await deps.batches.answer(batchId, answerHash);
    if (first) return { ok: true, change: [], value: first };
    const note: BankAnswer = {
      batchId,
      answerHash,
      format,
      encoding,
      lineCount: lines.length,
      paidCount: counted('paid'),
      returnedCount: counted('returned'),
      pendingCount: counted('pending'),
      actor,
      at,
      version: 0,
    };
    return { ok: true, change: [put('bankAnswer', note)], value: note };
  });
}
