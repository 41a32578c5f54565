// What stands in the cells of a template: of a payment's line, and of the lines around the payments.
// Accounts and codes go in as they are; words are disarmed so that no spreadsheet runs them.
import type { BatchLine } from '../../domain/batch-line.ts';
import { disarmed } from '../../domain/csv-cell.ts';
import { dayOf } from '../../domain/day.ts';
import { yuanPlain } from '../../domain/money.ts';
import { sumOf } from '../../domain/payment-file.ts';
import type { LineValue, TemplateColumn, TotalCell, TotalValue } from './column-template.ts';
import type { Fitting } from './fitting.ts';
import type { PaymentOrder } from './payment-order.ts';

/** One payment on its way into a cell: words and accounts are looked at as they pass. */
type Given = {
  readonly line: BatchLine;
  readonly order: PaymentOrder;
  readonly words: (text: string) => string;
  readonly account: (text: string) => string;
};

const lineValues: Readonly<Record<LineValue, (given: Given) => string>> = {
  number: ({ line }) => String(line.number),
  reference: ({ line }) => line.reference,
  holderName: ({ line, words }) => words(line.account.holderName),
  accountNumber: ({ line, account }) => account(line.account.number),
  bankCode: ({ line, account }) => account(line.account.bankCode),
  amountYuan: ({ line }) => yuanPlain(line.amountFen),
  amountFen: ({ line }) => String(line.amountFen),
  purpose: ({ line, words }) => words(line.purpose),
  payerName: ({ order }) => order.payer?.name ?? '',
  payerAccount: ({ order }) => order.payer?.accountNumber ?? '',
};

/** The cell of that column for that payment. */
export function lineCell(
  column: TemplateColumn,
  line: BatchLine,
  order: PaymentOrder,
  fitting: Fitting,
): string {
  if ('text' in column) return column.text;
  const { heading, lengthMax, of } = column;
  const placed = (text: string) => ({ line: line.number, column: heading, text });
  return lineValues[of]({
    line,
    order,
    words: (text) => disarmed(fitting.text(placed(text), lengthMax)),
    account: (text) => fitting.account(placed(text), lengthMax),
  });
}

const totalValues: Readonly<Record<TotalValue, (order: PaymentOrder) => string>> = {
  count: ({ lines }) => String(lines.length),
  sumYuan: ({ lines }) => yuanPlain(sumOf(lines)),
  sumFen: ({ lines }) => String(sumOf(lines)),
  batchId: ({ id }) => id,
  preparedOn: ({ preparedAt }) => dayOf(preparedAt).replaceAll('-', ''),
  payerName: ({ payer }) => payer?.name ?? '',
  payerAccount: ({ payer }) => payer?.accountNumber ?? '',
};

/** The cell of a line before or after the payments. */
export function totalCell(cell: TotalCell, order: PaymentOrder): string {
  return 'text' in cell ? cell.text : totalValues[cell.of](order);
}
