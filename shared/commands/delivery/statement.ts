// What one source says of one firm at one time.
import type { Instant } from '../../domain/day.ts';
import type { Json } from '../../domain/hash.ts';
import type { DeliveryId } from '../../domain/ids.ts';

/** Facts by key, and pointers (`/key`, `/key/period`, `/key/field`) to what is withdrawn. */
export type Sayings = {
  readonly facts: Readonly<Record<string, Json>>;
  readonly withdrawn: readonly string[];
};

/** Sayings that were checked, with the firm they are about and the stamp they are kept under. */
export type Statement = Sayings & {
  readonly uscc: string;
  readonly source: string;
  readonly asOfAt: Instant;
  readonly deliveryId: DeliveryId;
};
