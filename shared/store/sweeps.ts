// Reads sweeps, their shards, and whose turn it is.
import type { Instant } from '../domain/day.ts';
import type { SweepId } from '../domain/ids.ts';
import type { Sweep, SweepShard } from '../domain/sweep.ts';
import { noTurns, type SweepTurns } from '../domain/sweep-turns.ts';
import type { Table } from './commit.ts';
import { type Page, readIndex, readOne, readPartition, readWholeIndex, recordsOf } from './read.ts';

export type SweepReader = ReturnType<typeof sweepReader>;

export function sweepReader(table: Table) {
  return {
    sweep: (id: SweepId): Promise<Sweep | undefined> => readOne(table, 'sweep', { id }),
    shard: (sweepId: SweepId, segment: number): Promise<SweepShard | undefined> =>
      readOne(table, 'sweepShard', { sweepId, segment }),
    /** The shards that have begun, in order. */
    async shards(id: SweepId): Promise<SweepShard[]> {
      return recordsOf('sweepShard', await readPartition(table, `SWEEP#${id}`, 'SHARD#'));
    },
    async turns(): Promise<SweepTurns> {
      return (await readOne(table, 'sweepTurns', {})) ?? noTurns;
    },
    /** Every sweep, newest first. */
    list: (page: { limit?: number; cursor?: string }): Promise<Page<Sweep>> =>
      readIndex(table, 'sweep', { pk: 'SWEEP' }, { ...page, newestFirst: true }),
    /** Sweeps that are to go on by themselves and were last opened or started before that instant. */
    unfinishedSince: (before: Instant): Promise<Sweep[]> =>
      readWholeIndex(table, 'sweep', { index: 'waiting', pk: 'WAITING#sweep', before }),
  };
}
