// Many reads, a bounded number of them at a time.

const atOnce = 50;

/** Each row made into another, so many at a time, in the order of the rows. */
export async function inChunks<T, R>(
  rows: readonly T[],
  make: (row: T) => Promise<R>,
): Promise<R[]> {
  const made: R[] = [];
  for (let place = 0; place < rows.length; place += atOnce) {
    made.push(...(await Promise.all(rows.slice(place, place + atOnce).map(make))));
  }
  return made;
}
