// A shard that is killed at any call of the table, before it or with its answer lost: the next try goes
// on from its place, and in the end everything is as if nobody had been killed.
import { expect, test } from 'vitest';
import { sweepShard } from '../../shared/commands/sweep-shard.ts';
import type { Deps } from '../../shared/deps.ts';
import { graduate } from '../journey/graduate.ts';
import { type Kill, killedAt } from './killed-calls.ts';
import { publishBuiltIn } from './published.ts';
import { finished, latestSweep, offersOf, planned } from './run-sweep.ts';
import { accepted, addFirm, newWorld } from './world.ts';

const key = 'ui.hiring-expansion';
const numbers = [1, 2, 3];

/** Three firms of which two qualify, and the sweep of the policy, killed like that and tried again. */
async function swept(kill: Kill | undefined) {
  const { deps } = await newWorld();
  const firms = await Promise.all(numbers.map((number) => addFirm(deps, number)));
  for (const [at, uscc] of firms.slice(0, 2).entries())
    await accepted(deps, uscc, 'MOHRSS', { 'hr.hires': [graduate(`kill-${at}`)] });
  await publishBuiltIn(deps, key);
  const { id } = await latestSweep(deps);
  const killed = killedAt(deps, kill);
  for (const shard of await planned(deps, id)) {
    // The killed one stays dead; the workflow's next try is another worker.
    await sweepShard(killed.deps, shard, { pageSize: 1 }).catch(() => undefined);
    await sweepShard(deps, shard, { pageSize: 1 });
  }
  const { state, tally } = await finished(deps, id);
  return {
    calls: killed.calls(),
    table: { state, tally, offers: await offersOf(deps, firms), audits: await audits(deps, firms) },
  };
}

/** How many rows the chain of each entitlement has. */
async function audits(deps: Deps, firms: readonly string[]): Promise<number[]> {
  const files = await Promise.all(firms.map((uscc) => deps.enterprises.file(uscc)));
  const ids = files.flatMap((file) => file?.entitlements ?? []);
  return Promise.all(ids.map(async (id) => (await deps.entitlements.audit(id)).length));
}

test('a killed shard goes on from its place, and the table is the same', async () => {
  const whole = await swept(undefined);
  expect(whole.table).toMatchObject({ state: 'finished', tally: { firms: 3, setAside: 0 } });
  expect(whole.table.tally?.policies[key]).toMatchObject({ eligible: 2, changed: 2 });
  const step = Math.max(1, Math.floor(whole.calls / 9));
  for (let at = 1; at <= whole.calls; at += step) {
    for (const when of ['before', 'after'] as const) {
      const { table } = await swept({ at, when });
      expect({ at, when, table }).toEqual({ at, when, table: whole.table });
    }
  }
}, 240_000);
