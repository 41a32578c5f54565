// Reads payout batches, their lines, and what the bank sent back that matched nothing.
import type { Batch } from '../domain/batch.ts';
import type { BatchLine, SuspenseLine } from '../domain/batch-line.ts';
import type { BatchId } from '../domain/ids.ts';
import type { Table } from './commit.ts';
import { type Page, readIndex, readOne, readPartition, recordsOf } from './read.ts';

export type BatchReader = ReturnType<typeof batchReader>;

export function batchReader(table: Table) {
  return {
    batch: (id: BatchId): Promise<Batch | undefined> => readOne(table, 'batch', { id }),
    list: (page: { limit?: number; cursor?: string } = {}): Promise<Page<Batch>> =>
      readIndex(table, 'batch', { pk: 'BATCH' }, { ...page, newestFirst: true }),
    line: (batchId: BatchId, number: number): Promise<BatchLine | undefined> =>
      readOne(table, 'batchLine', { batchId, number }),
    async lines(id: BatchId): Promise<BatchLine[]> {
      return recordsOf('batchLine', await readPartition(table, `BATCH#${id}`, 'LINE#'));
    },
    async suspense(id: BatchId): Promise<SuspenseLine[]> {
      return recordsOf('suspenseLine', await readPartition(table, `BATCH#${id}`, 'SUSPENSE#'));
    },
  };
}
