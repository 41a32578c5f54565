// What makes a delivery the same one: its source, its bytes, an as-of time that is stated beside it,
// and the meaning of headings of its own that the source has given.
import type { ColumnMeanings } from '../../domain/column-map.ts';
import type { Instant } from '../../domain/day.ts';
import { hashOf } from '../../domain/hash.ts';
import { type DeliveryId, deliveryId } from '../../domain/ids.ts';
import { firstMeaning } from './heading-names.ts';
import type { Heading } from './layout.ts';

export type Identity = {
  readonly source: string;
  readonly contentHash: string;
  /** The as-of time where one was stated. */
  readonly statedAt: Instant | undefined;
  readonly heading: Heading | undefined;
  readonly meanings: ColumnMeanings;
};

/** The same file under another meaning of its headings says something else. */
export function identityOf({
  source,
  contentHash,
  statedAt,
  heading,
  meanings,
}: Identity): DeliveryId {
  const own = (heading?.cells ?? []).map((cell) => firstMeaning(cell, meanings));
  const plain = (heading?.cells ?? []).map((cell) => firstMeaning(cell, {}));
  const [meant, unmapped] = [hashOf(own), hashOf(plain)];
  const parts = [contentHash, statedAt, meant === unmapped ? undefined : meant];
  return deliveryId(source, parts.filter((part) => part !== undefined).join(' '));
}
