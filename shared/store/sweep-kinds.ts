// The kinds of record that sweeps are kept in: each with its shards in one partition, and the one
// record that says whose turn it is.
import type { SweepId } from '../domain/ids.ts';
import { isUnfinished, Sweep, SweepShard } from '../domain/sweep.ts';
import { SweepTurns } from '../domain/sweep-turns.ts';
import { kind, sortable } from './keys.ts';

export const sweepKinds = {
  sweep: kind(
    Sweep,
    (s: { id: SweepId }) => ({ pk: `SWEEP#${s.id}`, sk: 'HEAD' }),
    (s) => ({
      gsi1pk: 'SWEEP',
      gsi1sk: `${s.openedAt}#${s.id}`,
      ...(isUnfinished(s) && { waitingPk: 'WAITING#sweep', waitingSk: `${s.movedAt}#${s.id}` }),
    }),
  ),
  sweepShard: kind(SweepShard, (s: { sweepId: SweepId; segment: number }) => ({
    pk: `SWEEP#${s.sweepId}`,
    sk: `SHARD#${sortable(s.segment)}`,
  })),
  sweepTurns: kind<typeof SweepTurns, object>(SweepTurns, () => ({ pk: 'SWEEPS', sk: 'TURNS' })),
};
