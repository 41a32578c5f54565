// Hashes, and the one text of a value that they are taken of.
import { createHash } from 'node:crypto';

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** SHA-256 of UTF-8 text or bytes, as 64 hex digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The same of bytes that come piece by piece. */
export function sha256Search(): { add: (bytes: Uint8Array) => void; found: () => string } {
  const hash = createHash('sha256');
  return { add: (bytes) => void hash.update(bytes), found: () => hash.digest('hex') };
}

/** JSON with sorted keys and no spaces: the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** SHA-256 of the canonical JSON. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
