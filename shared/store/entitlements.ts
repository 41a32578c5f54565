// Reads entitlements with everything that hangs on them: one partition, one consistent query.
import type { AuditRow } from '../domain/audit.ts';
import type { Entitlement, Instalment, MemberClaim, PaidAccount } from '../domain/entitlement.ts';
import type { EntitlementId, Uscc } from '../domain/ids.ts';
import type { Notice, NoticeCode } from '../domain/notice.ts';
import type { PublicEntry } from '../domain/public-entry.ts';
import type { Table } from './commit.ts';
import { entitlementLists } from './entitlement-lists.ts';
import { readOne, readPartition, readWholeIndex, recordsOf } from './read.ts';

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
    ...entitlementLists(table),
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
