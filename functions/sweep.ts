// One shard of a sweep, called by the workflow: walk on, and say whether to be called again. A minute
// before the time of this call is up it stops at the end of a page; the next call goes on from there.
import { z } from 'zod';
import { sweepShard } from '../shared/commands/sweep-shard.ts';
import { makeDeps } from '../shared/deps.ts';
import { SweepId } from '../shared/domain/ids.ts';

const Shard = z.object({
  sweepId: SweepId,
  attempt: z.int().positive(),
  segment: z.int().nonnegative(),
  total: z.int().positive(),
});
type Call = { getRemainingTimeInMillis(): number };

const sparedMilliseconds = 60_000;
const deps = makeDeps(process.env);

/** Answers with the shard itself, so that the workflow can hand it in again. */
export async function handler(event: unknown, call: Call) {
  const shard = Shard.parse(event);
  const isTimeUp = () => call.getRemainingTimeInMillis() < sparedMilliseconds;
  return { ...shard, ...(await sweepShard(deps, shard, { isTimeUp })) };
}
