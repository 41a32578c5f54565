// What waits for payout, division by division, with the names of firms and policies. The index proposes;
// preparing a batch reads each one again by its key.
import { divisionPrefix } from '../../shared/domain/division.ts';
import type { Instalment } from '../../shared/domain/entitlement.ts';
import type { HttpDeps } from './deps.ts';
import { titlesOf } from './enterprise-file.ts';
import type { Payable, PayableRow } from './pages/finance/payouts.tsx';

const shownMax = 500;

/** Confirmed and bank-returned instalments of each division, at most 500 of each state. */
export async function readPayables(
  deps: HttpDeps,
  divisions: readonly string[],
): Promise<Payable[]> {
  return Promise.all(
    divisions.map(async (division) => ({
      division,
      rows: await rowsOf(deps, division, 'confirmed'),
      returned: await rowsOf(deps, division, 'returned'),
    })),
  );
}

async function rowsOf(
  deps: HttpDeps,
  division: string,
  state: 'confirmed' | 'returned',
): Promise<PayableRow[]> {
  const limit = shownMax;
  const page = await deps.entitlements.inState(state, divisionPrefix(division), { limit });
  const rows = await Promise.all(page.rows.map((row) => read(deps, row)));
  const known = rows.flatMap(({ entitlement }) => (entitlement ? [entitlement] : []));
  const titles = await titlesOf(deps, known);
  return rows.map(({ row, entitlement }) => ({
    ...row,
    enterpriseName: entitlement?.enterpriseName ?? row.uscc,
    policyTitle: titles.get(row.policyKey) ?? row.policyKey,
  }));
}

async function read(deps: HttpDeps, row: Instalment) {
  return { row, entitlement: await deps.entitlements.entitlement(row.entitlementId) };
}
