// The file a bank pays from. The same lines always give the same bytes, so that the
// hash which people sign is the hash of what the bank gets.
import type { BatchLine } from './batch-line.ts';
import { disarmed, quoted } from './csv-cell.ts';
import { addFen, yuanPlain, type Fen } from './money.ts';

const header = ['参考号', '收款户名', '收款账号', '开户行行号', '金额(元)', '用途'];
const trailerName = '合计';

/** CSV in UTF-8 with BOM and CRLF; the last line is the count and the sum. */
export function renderPaymentFile(lines: readonly BatchLine[]): string {
  const ordered = lines.toSorted((a, b) => a.number - b.number);
  const rows = ordered.map((line) => [
    line.reference,
    line.account.holderName,
    line.account.number,
    line.account.bankCode,
    yuanPlain(line.amountFen),
    line.purpose,
  ]);
  const sum = yuanPlain(sumOf(ordered));
  const trailer = [trailerName, String(ordered.length), '', '', sum, ''];
  return `\uFEFF${[header, ...rows, trailer].map(csvRow).join('')}`;
}

export function sumOf(lines: readonly BatchLine[]): Fen {
  return addFen(...lines.map((line) => line.amountFen));
}

function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(disarmed(cell))).join(',')}\r\n`;
}
