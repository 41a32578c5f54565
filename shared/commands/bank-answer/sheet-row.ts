// One row of a tabular answer as a line, or what is wrong in which of its cells.
import type { ReturnLine } from '../../domain/bank-return.ts';
import { type Day, isDay } from '../../domain/day.ts';
import { fen, type Fen, parseYuan } from '../../domain/money.ts';
import type { RefusalError } from '../../domain/outcome.ts';
import type { AnswerShape } from './answer-shape.ts';
import { type Column, headingOf, type Places } from './sheet-columns.ts';

export type Row = { readonly cells: readonly string[]; readonly row: number };
export type Sheet = { readonly shape: AnswerShape; readonly places: Places };

/** The line, or undefined with its faults added to `errors`. */
export function readRow(
  { cells, row }: Row,
  { shape, places }: Sheet,
  errors: RefusalError[],
): ReturnLine | undefined {
  const cell = (column: Column) => (cells[places.get(column) ?? -1] ?? '').trim();
  const inFen = shape.columns.amountFen !== undefined;
  const amountColumn = inFen ? 'amountFen' : 'amountYuan';
  const amountFen = inFen ? parseFen(cell('amountFen')) : parseYuan(cell('amountYuan'));
  const result = resultOf(cell('result'), shape);
  const on = parseDay(cell('on'));
  const faults: RefusalError[] = [];
  const fault = (column: Column, expected: string) =>
    faults.push({
      pointer: `/${row}/${headingOf(column, shape)}`,
      found: cell(column).slice(0, 60),
      expected,
    });
  if (!cell('reference')) fault('reference', 'ZD + 20');
  if (!result) fault('result', wordsOf(shape));
  if (amountFen === undefined) fault(amountColumn, inFen ? '123450' : '1234.50');
  if (cell('on') && !on) fault('on', 'YYYY-MM-DD / YYYYMMDD');
  errors.push(...faults);
  if (!result || amountFen === undefined || faults.length > 0) return undefined;
  const said = cell('reason');
  return {
    row,
    reference: cell('reference'),
    result,
    amountFen,
    payeeName: cell('payeeName') || undefined,
    payeeAccount: cell('payeeAccount') || undefined,
    on,
    reason: reasonText(said, shape),
    text: cells.join(shape.delimiter).slice(0, 500),
  };
}

function resultOf(word: string, { words }: AnswerShape): ReturnLine['result'] | undefined {
  return (['paid', 'returned', 'pending'] as const).find((one) => words[one].includes(word));
}

function wordsOf({ words }: AnswerShape): string {
  return [...words.paid, ...words.returned, ...words.pending].join(' / ');
}

/** The bank's code in our words, with the code kept. */
function reasonText(said: string, { reasons = {} }: AnswerShape): string {
  const words = Object.hasOwn(reasons, said) ? reasons[said] : undefined;
  return words === undefined ? said : `${words}（${said}）`;
}

/** A whole number of fen, as some banks write sums. */
export function parseFen(text: string): Fen | undefined {
  return /^\d{1,15}$/.test(text) ? fen(Number(text)) : undefined;
}

function parseDay(text: string): Day | undefined {
  const plain = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})/.exec(text);
  const day = plain ? `${plain[1]}-${plain[2]}-${plain[3]}` : '';
  return isDay(day) ? day : undefined;
}
