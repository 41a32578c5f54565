// What lies in a zip archive, from the table at its end, and each entry's bytes with a limit on what
// they may grow to. An archive says itself how large its entries are, so what it says is not believed.
import { createInflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  /** The bytes as they lie in the archive. */
  readonly packed: Uint8Array;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endBytes = 22;
const commentMax = 65_535;
const entriesMax = 5000;

/** The entries by name; undefined where the bytes are no zip archive, or a broken one. */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > entriesMax) return undefined;
  const entries = new Map<string, ZipEntry>();
  try {
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== entryMark) return undefined;
      const entry = entryAt(bytes, view, at);
      entries.set(entry.name, entry);
      at += 46 + [28, 30, 32].reduce((sum, part) => sum + view.getUint16(at + part, true), 0);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - commentMax); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packedSize > bytes.length) throw new RangeError('an entry beyond the end');
  return {
    name: new TextDecoder().decode(nameBytes),
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(from, from + packedSize),
  };
}

/** The entry's own bytes, piece by piece; throws a RangeError once they are more than the limit. */
export async function* unpacked(entry: ZipEntry, bytesMax: number): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw new RangeError('packed in an unknown way');
  const packed = Readable.from([entry.packed]);
  const pieces = entry.method === 0 ? packed : packed.pipe(createInflateRaw());
  let total = 0;
  for await (const piece of pieces as AsyncIterable<Uint8Array>) {
    total += piece.length;
    if (total > bytesMax) throw new RangeError(`more than ${bytesMax} bytes`);
    yield piece;
  }
}
