// The two encodings that files of departments come in: UTF-8, and GB18030, which is what a Chinese
// Excel saves. Which one it is is found by trying, never guessed: bytes that are sound UTF-8 are read
// as that, all others must be sound GB18030 to the last byte.
import iconv from 'iconv-lite';

export type Encoding = 'utf-8' | 'gb18030';

const encodings = ['utf-8', 'gb18030'] as const;
const mark = '\uFEFF';

/** Finds the encoding of bytes that come piece by piece; `found` is asked once, after the last. */
export function encodingSearch() {
  const decoders = new Map(encodings.map((one) => [one, new TextDecoder(one, { fatal: true })]));
  const feed = (bytes: Uint8Array | undefined) => {
    for (const [encoding, decoder] of decoders) {
      try {
        decoder.decode(bytes, { stream: bytes !== undefined });
      } catch {
        decoders.delete(encoding);
      }
    }
  };
  return {
    add: (bytes: Uint8Array): void => feed(bytes),
    found: (): Encoding | undefined => {
      feed(undefined);
      return encodings.find((one) => decoders.has(one));
    },
  };
}

/** The encoding of the bytes; undefined where they are neither. */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const search = encodingSearch();
  search.add(bytes);
  return search.found();
}

/** The text of bytes that are known to be sound, without a byte-order mark at its beginning. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  return text.startsWith(mark) ? text.slice(1) : text;
}

/** The bytes that `decode` reads back as the same text; `isFirst` puts the mark Excel looks for. */
export function encode(text: string, encoding: Encoding, isFirst = false): Uint8Array {
  if (encoding === 'gb18030') return iconv.encode(text, encoding);
  return new TextEncoder().encode(isFirst ? mark + text : text);
}
