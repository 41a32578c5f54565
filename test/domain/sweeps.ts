// A sweep as tests need one: opened by a publication, with its turn.
import { emptyChain } from '../../shared/domain/audit.ts';
import { sweepId } from '../../shared/domain/ids.ts';
import type { Sweep } from '../../shared/domain/sweep.ts';

const policyKeys = ['ui.hiring-expansion'];
const day = '2026-11-23';

export function exampleSweep(changes: Partial<Sweep> = {}): Sweep {
  const of = 'ui.hiring-expansion@1';
  return {
    id: sweepId(`published:${of}`, policyKeys, day),
    cause: 'published',
    of,
    policyKeys,
    divisions: ['450000'],
    day,
    state: 'ready',
    attempt: 1,
    shards: 0,
    openedBy: 'person:reviewer',
    openedAt: '2026-11-23T01:00:00.000Z',
    movedAt: '2026-11-23T01:00:00.000Z',
    failedShards: [],
    audit: emptyChain,
    version: 0,
    ...changes,
  };
}
