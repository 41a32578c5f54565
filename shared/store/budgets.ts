// Reads pots of money, their journals and their queues.
import type { Budget, JournalEntry, QueuePlace } from '../domain/budget.ts';
import { divisionPrefix } from '../domain/division.ts';
import type { BudgetId, PolicyKey } from '../domain/ids.ts';
import type { Table } from './commit.ts';
import { readOne, readPartition, readWholeIndex, recordsOf } from './read.ts';

export type BudgetReader = ReturnType<typeof budgetReader>;

export function budgetReader(table: Table) {
  return {
    budget: (id: BudgetId): Promise<Budget | undefined> => readOne(table, 'budget', { id }),
    ofPolicy: (policyKey: PolicyKey): Promise<Budget[]> =>
      readWholeIndex(table, 'budget', { pk: `BUDGET#${policyKey}` }),
    /** The pot nearest to the division: of those that cover it, the deepest. */
    async nearest(policyKey: PolicyKey, fiscalYear: number, divisionCode: string) {
      const where = { pk: `BUDGET#${policyKey}`, prefix: `${fiscalYear}#` };
      const budgets = await readWholeIndex(table, 'budget', where);
      return budgets
        .filter((budget) => divisionCode.startsWith(divisionPrefix(budget.divisionCode)))
        .toSorted((a, b) => depthOf(b) - depthOf(a))[0];
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

function depthOf(budget: Budget): number {
  return divisionPrefix(budget.divisionCode).length;
}
