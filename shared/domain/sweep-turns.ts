// Whose turn it is: of sweeps that match the same policies one runs and the others wait, in the order
// in which they came. It also remembers up to which day the policies that depend on time were swept.
import { z } from 'zod';
import { PolicyKey, SweepId } from './ids.ts';

const Entry = z.object({ id: SweepId, policyKeys: z.array(PolicyKey) });
type Entry = z.infer<typeof Entry>;

export const SweepTurns = z.object({
  running: z.array(Entry),
  waiting: z.array(Entry),
  /** The last day that was turned; '' before the first. */
  turnedOn: z.string(),
  version: z.int(),
});
export type SweepTurns = z.infer<typeof SweepTurns>;

export const noTurns: SweepTurns = { running: [], waiting: [], turnedOn: '', version: 0 };

/** Sweeps of different policies run side by side, but no more than the table can bear. */
const runningMax = 4;

/** Lets a sweep run, or wait behind those that match one of its policies. */
export function enter(turns: SweepTurns, entry: Entry): { turns: SweepTurns; mayRun: boolean } {
  if (isIn(turns.running, entry)) return { turns, mayRun: true };
  if (isIn(turns.waiting, entry)) return { turns, mayRun: false };
  return mayRun(turns.running, turns.waiting, entry)
    ? { turns: { ...turns, running: [...turns.running, entry] }, mayRun: true }
    : { turns: { ...turns, waiting: [...turns.waiting, entry] }, mayRun: false };
}

/** Takes a sweep out; `called` are those whose turn it is now. */
export function leave(turns: SweepTurns, id: SweepId): { turns: SweepTurns; called: SweepId[] } {
  const running = turns.running.filter((one) => one.id !== id);
  const waiting: Entry[] = [];
  const called: SweepId[] = [];
  for (const entry of turns.waiting) {
    if (entry.id === id) continue;
    if (!mayRun(running, waiting, entry)) waiting.push(entry);
    else {
      running.push(entry);
      called.push(entry.id);
    }
  }
  return { turns: { ...turns, running, waiting }, called };
}

/** Whether there is room, and nobody before it matches one of its policies. */
function mayRun(running: readonly Entry[], before: readonly Entry[], entry: Entry): boolean {
  const keys = new Set(entry.policyKeys);
  const isShared = (one: Entry) => one.policyKeys.some((key) => keys.has(key));
  return running.length < runningMax && !running.some(isShared) && !before.some(isShared);
}

function isIn(entries: readonly Entry[], { id }: Entry): boolean {
  return entries.some((one) => one.id === id);
}
