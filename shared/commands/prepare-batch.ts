// The preparer collects what firms confirmed in a division into a batch and freezes it: the bank's
// bytes are rendered once, kept, and their hash is what the approver signs. A killed run goes on
// where it stopped when the same request comes again.
import type { Actor } from '../domain/actor.ts';
import { appendAudit, emptyChain } from '../domain/audit.ts';
import type { Batch } from '../domain/batch.ts';
import type { Instalment } from '../domain/entitlement.ts';
import { batchId, type BatchId } from '../domain/ids.ts';
import { zeroFen } from '../domain/money.ts';
import type { Outcome } from '../domain/outcome.ts';
import { commitDecision, put } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { collectLines, linesPerChangeMax } from './collect-lines.ts';
import { freezeBatch } from './freeze-batch.ts';

export type Preparation = {
  divisionCode: string;
  /** The one-time key of the form: the same key is the same batch. */
  requestKey: string;
  actor: Actor;
};

/** Freezes a batch of everything payable in the division. Refuses where there is nothing. */
export async function prepareBatch(deps: Deps, wanted: Preparation): Promise<Outcome<Batch>> {
  const id = batchId(wanted.actor, wanted.requestKey);
  const begun = await beginBatch(deps, id, wanted);
  if (!begun.ok || begun.value.state !== 'collecting') return begun;
  for (const candidates of chunksOf(await payable(deps, wanted.divisionCode))) {
    const collected = await collectLines(deps, id, candidates);
    if (!collected.ok) return collected;
  }
  return freezeBatch(deps, { batchId: id, actor: wanted.actor });
}

function beginBatch(deps: Deps, id: BatchId, wanted: Preparation): Promise<Outcome<Batch>> {
  const at = deps.clock.now();
  return commitDecision<Batch>(deps.table, async () => {
    const known = await deps.batches.batch(id);
    if (known) return { ok: true, change: [], value: known };
    const { divisionCode, actor } = wanted;
    const act = { at, actor, action: 'prepare', detail: { divisionCode } };
    const { head, row } = appendAudit(id, emptyChain, act);
    const batch: Batch = {
      id,
      divisionCode,
      state: 'collecting',
      preparer: actor,
      preparedAt: at,
      lineCount: 0,
      sumFen: zeroFen,
      moved: 0,
      paidCount: 0,
      paidFen: zeroFen,
      returnedCount: 0,
      returnedFen: zeroFen,
      audit: head,
      version: 0,
    };
    const change = [put('batch', batch), put('auditRow', row)];
    return { ok: true, change, value: { ...batch, version: 1 } };
  });
}

/** What the index says is payable; each one is read again by its key before it becomes a line. */
async function payable(deps: Deps, divisionCode: string): Promise<Instalment[]> {
  const found: Instalment[] = [];
  for (const state of ['confirmed', 'returned'] as const) {
    let cursor: string | undefined;
    do {
      const page = await deps.entitlements.inState(state, divisionCode, {
        limit: 500,
        ...(cursor && { cursor }),
      });
      found.push(...page.rows);
      cursor = page.next;
    } while (cursor);
  }
  return found;
}

/** Chunks that fit one change and hold each entitlement once. */
function chunksOf(instalments: readonly Instalment[]): Instalment[][] {
  const chunks: Instalment[][] = [];
  for (const instalment of instalments) {
    const open = chunks.find(
      (chunk) =>
        chunk.length < linesPerChangeMax &&
        !chunk.some((one) => one.entitlementId === instalment.entitlementId),
    );
    if (open) open.push(instalment);
    else chunks.push([instalment]);
  }
  return chunks;
}
