// The table of tables: every kind of record this system keeps. Keys are made of permanent identity
// only; index entries serve lists and never decide money.
import { AuditRow } from '../domain/audit.ts';
import { BankAnswer } from '../domain/bank-answer.ts';
import { Batch } from '../domain/batch.ts';
import { BatchLine, SuspenseLine } from '../domain/batch-line.ts';
import { Budget, JournalEntry, QueuePlace } from '../domain/budget.ts';
import { Enterprise, isBeingWritten } from '../domain/enterprise.ts';
import {
  Entitlement,
  EntitlementMark,
  Instalment,
  MemberClaim,
  PaidAccount,
} from '../domain/entitlement.ts';
import type { BatchId, BudgetId, EntitlementId } from '../domain/ids.ts';
import { Notice, NoticeCode } from '../domain/notice.ts';
import { LivePolicies, PolicyVersion } from '../domain/policy-version.ts';
import { factKinds } from './fact-kinds.ts';
import { kind, sortable } from './keys.ts';
import { payeeKinds } from './payee-kinds.ts';
import { peopleKinds } from './people-kinds.ts';
import { sweepKinds } from './sweep-kinds.ts';
import { publicKinds } from './public-kinds.ts';
import { searchKinds } from './search-kinds.ts';

type OfInstalment = { entitlementId: EntitlementId; n: number };

export const kinds = {
  enterprise: kind(
    Enterprise,
    (e: { uscc: string }) => ({ pk: `FIRM#${e.uscc}`, sk: 'HEAD' }),
    (e) => ({
      gsi1pk: 'ENTERPRISE',
      gsi1sk: `${e.divisionCode}#${e.uscc}`,
      firm: e.uscc,
      ...((e.matchedVersion < e.factsVersion || isBeingWritten(e)) && {
        waitingPk: 'WAITING#match',
        waitingSk: `${e.factsChangedAt}#${e.uscc}`,
      }),
    }),
  ),
  entitlement: kind(
    Entitlement,
    (e: { id: EntitlementId }) => ({ pk: `ENT#${e.id}`, sk: 'HEAD' }),
    (e) => ({ gsi1pk: `FIRM#${e.uscc}`, gsi1sk: `ENT#${e.policyKey}#${e.period}` }),
  ),
  entitlementMark: kind(EntitlementMark, (m: { uscc: string; entitlementId: EntitlementId }) => ({
    pk: `FIRM#${m.uscc}`,
    sk: `MARK#${m.entitlementId}`,
  })),
  instalment: kind(
    Instalment,
    (i: OfInstalment) => ({ pk: `ENT#${i.entitlementId}`, sk: `INSTALMENT#${sortable(i.n)}` }),
    (i) => ({
      gsi1pk: `INSTALMENT#${i.state}`,
      gsi1sk: `${i.divisionCode}#${i.changedAt}#${i.entitlementId}#${i.n}`,
    }),
  ),
  notice: kind(
    Notice,
    (n: OfInstalment & { offer: number }) => ({
      pk: `ENT#${n.entitlementId}`,
      sk: `NOTICE#${sortable(n.n)}#${sortable(n.offer)}`,
    }),
    (n) => {
      const own = `${n.queuedAt}#${n.entitlementId}#${n.n}#${n.offer}`;
      if (n.state === 'queued') return { waitingPk: 'WAITING#notify', waitingSk: own };
      if (n.state !== 'unreachable' || n.divisionCode === undefined) return {};
      return { gsi1pk: 'NOTICE#unreachable', gsi1sk: `${n.divisionCode}#${own}` };
    },
  ),
  noticeCode: kind(NoticeCode, (c: { codeHash: string }) => ({
    pk: `CODE#${c.codeHash}`,
    sk: 'HEAD',
  })),
  memberClaim: kind(MemberClaim, (c: { group: string; memberId: string }) => ({
    pk: `CLAIM#${c.group}#${c.memberId}`,
    sk: 'HEAD',
  })),
  paidAccount: kind(PaidAccount, (a: { uscc: string; accountHash: string }) => ({
    pk: `FIRM#${a.uscc}`,
    sk: `PAID-ACCOUNT#${a.accountHash}`,
  })),
  budget: kind(
    Budget,
    (b: { id: BudgetId }) => ({ pk: `BUDGET#${b.id}`, sk: 'HEAD' }),
    (b) => ({
      gsi1pk: `BUDGET#${b.policyKey}`,
      gsi1sk: `${b.fiscalYear}#${b.divisionCode}`,
      ...(b.waiting > 0 && { waitingPk: 'WAITING#payout', waitingSk: b.id }),
    }),
  ),
  journalEntry: kind(JournalEntry, (j: { budgetId: BudgetId; sequence: number }) => ({
    pk: `BUDGET#${j.budgetId}`,
    sk: `JOURNAL#${sortable(j.sequence)}`,
  })),
  queuePlace: kind(QueuePlace, (q: { budgetId: BudgetId; position: number }) => ({
    pk: `BUDGET#${q.budgetId}`,
    sk: `QUEUE#${sortable(q.position)}`,
  })),
  batch: kind(
    Batch,
    (b: { id: BatchId }) => ({ pk: `BATCH#${b.id}`, sk: 'HEAD' }),
    (b) => ({ gsi1pk: 'BATCH', gsi1sk: `${b.preparedAt}#${b.id}` }),
  ),
  batchLine: kind(
    BatchLine,
    (l: { batchId: BatchId; number: number }) => ({
      pk: `BATCH#${l.batchId}`,
      sk: `LINE#${sortable(l.number)}`,
    }),
    (l) => ({ gsi1pk: `REFERENCE#${l.reference}`, gsi1sk: l.batchId }),
  ),
  suspenseLine: kind(SuspenseLine, (s: { batchId: BatchId; lineHash: string }) => ({
    pk: `BATCH#${s.batchId}`,
    sk: `SUSPENSE#${s.lineHash}`,
  })),
  bankAnswer: kind(BankAnswer, (a: { batchId: BatchId; answerHash: string }) => ({
    pk: `BATCH#${a.batchId}`,
    sk: `ANSWER#${a.answerHash}`,
  })),
  policyVersion: kind(
    PolicyVersion,
    (p: { policyKey: string; number: number }) => ({
      pk: `POLICY#${p.policyKey}`,
      sk: `VERSION#${sortable(p.number)}`,
    }),
    (p) => ({ gsi1pk: 'POLICY', gsi1sk: `${p.policyKey}#${sortable(p.number)}` }),
  ),
  livePolicies: kind<typeof LivePolicies, object>(LivePolicies, () => ({
    pk: 'POLICIES',
    sk: 'LIVE',
  })),
  auditRow: kind(AuditRow, (a: { entity: string; sequence: number }) => ({
    pk: `AUDIT#${a.entity}`,
    sk: sortable(a.sequence),
  })),
  ...factKinds,
  ...peopleKinds,
  ...sweepKinds,
  ...publicKinds,
  ...payeeKinds,
  ...searchKinds,
};

export type KindName = keyof typeof kinds;
export type RecordOf<K extends KindName> = (typeof kinds)[K]['schema']['_zod']['output'];
export type IdentityOf<K extends KindName> = Parameters<(typeof kinds)[K]['key']>[0];
