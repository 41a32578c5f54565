// An offer that is no longer made leaves the public list in the transaction that ends it.
import type { Instalment } from '../../domain/entitlement.ts';
import { put, type Write } from '../../store/commit.ts';
import type { EntitlementFile } from '../../store/entitlements.ts';

/** Ends the entries of the instalments that moved, and with them their own confirmation. */
export function unlist(
  known: EntitlementFile | undefined,
  moved: readonly (Instalment | undefined)[],
): Write[] {
  const entries = known?.publicEntries ?? [];
  return entries
    .filter((entry) => entry.ending === undefined && moved.some((one) => one?.n === entry.n))
    .map((entry) =>
      put('publicEntry', { ...entry, confirmsItself: false, ending: 'superseded' as const }),
    );
}
