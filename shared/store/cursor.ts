// Where a page of an index ends, as text that travels through a browser and back. What comes back is
// taken only as a place within the very list that is asked for.
import { z } from 'zod';

/** A list: its index, and of it what starts with the prefix, lies before a place, or from one on. */
export type Range = {
  index?: 'gsi1' | 'waiting';
  pk: string;
  prefix?: string;
  before?: string;
  from?: string;
};
type StartKey = Record<string, string>;

/** What the keys of an index are called. */
export function indexNames(index: Range['index']): { pkName: string; skName: string } {
  return index === 'waiting'
    ? { pkName: 'waitingPk', skName: 'waitingSk' }
    : { pkName: 'gsi1pk', skName: 'gsi1sk' };
}

/** The text of a key of the table and of its index. */
export function encodeCursor(key: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key to go on behind; undefined where the text is no place within that list. */
export function decodeCursor(cursor: string, where: Range): StartKey | undefined {
  const { pkName, skName } = indexNames(where.index);
  const shape = z.strictObject({
    pk: keyText(2048),
    sk: keyText(1024),
    [pkName]: z.literal(where.pk),
    [skName]: keyText(1024).refine((sk) => isWithin(sk, where)),
  });
  const key = shape.safeParse(parsed(cursor));
  return key.success ? key.data : undefined;
}

function isWithin(sk: string, { prefix, before, from }: Range): boolean {
  if (from !== undefined) return sk >= from;
  return before === undefined ? sk.startsWith(prefix ?? '') : sk < before;
}

/** A key of the table may be so many bytes long. */
function keyText(bytesMax: number) {
  return z
    .string()
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= bytesMax);
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
