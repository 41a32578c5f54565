// How fast sweeps walk a registry on the local cloud: firms a second under the whole catalogue, when
// every firm is new and when nothing is, beside how fast the same table lists its firms and gives away
// their facts with nothing decided. One process does the work, two shards at a time as `npm start` does.
import { builtInPolicies } from '../rules/catalog.ts';
import { askSweep } from '../shared/commands/ask-sweep.ts';
import { beginSweep } from '../shared/commands/begin-sweep.ts';
import { inParallel } from '../shared/commands/delivery/in-parallel.ts';
import { finishSweep } from '../shared/commands/finish-sweep.ts';
import { reviewPolicy } from '../shared/commands/review-policy.ts';
import { submitPolicy } from '../shared/commands/submit-policy.ts';
import { type ShardOfSweep, sweepShard } from '../shared/commands/sweep-shard.ts';
import type { Deps } from '../shared/deps.ts';
import type { SweepId } from '../shared/domain/ids.ts';
import { sumOfPolicies, type Sweep } from '../shared/domain/sweep.ts';
import type { Row } from './bench.ts';
import { clonedRegistry } from './cloned-registry.ts';
import { ownCloud } from './own-cloud.ts';

const shardsAtOnce = 2;
const firmsAtOnce = 8;
const pageSize = 200;
const firmsPerShard = 100;

export async function sweepRegistry({ firms }: { firms: number }): Promise<Row[]> {
  const { deps, end } = await ownCloud();
  try {
    await publishAll(deps);
    const tableRows = await clonedRegistry(deps, firms);
    const listed = await measured(() => walk(deps, async () => {}));
    const read = await measured(() =>
      walk(deps, (usccs) =>
        inParallel(usccs, firmsAtOnce, async (uscc) => {
          await deps.enterprises.file(uscc);
        }),
      ),
    );
    const row = (bench: string, spent: Spent, more: Row = {}): Row => ({
      bench,
      firms,
      tableRows,
      seconds: Math.round(spent.seconds * 10) / 10,
      firmsPerSecond: Math.round(firms / spent.seconds),
      ownCpuMsPerFirm: Math.round((spent.cpuSeconds * 10_000) / firms) / 10,
      ...more,
    });
    return [
      row('list the codes of all firms (raw scan)', listed),
      row('read every firm whole (raw read)', read),
      await swept(deps, 'sweep the catalogue, every firm new', row),
      await swept(deps, 'sweep the catalogue again, nothing new', row),
    ];
  } finally {
    await end();
  }
}

type MakeRow = (bench: string, spent: Spent, more: Row) => Row;

/** One sweep of every policy, as its workflow would run it. */
async function swept(deps: Deps, name: string, row: MakeRow): Promise<Row> {
  const wish = { requestKey: name, actor: 'person:bench' } as const;
  const asked = await askSweep(deps, wish);
  if (!asked.ok) throw new Error(asked.code);
  let ended: Sweep | undefined;
  const spent = await measured(async () => {
    ended = await run(deps, asked.value);
  });
  if (ended?.state !== 'finished' || !ended.tally) throw new Error('the sweep did not finish');
  const { eligible, changed, amountFen } = sumOfPolicies(ended.tally);
  return row(name, spent, { shards: ended.shards, eligible, changed, amountFen });
}

async function run(deps: Deps, sweepId: SweepId): Promise<Sweep | undefined> {
  const start = { sweepId, attempt: 1 };
  const plan = await beginSweep(deps, { ...start, firmsPerShard });
  if (!plan) throw new Error('the sweep is not due');
  const list = new TextDecoder().decode(await deps.files.get(plan.plan));
  const shards = JSON.parse(list) as ShardOfSweep[];
  await inParallel(shards, shardsAtOnce, async (shard) => {
    await sweepShard(deps, shard);
  });
  await finishSweep(deps, start);
  return deps.sweeps.sweep(sweepId);
}

/** Puts the catalogue in force while there is nobody to match, and ends the sweeps of that. */
async function publishAll(deps: Deps): Promise<void> {
  for (const policy of builtInPolicies) {
    const text = JSON.stringify(policy);
    const submitted = await submitPolicy(deps, { text, note: '', actor: 'person:author' });
    if (!submitted.ok) throw new Error(submitted.code);
    const { policyKey, number, textHash } = submitted.value;
    const review = { policyKey, number, textHash, note: '', verdict: 'publish' } as const;
    await reviewPolicy(deps, { ...review, actor: 'person:reviewer' });
    const { rows } = await deps.sweeps.list({ limit: 100 });
    for (const { id, state } of rows) if (state === 'ready') await run(deps, id);
  }
}

/** Every firm's code, page by page as a sweep reads them. */
async function walk(deps: Deps, each: (usccs: string[]) => Promise<void>): Promise<void> {
  await inParallel([0, 1], shardsAtOnce, async (segment) => {
    let cursor: string | undefined;
    do {
      const of = { segment, total: shardsAtOnce };
      const page = await deps.enterprises.segment(of, { limit: pageSize, cursor });
      await each(page.usccs);
      cursor = page.next;
    } while (cursor !== undefined);
  });
}

type Spent = { seconds: number; cpuSeconds: number };

/** Time by the wall, and by this process alone, which a busy machine does not stretch. */
async function measured(work: () => Promise<void>): Promise<Spent> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (user + system) / 1_000_000,
  };
}
