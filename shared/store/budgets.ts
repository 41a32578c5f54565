// Reads pots of money, their journals and their queues.
import type { Budget, JournalEntry, QueuePlace } from '../domain/budget.ts';
import type { BudgetId, PolicyKey } from '../domain/ids.ts';
import type { Table } from './commit.ts';
import { readOne, readPartition, readWholeIndex, recordsOf } from './read.ts';

export type BudgetReader = ReturnType<typeof budgetReader>;

export function budgetReader(table: Table) {
  return {
    budget: (id: BudgetId): Promise<Budget | undefined> => readOne(table, 'budget', { id }),
    ofPolicy: (policyKey: PolicyKey): Promise<Budget[]> =>
      readWholeIndex(table, 'budget', { pk: `BUDGET#${policyKey}` }),
    /** The pot nearest to the division: of those above it, the one with the longest code. */
    async nearest(policyKey: PolicyKey, fiscalYear: number, divisionCode: string) {
      const where = { pk: `BUDGET#${policyKey}`, prefix: `${fiscalYear}#` };
      const budgets = await readWholeIndex(table, 'budget', where);
      return budgets
        .filter((budget) => divisionCode.startsWith(budget.divisionCode))
        .toSorted((a, b) => b.divisionCode.length - a.divisionCode.length)[0];
    },
    async journal(budgetId: BudgetId): Promise<JournalEntry[]> {
      return recordsOf(
        'journalEntry',
        await readPartition(table, `BUDGET#${budgetId}`, 'JOURNAL#'),
      );
    },
    /** Who waits for this pot, in order. */
    async queue(budgetId: BudgetId): Promise<QueuePlace[]> {
      return recordsOf('queuePlace', await readPartition(table, `BUDGET#${budgetId}`, 'QUEUE#'));
    },
  };
}
