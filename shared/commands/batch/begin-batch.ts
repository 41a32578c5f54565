// An empty batch, opened once: the same request key finds it again.
import type { Actor } from '../../domain/actor.ts';
import { appendAudit, emptyChain } from '../../domain/audit.ts';
import type { Batch } from '../../domain/batch.ts';
import type { BatchId } from '../../domain/ids.ts';
import { zeroFen } from '../../domain/money.ts';
import { refuse, type Outcome } from '../../domain/outcome.ts';
import { commitDecision, put } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';
import { formatOf } from '../bank-file/formats.ts';
import { payerOf } from '../bank-file/payers.ts';

/** What the preparer asks for. */
export type Preparation = {
  divisionCode: string;
  /** The one-time key of the form: the same key is the same batch. */
  requestKey: string;
  /** The payment format by its key; the plain CSV where none is asked for. */
  format?: string;
  actor: Actor;
};

/** The batch of that request, collecting; a later run finds it as it stands. */
export function beginBatch(deps: Deps, id: BatchId, wanted: Preparation): Promise<Outcome<Batch>> {
  const format = formatOf(wanted.format);
  if (!format) return Promise.resolve(refuse('batch.format', { format: wanted.format ?? '' }));
  const payer = payerOf(wanted.divisionCode);
  if (format.needsPayer && !payer) return Promise.resolve(refuse('batch.no-payer'));
  const at = deps.clock.now();
  return commitDecision<Batch>(deps.table, async () => {
    const known = await deps.batches.batch(id);
    if (known) return { ok: true, change: [], value: known };
    const { divisionCode, actor } = wanted;
    const act = { at, actor, action: 'prepare', detail: { divisionCode, format: format.key } };
    // A batch in which nothing was to be paid is gone, but what was done to it stays on record.
    const before = (await deps.entitlements.audit(id)).at(-1) ?? emptyChain;
    const { head, row } = appendAudit(id, before, act);
    const batch: Batch = {
      id,
      divisionCode,
      state: 'collecting',
      format: format.key,
      ...(format.needsPayer && { payer }),
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
