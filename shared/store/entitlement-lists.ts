// Lists of instalments and notices by state and division, from the index; no money is decided on them.
import { divisionPrefix } from '../domain/division.ts';
import type { Instalment } from '../domain/entitlement.ts';
import type { InstalmentState } from '../domain/instalment-states.ts';
import type { Notice } from '../domain/notice.ts';
import type { Table } from './commit.ts';
import { type Page, readIndex } from './read.ts';
import { type Asked, type Listed, readList } from './walk.ts';

export function entitlementLists(table: Table) {
  return {
    inState: (
      state: InstalmentState,
      divisionCode: string,
      page: { limit?: number; cursor?: string } = {},
    ): Promise<Page<Instalment>> =>
      readIndex(
        table,
        'instalment',
        { pk: `INSTALMENT#${state}`, prefix: divisionPrefix(divisionCode) },
        page,
      ),
    /** Instalments of a division in any of the states, with their total; one state after another. */
    listed: (
      states: readonly InstalmentState[],
      division: string,
      asked: Asked<Instalment>,
    ): Promise<Listed<Instalment>> => {
      const prefix = divisionPrefix(division);
      const ranges = states.map((state) => ({ pk: `INSTALMENT#${state}`, prefix }));
      return readList(table, 'instalment', { ranges, newestFirst: true }, asked);
    },
    /** Notices that nobody could be reached with, in a division; newest first within each county. */
    undelivered: (division: string, asked: Asked<Notice>): Promise<Listed<Notice>> => {
      const ranges = [{ pk: 'NOTICE#unreachable', prefix: divisionPrefix(division) }];
      return readList(table, 'notice', { ranges, newestFirst: true }, asked);
    },
  };
}
