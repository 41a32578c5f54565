// What any of the bank's files comes to once it is read, and the refusals that all readers share.
import type { ReturnLine } from '../../domain/bank-return.ts';
import type { Fen } from '../../domain/money.ts';
import { refuse, type Refusal, type RefusalError } from '../../domain/outcome.ts';

export type Answer = {
  /** The key of the format it was read as. */
  readonly format: string;
  readonly lines: readonly ReturnLine[];
  /** The message it speaks of, where it names one. */
  readonly about?: string | undefined;
  /** What it says of every payment that it does not name. */
  readonly rest?: Omit<ReturnLine, 'reference' | 'row'> | undefined;
  /** What it says the batch came to. */
  readonly original?: { readonly count?: number | undefined; readonly sumFen?: Fen | undefined };
};

const errorsMax = 200;

/** Something in the file cannot be read: all of it is told, and nothing is recorded. */
export function malformed(errors: readonly RefusalError[]): Refusal {
  return refuse('return.malformed', { count: errors.length }, errors.slice(0, errorsMax));
}

/** The file's own totals are not what its lines come to, or not what the batch came to. */
export function totalsDiffer(errors: readonly RefusalError[]): Refusal {
  return refuse('return.totals-differ', { count: errors.length }, errors.slice(0, errorsMax));
}
