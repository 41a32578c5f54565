// A sweep as its page shows it: the record, its shards, and what its policies are called.
import { SweepId } from '../../shared/domain/ids.ts';
import {
  addTallies,
  emptyTally,
  type Sweep,
  type SweepShard,
  type Tally,
} from '../../shared/domain/sweep.ts';
import type { Policy } from '../../rules/policy.ts';
import type { HttpDeps } from './deps.ts';
import { parsedPolicy } from './parsed-policy.ts';
import type { Placed } from './reach.ts';

export type SweepFile = Placed & {
  readonly sweep: Sweep;
  readonly shards: readonly SweepShard[];
  readonly finishedShards: number;
  /** All shards so far. */
  readonly tally: Tally;
  readonly titles: ReadonlyMap<string, Policy['title']>;
};

/** The sweep whole, or undefined where the id is none. */
export async function findSweep(deps: HttpDeps, text: string): Promise<SweepFile | undefined> {
  const id = SweepId.safeParse(text);
  const sweep = id.success ? await deps.sweeps.sweep(id.data) : undefined;
  if (!sweep) return undefined;
  const shards = await deps.sweeps.shards(sweep.id);
  return {
    sweep,
    shards,
    finishedShards: shards.filter(({ state }) => state === 'finished').length,
    tally: shards.reduce((sum, shard) => addTallies(sum, shard.tally), emptyTally),
    titles: await titlesOf(deps),
    divisions: sweep.divisions,
  };
}

/** What each policy is called in its latest version. */
export async function titlesOf(deps: HttpDeps): Promise<ReadonlyMap<string, Policy['title']>> {
  const versions = (await deps.policies.all()).toSorted((a, b) => a.number - b.number);
  return new Map(versions.map((version) => [version.policyKey, parsedPolicy(version).title]));
}
