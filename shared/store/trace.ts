// One entitlement from end to end: its instalments and notices, who did what, the lines in bank files
// and the journal entries. What the facts and the verdict were stands in the decision record.
import type { AuditRow } from '../domain/audit.ts';
import type { BatchLine } from '../domain/batch-line.ts';
import type { JournalEntry } from '../domain/budget.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { batchReader } from './batches.ts';
import { budgetReader } from './budgets.ts';
import type { Table } from './commit.ts';
import { type EntitlementFile, entitlementReader } from './entitlements.ts';

export type Trace = EntitlementFile & {
  audit: AuditRow[];
  payments: BatchLine[];
  journal: JournalEntry[];
};

export type TraceReader = (id: EntitlementId) => Promise<Trace | undefined>;

export function traceReader(table: Table): TraceReader {
  const [entitlements, batches, budgets] = [
    entitlementReader(table),
    batchReader(table),
    budgetReader(table),
  ];
  return async (id) => {
    const file = await entitlements.file(id);
    if (!file) return undefined;
    const batchIds = distinct(file.instalments.map((one) => one.batchId));
    const budgetIds = distinct(file.instalments.map((one) => one.budgetId));
    const lines = await Promise.all(batchIds.map((batchId) => batches.lines(batchId)));
    const journals = await Promise.all(budgetIds.map((budgetId) => budgets.journal(budgetId)));
    return {
      ...file,
      audit: await entitlements.audit(id),
      payments: lines.flat().filter((line) => line.entitlementId === id),
      journal: journals.flat().filter((entry) => entry.entitlementId === id),
    };
  };
}

function distinct<T extends string>(ids: readonly (T | undefined)[]): T[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}
