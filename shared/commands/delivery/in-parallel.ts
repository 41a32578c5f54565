// Works through a list with a bounded number of workers; the first fault stops all of them.

/** Calls `work` for every entry, at most `workersMax` at a time. */
export async function inParallel<T>(
  entries: readonly T[],
  workersMax: number,
  work: (entry: T) => Promise<void>,
): Promise<void> {
  const shared = taken(entries);
  // A loop that ends by a fault closes the generator, and so ends the loops of the others.
  const worker = async () => {
    for (const entry of shared) await work(entry);
  };
  await Promise.all(Array.from({ length: workersMax }, worker));
}

function* taken<T>(entries: readonly T[]) {
  yield* entries;
}

/**
 * Calls `work` from the first entry on until the time is up, and tells how many entries were done:
 * always the first ones. So many as `atLeast` are done in any case, so that whoever has little time
 * again and again still gets to the end.
 */
export async function inParallelUntil<T>(
  entries: readonly T[],
  workersMax: number,
  { isOver, atLeast }: { isOver: () => boolean; atLeast: number },
  work: (entry: T) => Promise<void>,
): Promise<number> {
  let [begun, hasStopped] = [0, false];
  await inParallel(entries, workersMax, async (entry) => {
    // A clock that is set back must not leave a gap.
    hasStopped ||= begun >= atLeast && isOver();
    if (hasStopped) return;
    begun += 1;
    await work(entry);
  });
  return begun;
}
