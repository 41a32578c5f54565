// Reads payout batches, their lines, what the bank answered, and what of it is not believed.
import type { BankAnswer } from '../domain/bank-answer.ts';
import type { Batch } from '../domain/batch.ts';
import type { BatchLine, SuspenseLine } from '../domain/batch-line.ts';
import type { BatchId } from '../domain/ids.ts';
import { keyOf, type Table } from './commit.ts';
import { encodeCursor } from './cursor.ts';
import { kinds } from './kinds.ts';
import { type Page, readIndex, readOne, readPartition, recordsOf } from './read.ts';

const readAtOnce = 200;

export type BatchReader = ReturnType<typeof batchReader>;

export function batchReader(table: Table) {
  return {
    batch: (id: BatchId): Promise<Batch | undefined> => readOne(table, 'batch', { id }),
    /**
     * The batches that may be seen, newest first. What lies between them is walked over, and a page
     * goes on behind its own last row, so that its cursor says nothing about any other batch.
     */
    async list(
      isSeen: (batch: Batch) => boolean,
      { limit, cursor }: { limit: number; cursor?: string },
    ): Promise<Page<Batch>> {
      const seen: Batch[] = [];
      let from = cursor;
      do {
        const page = { limit: readAtOnce, newestFirst: true, ...(from && { cursor: from }) };
        const { rows, next } = await readIndex(table, 'batch', { pk: 'BATCH' }, page);
        seen.push(...rows.filter(isSeen));
        from = next;
      } while (from && seen.length <= limit);
      const rows = seen.slice(0, limit);
      const last = rows.at(-1);
      return last && seen.length > limit ? { rows, next: cursorBehind(last) } : { rows };
    },
    line: (batchId: BatchId, number: number): Promise<BatchLine | undefined> =>
      readOne(table, 'batchLine', { batchId, number }),
    async lines(id: BatchId): Promise<BatchLine[]> {
      return recordsOf('batchLine', await readPartition(table, `BATCH#${id}`, 'LINE#'));
    },
    /** The batch that a reference was given out in; an index, and so only for words. */
    async batchOf(reference: string): Promise<BatchId | undefined> {
      const asked = { limit: 1 };
      const { rows } = await readIndex(table, 'batchLine', { pk: `REFERENCE#${reference}` }, asked);
      return rows[0]?.batchId;
    },
    answer: (batchId: BatchId, answerHash: string): Promise<BankAnswer | undefined> =>
      readOne(table, 'bankAnswer', { batchId, answerHash }),
    /** What the bank has answered, oldest first. */
    async answers(id: BatchId): Promise<BankAnswer[]> {
      const rows = recordsOf('bankAnswer', await readPartition(table, `BATCH#${id}`, 'ANSWER#'));
      return rows.toSorted((a, b) => a.at.localeCompare(b.at));
    },
    suspenseLine: (batchId: BatchId, lineHash: string): Promise<SuspenseLine | undefined> =>
      readOne(table, 'suspenseLine', { batchId, lineHash }),
    async suspense(id: BatchId): Promise<SuspenseLine[]> {
      return recordsOf('suspenseLine', await readPartition(table, `BATCH#${id}`, 'SUSPENSE#'));
    },
  };
}

function cursorBehind(batch: Batch): string {
  const { gsi1pk, gsi1sk } = kinds.batch.index(batch);
  return encodeCursor({ ...keyOf('batch', batch), gsi1pk, gsi1sk });
}
