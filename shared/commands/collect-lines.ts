// Moves confirmed instalments into a batch, a few at a time: line, state, audit row and the batch's
// count are one transaction, so an instalment is in at most one batch at any moment.
import type { Batch } from '../domain/batch.ts';
import type { Instalment } from '../domain/entitlement.ts';
import type { BatchId } from '../domain/ids.ts';
import { addFen } from '../domain/money.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { commitDecision, put, putStep } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { payableLine } from './batch/payable-line.ts';

/** Four records a line and the batch itself stay under the hundred of one transaction. */
export const linesPerChangeMax = 20;

/** Adds what is still payable among the candidates; answers how many that were. */
export function collectLines(
  deps: Deps,
  id: BatchId,
  candidates: readonly Instalment[],
): Promise<Outcome<number>> {
  return commitDecision<number>(deps.table, async () => {
    const batch = await deps.batches.batch(id);
    if (batch?.state !== 'collecting') return refuse('batch.state', { state: batch?.state ?? '' });
    const found = await Promise.all(candidates.map((one) => payableLine(deps, batch, one)));
    const collected = found.filter((one) => one !== undefined);
    if (collected.length === 0) return { ok: true, change: [], value: 0 };
    const lines = collected.map(({ line }, index) => ({
      ...line,
      number: batch.lineCount + index + 1,
    }));
    const next: Batch = {
      ...batch,
      lineCount: batch.lineCount + lines.length,
      sumFen: addFen(batch.sumFen, ...lines.map((line) => line.amountFen)),
    };
    const change = [
      put('batch', next),
      ...collected.flatMap(({ step }) => putStep(step)),
      ...lines.map((line) => put('batchLine', line)),
    ];
    return { ok: true, change, value: lines.length };
  });
}
