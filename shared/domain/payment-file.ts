// The file a bank pays from, and its answer. The same lines always give the same bytes, so that the
// hash which people sign is the hash of what the bank gets.
import type { BatchLine } from './batch.ts';
import { addFen, fen, yuanPlain, type Fen } from './money.ts';

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

/** `1234.5` or `1,234.50` yuan as fen; undefined where it is no exact sum of money. */
export function parseYuan(text: string): Fen | undefined {
  const parts = /^(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!parts?.[1]) return undefined;
  const cents = (parts[2] ?? '').padEnd(2, '0');
  return fen(Number(parts[1].replaceAll(',', '')) * 100 + Number(cents));
}

/** One line of the bank's answer. */
export type ReturnLine = {
  row: number;
  reference: string;
  result: 'paid' | 'returned';
  amountFen: Fen;
  reason: string;
  text: string;
};

/** Where a line of the answer belongs, or why it belongs nowhere. */
export type Match =
  | { kind: 'line'; line: BatchLine }
  | { kind: 'known' }
  | { kind: 'suspense'; reason: SuspenseReason };
export type SuspenseReason = 'unknown-reference' | 'amount-differs' | 'contradicts';

/** What a line of the answer says about the payment that carries its reference, if one does. */
export function matchReturn(answer: ReturnLine, line: BatchLine | undefined): Match {
  if (!line) return { kind: 'suspense', reason: 'unknown-reference' };
  if (line.amountFen !== answer.amountFen) return { kind: 'suspense', reason: 'amount-differs' };
  if (line.result === 'none') return { kind: 'line', line };
  if (line.result === answer.result) return { kind: 'known' };
  return { kind: 'suspense', reason: 'contradicts' };
}

function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Quoted where needed; a text that a spreadsheet would run as a formula is made plain. */
function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
