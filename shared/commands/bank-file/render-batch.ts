// The bytes of a batch, from nothing but the batch and its lines.
import type { Batch } from '../../domain/batch.ts';
import type { BatchLine } from '../../domain/batch-line.ts';
import { refuse, type Outcome } from '../../domain/outcome.ts';
import { formatOf } from './formats.ts';

/** The payment file. Refuses a format that is not configured, and texts that do not fit into it. */
export function renderBatch(
  { id, preparedAt, format: key, payer }: Batch,
  lines: readonly BatchLine[],
): Outcome<Uint8Array> {
  const format = formatOf(key);
  if (!format) return refuse('batch.format', { format: key ?? '' });
  const ordered = lines.toSorted((a, b) => a.number - b.number);
  return format.render({ id, preparedAt, payer, lines: ordered });
}
