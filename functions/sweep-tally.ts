// The last step of a sweep: add its shards up.
import { z } from 'zod';
import { finishSweep } from '../shared/commands/finish-sweep.ts';
import { makeDeps } from '../shared/deps.ts';
import { SweepId } from '../shared/domain/ids.ts';

const SweepStart = z.object({ sweepId: SweepId, attempt: z.int().positive() });

const deps = makeDeps(process.env);

export async function handler(event: unknown): Promise<{ state: string }> {
  return { state: (await finishSweep(deps, SweepStart.parse(event))) ?? 'unknown' };
}
