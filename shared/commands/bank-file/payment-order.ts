// What a payment file is made of, and what a format makes of it. Nothing in it depends on the moment or
// the machine of rendering: the same order always gives the same bytes.
import type { Batch } from '../../domain/batch.ts';
import type { BatchLine } from '../../domain/batch-line.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Payer } from '../../domain/payer.ts';

export type PaymentOrder = Pick<Batch, 'id' | 'preparedAt'> & {
  readonly payer?: Payer | undefined;
  /** In the order of their numbers. */
  readonly lines: readonly BatchLine[];
};

export type PaymentFormat = {
  readonly key: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly extension: string;
  readonly contentType: string;
  /** Whether the file names the account it is paid from. */
  readonly needsPayer: boolean;
  /** The bytes. Refuses `batch.unfit` with every text that the format cannot carry. */
  readonly render: (order: PaymentOrder) => Outcome<Uint8Array>;
};
