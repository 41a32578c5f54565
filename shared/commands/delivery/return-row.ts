// One row of the bank's answer as a line, or what is wrong in which of its cells.
import type { RefusalError } from '../../domain/outcome.ts';
import type { ReturnLine } from '../../domain/bank-return.ts';
import { parseYuan } from '../../domain/money.ts';
import { headings, type Column } from './return-columns.ts';

const results: Readonly<Record<string, ReturnLine['result']>> = {
  成功: 'paid',
  paid: 'paid',
  失败: 'returned',
  退回: 'returned',
  returned: 'returned',
};

/** The line, or undefined with its faults added to `errors`. */
export function readLine(
  cells: readonly string[],
  row: number,
  columns: Record<Column, number>,
  errors: RefusalError[],
): ReturnLine | undefined {
  const cell = (column: Column) => (cells[columns[column]] ?? '').trim();
  const result = results[cell('result')];
  const amountFen = parseYuan(cell('amount'));
  const faults: RefusalError[] = [];
  if (!cell('reference')) faults.push(fault(row, 'reference', '', 'ZD + 20'));
  if (!result) faults.push(fault(row, 'result', cell('result'), '成功 / 失败'));
  if (amountFen === undefined) faults.push(fault(row, 'amount', cell('amount'), '1234.50'));
  errors.push(...faults);
  if (!result || amountFen === undefined || faults.length > 0) return undefined;
  const text = cells.join(',').slice(0, 500);
  return { row, reference: cell('reference'), result, amountFen, reason: cell('reason'), text };
}

function fault(row: number, column: Column, found: string, expected: string): RefusalError {
  return { pointer: `/${row}/${headings[column][0]}`, found: found.slice(0, 60), expected };
}
