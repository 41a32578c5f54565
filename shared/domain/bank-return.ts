// One line of a bank's answer, and what it does to the payment it names: nothing unless it agrees with
// all that is known. What is not believed waits in suspense with its reason.
import type { BatchLine } from './batch-line.ts';
import type { Day } from './day.ts';
import type { Fen } from './money.ts';

/** One line of the bank's answer, whatever file it came in; what the bank left out is absent. */
export type ReturnLine = {
  readonly row: number;
  readonly reference: string;
  readonly result: 'paid' | 'returned' | 'pending';
  readonly amountFen?: Fen | undefined;
  /** Where it is not yuan. */
  readonly currency?: string | undefined;
  readonly payeeName?: string | undefined;
  readonly payeeAccount?: string | undefined;
  /** The day the bank gives for it. */
  readonly on?: Day | undefined;
  /** Names one movement on a statement: two of them for one payment are two payments. */
  readonly booking?: string | undefined;
  /** What the reader itself found strange. */
  readonly strange?: 'said-duplicate' | 'reversal' | undefined;
  readonly reason: string;
  readonly text: string;
};

/** A line that ends a payment, one way or the other. */
export type FinalReturn = ReturnLine & { readonly result: 'paid' | 'returned' };

export type SuspenseReason =
  | 'unknown-reference'
  | 'other-batch'
  | 'early-date'
  | 'other-currency'
  | 'amount-below'
  | 'amount-above'
  | 'amount-swapped'
  | 'name-differs'
  | 'account-differs'
  | 'both-results'
  | 'repeated'
  | 'said-duplicate'
  | 'reversal'
  | 'booked-twice'
  | 'returned-after-paid'
  | 'paid-after-returned';

/** Why a line is not believed, with the values that its words speak of. */
export type Doubt = {
  readonly reason: SuspenseReason;
  readonly detail: Readonly<Record<string, string | number>>;
};

/** What a line of the answer comes to. `booked` only notes the movement of a payment that is known. */
export type Match =
  | { kind: 'line'; line: BatchLine; answer: FinalReturn }
  | { kind: 'booked'; line: BatchLine; booking: string }
  | { kind: 'known' }
  | { kind: 'pending' }
  | { kind: 'suspense'; doubt: Doubt };

/** What the line says about the payment it names, as that stands now, unless it is doubted already. */
export function matchReturn(
  answer: ReturnLine,
  line: BatchLine | undefined,
  doubt: Doubt | undefined,
): Match {
  if (doubt) return { kind: 'suspense', doubt };
  if (!line) return suspense('unknown-reference');
  const { result } = answer;
  if (result === 'pending') return { kind: 'pending' };
  if (line.result === 'none') return { kind: 'line', line, answer: { ...answer, result } };
  if (line.result !== result) {
    return suspense(result === 'paid' ? 'paid-after-returned' : 'returned-after-paid');
  }
  const { booking } = answer;
  if (booking === undefined || booking === line.booking) return { kind: 'known' };
  if (line.booking !== undefined) return suspense('booked-twice');
  return { kind: 'booked', line, booking };
}

function suspense(reason: SuspenseReason): Match {
  return { kind: 'suspense', doubt: { reason, detail: {} } };
}
