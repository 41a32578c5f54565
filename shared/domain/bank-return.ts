// One line of a bank's answer, and the payment it belongs to: by its reference, and only where sum
// and result agree with what is known.
import type { BatchLine } from './batch-line.ts';
import type { Fen } from './money.ts';

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
