// Reads the bank's answer: CSV in UTF-8 or GB18030, headings in Chinese or English, a closing line of
// totals allowed. Every fault is named with its line before anything is recorded.
import { parse } from 'csv-parse/sync';
import { done, refuse, type Outcome, type RefusalError } from '../../domain/outcome.ts';
import type { ReturnLine } from '../../domain/bank-return.ts';
import { columnsOf, missingColumn } from './return-columns.ts';
import { readLine } from './return-row.ts';

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

function malformed(errors: RefusalError[]): Outcome<never> {
  return refuse('return.malformed', { count: errors.length }, errors.slice(0, 200));
}
