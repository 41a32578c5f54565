// Waiting for what workers do by themselves, with an end to the patience.
import { setTimeout as sleep } from 'node:timers/promises';

/** Comes back once it is so; throws when it does not come so in time. */
export async function until(isSo: () => Promise<boolean>, waitSecondsMax = 90): Promise<void> {
  const lastAt = Date.now() + waitSecondsMax * 1000;
  while (!(await isSo())) {
    if (Date.now() > lastAt) throw new Error(`it did not come so within ${waitSecondsMax} s`);
    await sleep(100);
  }
}
