// The first step of a sweep: write down the shards.
import { z } from 'zod';
import { beginSweep, type SweepPlan } from '../shared/commands/begin-sweep.ts';
import { makeDeps } from '../shared/deps.ts';
import { SweepId } from '../shared/domain/ids.ts';
import { env } from '../shared/names.ts';

const SweepStart = z.object({ sweepId: SweepId, attempt: z.int().positive() });

/** The local cloud shows with a few hundred firms what the real one does with millions. */
const firmsPerShard = process.env[env.stage] === 'local' ? 20 : 5000;
const deps = makeDeps(process.env);

/** A start that does not count any more answers so, and the workflow ends. */
export async function handler(event: unknown): Promise<SweepPlan | { shards: 0 }> {
  const start = SweepStart.parse(event);
  return (await beginSweep(deps, { ...start, firmsPerShard })) ?? { shards: 0 };
}
