// Where each kind of record lives in the one table: its schema, its key, and the index entries it
// wants. Adding a kind here is all it takes to read and commit it.
import type { z } from 'zod';

export type Key = { pk: string; sk: string };
export type IndexKeys = {
  gsi1pk?: string;
  gsi1sk?: string;
  waitingPk?: string;
  waitingSk?: string;
  /** Set on the heads of enterprises alone, which makes their index hold nothing else. */
  firm?: string;
};

export type Kind<S extends z.ZodType, I> = {
  schema: S;
  key: (identity: I) => Key;
  index: (record: z.infer<S>) => IndexKeys;
  /** Seconds since 1970 after which the table may drop the record; only sessions and the like. */
  expiresAt?: (record: z.infer<S>) => number;
};

/** Declares a kind; the record itself must carry everything its key is made of. */
export function kind<S extends z.ZodType, I>(
  schema: S,
  key: (identity: I) => Key,
  index: (record: z.infer<S>) => IndexKeys = () => ({}),
  expiresAt?: (record: z.infer<S>) => number,
): Kind<S, I> {
  return { schema, key, index, ...(expiresAt && { expiresAt }) };
}

/** A number that sorts as text. */
export function sortable(value: number): string {
  return String(value).padStart(10, '0');
}
