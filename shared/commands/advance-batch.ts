// The lines of a batch follow it into its state, a few at a time, with a cursor on the batch itself:
// a run that was killed goes on where it stopped, and no line moves twice.
import type { Batch } from '../domain/batch.ts';
import type { BatchLine } from '../domain/batch-line.ts';
import { moveBudget, type Budget, type BudgetMove, type JournalEntry } from '../domain/budget.ts';
import type { BatchId } from '../domain/ids.ts';
import { takeStep, type Step } from '../domain/instalment.ts';
import type { InstalmentAction } from '../domain/instalment-states.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { commitDecision, put, putStep, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

const linesPerChangeMax = 15;

/** What a batch in that state does to its lines and to the money behind them. */
const followed: Partial<Record<Batch['state'], { action: InstalmentAction; move: BudgetMove }>> = {
  approved: { action: 'approve', move: 'commit' },
  sent: { action: 'send', move: 'send' },
};

/** Moves every line that has not followed yet; answers the batch with all of them moved. */
export async function advanceBatch(deps: Deps, id: BatchId): Promise<Outcome<Batch>> {
  const lines = await deps.batches.lines(id);
  for (;;) {
    const moved = await commitDecision<Batch>(deps.table, () => moveSome(deps, id, lines));
    if (!moved.ok || !hasFollowers(moved.value)) return moved;
  }
}

async function moveSome(
  deps: Deps,
  id: BatchId,
  lines: readonly BatchLine[],
): Promise<Decision<Batch>> {
  const batch = await deps.batches.batch(id);
  if (!batch) return refuse('batch.unknown');
  const follow = followed[batch.state];
  if (!follow || !hasFollowers(batch)) return { ok: true, change: [], value: batch };
  const chunk = firstDistinct(lines.slice(batch.moved));
  const taken = await Promise.all(chunk.map((line) => stepOf(deps, batch, line, follow.action)));
  const steps = taken.filter((step) => step !== undefined);
  if (steps.length < chunk.length) return 'torn';
  const booked = await bookAll(deps, chunk, follow.move);
  if (!booked) return 'torn';
  const next: Batch = { ...batch, moved: batch.moved + chunk.length };
  const change = [
    put('batch', next),
    ...steps.flatMap((step) => putStep(step)),
    ...booked.budgets.map((budget) => put('budget', budget)),
    ...booked.entries.map((entry) => put('journalEntry', entry)),
  ];
  return { ok: true, change, value: next };
}

function hasFollowers(batch: Batch): boolean {
  return followed[batch.state] !== undefined && batch.moved < batch.lineCount;
}

/** The first few lines; no entitlement twice, for one transaction writes a record once. */
function firstDistinct(lines: readonly BatchLine[]): BatchLine[] {
  const chunk: BatchLine[] = [];
  for (const line of lines.slice(0, linesPerChangeMax)) {
    if (chunk.some((one) => one.entitlementId === line.entitlementId)) break;
    chunk.push(line);
  }
  return chunk;
}

async function stepOf(
  deps: Deps,
  batch: Batch,
  line: BatchLine,
  action: InstalmentAction,
): Promise<Step | undefined> {
  const file = await deps.entitlements.file(line.entitlementId);
  const instalment = file?.instalments.find((one) => one.n === line.n);
  const actor = (batch.state === 'approved' ? batch.approver : batch.sender) ?? batch.preparer;
  const act = { at: deps.clock.now(), actor, detail: { batchId: batch.id } };
  return file && instalment && takeStep(file.entitlement, instalment, action, act);
}

async function bookAll(
  deps: Deps,
  lines: readonly BatchLine[],
  move: BudgetMove,
): Promise<{ budgets: Budget[]; entries: JournalEntry[] } | undefined> {
  const budgets = new Map<string, Budget>();
  const entries: JournalEntry[] = [];
  for (const { budgetId, amountFen, entitlementId, n } of lines) {
    const budget = budgets.get(budgetId) ?? (await deps.budgets.budget(budgetId));
    if (!budget) throw new Error(`the pot ${budgetId} is gone`);
    const cause = { at: deps.clock.now(), entitlementId, n };
    const booking = moveBudget(budget, move, amountFen, cause);
    if (!booking) return undefined;
    budgets.set(budgetId, booking.budget);
    entries.push(booking.entry);
  }
  return { budgets: [...budgets.values()], entries };
}
