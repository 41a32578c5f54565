// The time that facts speak of: it must be readable, and it must not lie ahead, because a slip of
// the pen would then bar every later fact.
import type { Instant } from '../../domain/day.ts';
import type { RefusalError } from '../../domain/outcome.ts';

/** The fault in a stated as-of time, or nothing; `asOfAt` is how it was understood. */
export function checkAsOf(
  stated: string | undefined,
  asOfAt: Instant | undefined,
  now: Instant,
): RefusalError[] {
  const found = (stated ?? '').slice(0, 40);
  if (asOfAt === undefined)
    return [{ pointer: '/asOf', found, expected: 'YYYY-MM-DD or an instant with its zone' }];
  return asOfAt > now ? [{ pointer: '/asOf', found, expected: `not after ${now}` }] : [];
}
