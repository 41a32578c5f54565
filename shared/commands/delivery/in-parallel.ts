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
