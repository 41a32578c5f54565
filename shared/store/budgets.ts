// Reads pots of money, their journals and their queues.
import type { Budget, JournalEntry, QueuePlace } from '../domain/budget.ts';
import type { BudgetId, PolicyKey } from '../domain/ids.ts';
import { nearestPot } from '../domain/nearest-pot.ts';
import type { Table } from './commit.ts';
import { sortable } from './keys.ts';
import {
  readBetween,
  readFirst,
  readOne,
  readPartition,
  readWholeIndex,
  recordsOf,
} from './read.ts';

export type BudgetReader = ReturnType<typeof budgetReader>;

export function budgetReader(table: Table) {
  return {
    budget: (id: BudgetId): Promise<Budget | undefined> => readOne(table, 'budget', { id }),
    ofPolicy: (policyKey: PolicyKey): Promise<Budget[]> =>
      readWholeIndex(table, 'budget', { pk: `BUDGET#${policyKey}` }),
    /** The pot that pays for a firm of that division. */
    async nearest(policyKey: PolicyKey, fiscalYear: number, divisionCode: string) {
      const where = { pk: `BUDGET#${policyKey}`, prefix: `${fiscalYear}#` };
      const budgets = await readWholeIndex(table, 'budget', where);
      return nearestPot(budgets, divisionCode);
    },
    /** The pots that somebody waits for, with or without money in them. */
    waited: (): Promise<Budget[]> =>
      readWholeIndex(table, 'budget', { index: 'waiting', pk: 'WAITING#payout' }),
    async journal(budgetId: BudgetId): Promise<JournalEntry[]> {
      return recordsOf(
        'journalEntry',
        await readPartition(table, `BUDGET#${budgetId}`, 'JOURNAL#'),
      );
    },
    /** The entries of those numbers, in order. */
    async journalBetween(id: BudgetId, first: number, last: number): Promise<JournalEntry[]> {
      const [from, to] = [`JOURNAL#${sortable(first)}`, `JOURNAL#${sortable(last)}`];
      return recordsOf('journalEntry', await readBetween(table, `BUDGET#${id}`, from, to));
    },
    /** Who is next in the queue of this pot. */
    async first(budgetId: BudgetId): Promise<QueuePlace | undefined> {
      return recordsOf('queuePlace', await readFirst(table, `BUDGET#${budgetId}`, 'QUEUE#'))[0];
    },
    /** Who waits for this pot, in order. */
    async queue(budgetId: BudgetId): Promise<QueuePlace[]> {
      return recordsOf('queuePlace', await readPartition(table, `BUDGET#${budgetId}`, 'QUEUE#'));
    },
  };
}
