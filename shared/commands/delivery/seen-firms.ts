// Which firms a large file has spoken of so far: sixteen bytes each, so that a list whose firm comes
// back later in the file is found without holding the file. What each stretch adds is kept beside the
// upload, for whoever goes on after a kill.
import type { Deps } from '../../deps.ts';
import type { Upload } from '../../domain/upload.ts';

const words = 4;
const firstSlots = 1 << 12;

/** A set of codes by 128 bits of their hash. */
export function codeSet() {
  let table = new Uint32Array(firstSlots * words);
  let count = 0;
  const slotOf = (into: Uint32Array, hash: Uint32Array): number => {
    const slots = into.length / words;
    let slot = (hash[0] ?? 0) % slots;
    while (!isFree(into, slot) && !isSame(into, slot, hash)) slot = (slot + 1) % slots;
    return slot;
  };
  const grow = (): void => {
    const larger = new Uint32Array(table.length * 2);
    for (let at = 0; at < table.length; at += words) {
      const hash = table.subarray(at, at + words);
      if (!isFree(table, at / words)) larger.set(hash, slotOf(larger, hash) * words);
    }
    table = larger;
  };
  return {
    /** Whether the code is new; it no longer is from then on. */
    add(code: string): boolean {
      const hash = hashOfCode(code);
      const slot = slotOf(table, hash);
      if (!isFree(table, slot)) return false;
      table.set(hash, slot * words);
      count += 1;
      if (count * 2 * words > table.length) grow();
      return true;
    },
  };
}

export type CodeSet = ReturnType<typeof codeSet>;

function isFree(table: Uint32Array, slot: number): boolean {
  return table[slot * words + words - 1] === 0;
}

function isSame(table: Uint32Array, slot: number, hash: Uint32Array): boolean {
  return hash.every((word, index) => table[slot * words + index] === word);
}

/** Four different 32-bit hashes (FNV-1a with a finish); the last is never 0, which marks a free slot. */
function hashOfCode(code: string): Uint32Array {
  const hash = Uint32Array.of(0x811c9dc5, 0x9747b28c, 0x1b873593, 0x27d4eb2f);
  for (let at = 0; at < code.length; at += 1) {
    const unit = code.charCodeAt(at);
    for (let word = 0; word < words; word += 1)
      hash[word] = Math.imul((hash[word] ?? 0) ^ (unit + word), 0x01000193 + 2 * word);
  }
  for (let word = 0; word < words; word += 1) hash[word] = finish(hash[word] ?? 0);
  hash[words - 1] ||= 1;
  return hash;
}

function finish(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

const placeOf = ({ id }: Upload, stretch: number) => `uploads/${id}/seen/${stretch}`;

/** The firms of every stretch before the cursor. */
export async function seenBefore(
  files: Pick<Deps['files'], 'get'>,
  upload: Upload,
): Promise<CodeSet> {
  const seen = codeSet();
  for (let stretch = 0; stretch < upload.cursor.stretch; stretch += 1) {
    const bytes = await files.get(placeOf(upload, stretch));
    if (!bytes) throw new Error(`${upload.id}: the firms of stretch ${stretch} are not kept`);
    for (const code of new TextDecoder().decode(bytes).split('\n')) seen.add(code);
  }
  return seen;
}

/** Keeps the firms of the stretch at the cursor. */
export async function keepSeen(
  files: Pick<Deps['files'], 'put'>,
  upload: Upload,
  codes: readonly string[],
): Promise<void> {
  await files.put(placeOf(upload, upload.cursor.stretch), codes.join('\n'), 'text/plain');
}
