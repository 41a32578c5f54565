// The columns of the bank's answer, by their headings in Chinese or English.
import type { RefusalError } from '../../domain/outcome.ts';

/** What each column may be called; the first name is the one that faults use. */
export const headings = {
  reference: ['参考号', 'reference'],
  result: ['结果', 'result'],
  amount: ['金额(元)', '金额（元）', '金额', 'amount'],
  reason: ['原因', 'reason'],
} as const;
export type Column = keyof typeof headings;

/** Where each column is; one that is absent is at -1. */
export function columnsOf(heading: readonly string[]): Record<Column, number> {
  const find = (column: Column) =>
    heading.findIndex((cell) => headings[column].some((name) => name === cell.trim()));
  return {
    reference: find('reference'),
    result: find('result'),
    amount: find('amount'),
    reason: find('reason'),
  };
}

/** The fault of a heading without that column. */
export function missingColumn(name: string): RefusalError {
  const column = Object.entries(headings).find(([key]) => key === name);
  return { pointer: '/1', expected: column ? column[1].join(' / ') : name };
}
