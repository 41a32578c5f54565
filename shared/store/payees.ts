// Reads the register of settling banks, and what firms have to pass on.
import { divisionPrefix } from '../domain/division.ts';
import type { EntitlementId } from '../domain/ids.ts';
import type { PassOn } from '../domain/pass-on.ts';
import { type SettlementAccount, settlingDivisions } from '../domain/settlement-account.ts';
import type { Table } from './commit.ts';
import { type Page, readIndex, readOne, readWholeIndex } from './read.ts';

export type PayeeReader = ReturnType<typeof payeeReader>;

export function payeeReader(table: Table) {
  const settlement = (policyKey: string, divisionCode: string) =>
    readOne(table, 'settlementAccount', { policyKey, divisionCode });
  return {
    settlement: (policyKey: string, divisionCode: string): Promise<SettlementAccount | undefined> =>
      settlement(policyKey, divisionCode),
    /** The record in force that settles for the division, by its key, the nearest first. */
    async settling(
      policyKey: string,
      divisionCode: string,
    ): Promise<SettlementAccount | undefined> {
      for (const code of settlingDivisions(divisionCode)) {
        const found = await settlement(policyKey, code);
        if (found?.inForce) return found;
      }
      return undefined;
    },
    /** Every record within the division; there is one for a policy and a place. */
    settlements: (division: string): Promise<SettlementAccount[]> =>
      readWholeIndex(table, 'settlementAccount', {
        pk: 'SETTLEMENT',
        prefix: divisionPrefix(division),
      }),
    passOn: (entitlementId: EntitlementId, n: number): Promise<PassOn | undefined> =>
      readOne(table, 'passOn', { entitlementId, n }),
    passOns: (
      state: 'open' | 'done',
      division: string,
      page: { limit: number; cursor?: string },
    ): Promise<Page<PassOn>> =>
      readIndex(
        table,
        'passOn',
        { pk: `PASS-ON#${state}`, prefix: divisionPrefix(division) },
        page,
      ),
  };
}
