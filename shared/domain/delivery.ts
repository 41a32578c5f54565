// A delivery: one file, or one call, of facts by one source. Its id is made of the source and the
// bytes, so the same file again is the same delivery, takes up where it stopped, and changes nothing.
import { z } from 'zod';
import { Actor } from './actor.ts';
import { AuditHead } from './audit.ts';
import { type Day, type Instant, isDay } from './day.ts';
import { nation } from './division.ts';
import { DeliveryId } from './ids.ts';

/** `all`: a file with a fault is refused whole. `good`: its sound rows are taken, the rest comes back. */
export const Accept = z.enum(['all', 'good']);
export type Accept = z.infer<typeof Accept>;

/** A file of facts: who brought it, as of when it speaks, and how far it was taken in. */
export const Delivery = z.object({
  id: DeliveryId,
  source: z.string(),
  fileName: z.string(),
  contentHash: z.string(),
  /** As of when the file speaks where its rows do not say. */
  asOfAt: z.string(),
  receivedAt: z.string(),
  receivedBy: Actor,
  /** The divisions whose firms its bringer may speak of. */
  divisions: z.array(z.string()).default([nation]),
  /** Firms that it speaks of, without those of which everything was left out. */
  firms: z.int().nonnegative(),
  /** Whether it had to be sound as a whole, or was taken without the rows that are not. */
  accept: Accept.default('all'),
  rows: z.int().nonnegative().default(0),
  rowsLeft: z.int().nonnegative().default(0),
  firmsLeft: z.int().nonnegative().default(0),
  /** Where the rows that were left out lie, to be mended and sent again. */
  fixFile: z.string().nullable().default(null),
  state: z.enum(['running', 'finished']),
  /**
   * Firms of which something changed, over all runs of an import that stopped and went on; a run
   * that was killed takes its count with it.
   */
  firmsChanged: z.int().nonnegative(),
  finishedAt: z.string().nullable(),
  audit: AuditHead,
  version: z.int(),
});
export type Delivery = z.infer<typeof Delivery>;

/**
 * The instant from which a stated as-of holds: an instant with its zone as it is, a day from its
 * first moment in Shanghai. Undefined for any other text.
 */
export function asOfInstant(text: string): Instant | undefined {
  if (isDay(text)) return startOf(text);
  const written = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/.exec(
    text,
  );
  if (!written?.[1] || !isDay(written[1]) || Number.isNaN(Date.parse(text))) return undefined;
  const instant = new Date(text).toISOString();
  // Instants are compared as text, which only works while the year has four digits.
  return /^\d{4}-/.test(instant) ? instant : undefined;
}

function startOf(day: Day): Instant {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}
