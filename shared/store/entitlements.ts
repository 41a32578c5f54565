// Reads entitlements with everything that hangs on them: one partition, one consistent query.
import type { AuditRow } from '../domain/audit.ts';
import { divisionPrefix } from '../domain/division.ts';
import type { Entitlement, Instalment, MemberClaim, PaidAccount } from '../domain/entitlement.ts';
import type { EntitlementId, Uscc } from '../domain/ids.ts';
import type { InstalmentState } from '../domain/instalment-states.ts';
import type { Notice, NoticeCode } from '../domain/notice.ts';
import type { PublicEntry } from '../domain/public-entry.ts';
import type { Table } from './commit.ts';
import { type Page, readIndex, readOne, readPartition, readWholeIndex, recordsOf } from './read.ts';
import { type Asked, type Listed, readList } from './walk.ts';

/** An entitlement, its instalments, its notices and their entries on the public list, oldest first. */
export type EntitlementFile = {
  entitlement: Entitlement;
  instalments: Instalment[];
  notices: Notice[];
  publicEntries: PublicEntry[];
};

export type EntitlementReader = ReturnType<typeof entitlementReader>;

export function entitlementReader(table: Table) {
  return {
    async file(id: EntitlementId): Promise<EntitlementFile | undefined> {
      const items = await readPartition(table, `ENT#${id}`);
      const entitlement = recordsOf('entitlement', items)[0];
      if (!entitlement) return undefined;
      const instalments = recordsOf('instalment', items);
      return {
        entitlement,
        instalments,
        notices: recordsOf('notice', items),
        publicEntries: recordsOf('publicEntry', items),
      };
    },
    entitlement: (id: EntitlementId): Promise<Entitlement | undefined> =>
      readOne(table, 'entitlement', { id }),
    instalment: (entitlementId: EntitlementId, n: number): Promise<Instalment | undefined> =>
      readOne(table, 'instalment', { entitlementId, n }),
    ofEnterprise: (uscc: Uscc): Promise<Entitlement[]> =>
      readWholeIndex(table, 'entitlement', { pk: `FIRM#${uscc}`, prefix: 'ENT#' }),
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
    memberClaim: (group: string, memberId: string): Promise<MemberClaim | undefined> =>
      readOne(table, 'memberClaim', { group, memberId }),
    paidAccount: (uscc: Uscc, accountHash: string): Promise<PaidAccount | undefined> =>
      readOne(table, 'paidAccount', { uscc, accountHash }),
    notice: (entitlementId: EntitlementId, n: number, offer: number): Promise<Notice | undefined> =>
      readOne(table, 'notice', { entitlementId, n, offer }),
    noticeCode: (codeHash: string): Promise<NoticeCode | undefined> =>
      readOne(table, 'noticeCode', { codeHash }),
    noticesWaitingSince: (before: string): Promise<Notice[]> =>
      readWholeIndex(table, 'notice', { index: 'waiting', pk: 'WAITING#notify', before }),
    async audit(entity: string): Promise<AuditRow[]> {
      return recordsOf('auditRow', await readPartition(table, `AUDIT#${entity}`));
    },
  };
}
