// One row of a bank's answer as the bank means it, before it is in any format.
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import { addFen, type Fen } from '../../shared/domain/money.ts';

export type Said = {
  readonly reference: string;
  readonly result: 'paid' | 'returned' | 'pending';
  readonly amountFen: Fen;
  readonly name: string;
  readonly account: string;
  readonly on: string;
  readonly reason: string;
};

/** What an honest bank says of that payment. */
export function saidOf(line: BatchLine, result: Said['result'] = 'paid'): Said {
  return {
    reference: line.reference,
    result,
    amountFen: line.amountFen,
    name: line.account.holderName,
    account: line.account.number,
    on: '2026-11-24',
    reason: result === 'returned' ? 'AC04' : '',
  };
}

export function sumOfRows(rows: readonly Said[]): Fen {
  return addFen(...rows.map(({ amountFen }) => amountFen));
}
