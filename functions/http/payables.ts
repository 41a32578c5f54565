// What waits for payout, division by division, with the names of the firms. The index proposes;
// preparing a batch reads each one again by its key.
import { divisionPrefix } from '../../shared/domain/division.ts';
import type { Instalment } from '../../shared/domain/entitlement.ts';
import type { HttpDeps } from './deps.ts';
import type { Payable, PayableRow } from './pages/finance/payouts.tsx';

const shownMax = 500;

/** Confirmed and bank-returned instalments of each division, at most 500 of each state. */
export async function readPayables(
  deps: HttpDeps,
  divisions: readonly string[],
): Promise<Payable[]> {
  return Promise.all(
    divisions.map(async (division) => ({ division, rows: await rowsOf(deps, division) })),
  );
}

async function rowsOf(deps: HttpDeps, division: string): Promise<PayableRow[]> {
  const prefix = divisionPrefix(division);
  const pages = await Promise.all(
    (['confirmed', 'returned'] as const).map((state) =>
      deps.entitlements.inState(state, prefix, { limit: shownMax }),
    ),
  );
  return Promise.all(pages.flatMap((page) => page.rows).map((row) => named(deps, row)));
}

async function named(deps: HttpDeps, row: Instalment): Promise<PayableRow> {
  const entitlement = await deps.entitlements.entitlement(row.entitlementId);
  return { ...row, enterpriseName: entitlement?.enterpriseName ?? row.uscc };
}
