// Ids made of a permanent key: one that is its key's hash can be found again without an index, and two
// workers that mint it at once mint the same one.
import { sha256 } from './hash.ts';

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 characters (130 bits) of Crockford base 32, made from the parts of a permanent key. */
export function shortHash(...parts: (string | number)[]): string {
  let [text, pending, bits] = ['', 0, 0];
  for (const pair of sha256(JSON.stringify(parts)).match(/../g) ?? []) {
    pending = (pending << 8) | Number.parseInt(pair, 16);
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += crockford.charAt((pending >> bits) & 31);
      pending &= (1 << bits) - 1;
    }
  }
  return text.slice(0, 26);
}
