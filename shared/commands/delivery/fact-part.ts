// What a statement does to one fact: the writes, and the value before and after, by which it is known
// whether rules see a change.
import type { Stamp } from '../../domain/fact.ts';
import type { Json } from '../../domain/hash.ts';
import type { Write } from '../../store/commit.ts';
import type { Statement } from './statement.ts';

export type FactPart = {
  /** Records of which there may be many: members of a list, years of a series. */
  readonly pieces: readonly Write[];
  readonly others: readonly Write[];
  /** What the source had begun to say of the fact before is said whole now, or said otherwise. */
  readonly settles: boolean;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/** The stamp that everything in the statement is kept under. */
export function stampOf({ source, asOfAt, deliveryId }: Statement): Stamp {
  return { source, asOfAt, deliveryId };
}
