// A zip archive of a few parts in a given order, stored as they are: what a reader gets that depends
// on their order and believes their sizes.

/** A part; its pieces must come to that size. */
export type ZipPart = {
  readonly name: string;
  readonly size: number;
  readonly pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

/** The archive's bytes, piece by piece; readers of streams need no table at its end. */
export async function* zipOf(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  for (const { name, size, pieces } of parts) {
    const nameBytes = new TextEncoder().encode(name);
    yield localHead(size, nameBytes.length);
    yield nameBytes;
    yield* pieces;
  }
  yield endOfArchive();
}

function localHead(size: number, nameLength: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint32(18, size, true);
  view.setUint32(22, size, true);
  view.setUint16(26, nameLength, true);
  return new Uint8Array(view.buffer);
}

function endOfArchive(): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  return new Uint8Array(view.buffer);
}
