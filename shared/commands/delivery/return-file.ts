// Reads the bank's answer: CSV in UTF-8 or GB18030, headings in Chinese or English, a closing line of
// totals allowed. Every fault is named with its line before anything is recorded.
import { parse } from 'csv-parse/sync';
import { done, refuse, type Outcome, type RefusalError } from '../../domain/outcome.ts';
import type { ReturnLine } from '../../domain/bank-return.ts';
import { parseYuan } from '../../domain/money.ts';

const headings = {
  reference: ['参考号', 'reference'],
  result: ['结果', 'result'],
  amount: ['金额(元)', '金额（元）', '金额', 'amount'],
  reason: ['原因', 'reason'],
} as const;
type Column = keyof typeof headings;

const results: Readonly<Record<string, ReturnLine['result']>> = {
  成功: 'paid',
  paid: 'paid',
  失败: 'returned',
  退回: 'returned',
  returned: 'returned',
};

/** The lines of the answer. Refuses `return.malformed` with all faults. */
export function readReturnFile(bytes: Uint8Array): Outcome<ReturnLine[]> {
  const rows = parseRows(decode(bytes));
  if (!rows) return malformed([{ pointer: '/', expected: 'CSV' }]);
  const [first, ...rest] = rows;
  const columns = columnsOf(first ?? []);
  const absent = Object.entries(columns).filter(([name, at]) => name !== 'reason' && at < 0);
  if (absent.length > 0) return malformed(absent.map(([name]) => missingColumn(name)));
  const errors: RefusalError[] = [];
  const lines = rest
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells[0] !== '合计' && cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, row }) => readLine(cells, row, columns, errors))
    .filter((line) => line !== undefined);
  if (errors.length > 0) return malformed(errors);
  return lines.length > 0
    ? done(lines)
    : malformed([{ pointer: '/2', expected: 'a payment line' }]);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function parseRows(text: string): string[][] | undefined {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch {
    return undefined;
  }
}

function columnsOf(heading: readonly string[]): Record<Column, number> {
  const find = (column: Column) =>
    heading.findIndex((cell) => headings[column].some((name) => name === cell.trim()));
  return {
    reference: find('reference'),
    result: find('result'),
    amount: find('amount'),
    reason: find('reason'),
  };
}

function readLine(
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

function missingColumn(name: string): RefusalError {
  const column = Object.entries(headings).find(([key]) => key === name);
  return { pointer: '/1', expected: column ? column[1].join(' / ') : name };
}

function malformed(errors: RefusalError[]): Outcome<never> {
  return refuse('return.malformed', { count: errors.length }, errors.slice(0, 200));
}
