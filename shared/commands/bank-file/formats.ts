// The payment formats that a batch can be frozen in, and which of them a place can use.
import { done } from '../../domain/outcome.ts';
import { renderPaymentFile } from '../../domain/payment-file.ts';
import { pain001 } from './pain-001.ts';
import { payerOf } from './payers.ts';
import type { PaymentFormat } from './payment-order.ts';
import { templateFormat } from './template-format.ts';
import { templates } from './templates.ts';

/** The CSV of Zhida's own, which every text fits into. */
export const plainFormat: PaymentFormat = {
  key: 'csv',
  title: { zh: '通用 CSV（UTF-8）', en: 'Plain CSV (UTF-8)' },
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8',
  needsPayer: false,
  render: ({ lines }) => done(new TextEncoder().encode(renderPaymentFile(lines))),
};

export const paymentFormats: readonly PaymentFormat[] = [
  plainFormat,
  pain001,
  ...templates.map(templateFormat),
];

/** The format of that key; a batch that names none is in the plain one. */
export function formatOf(key = plainFormat.key): PaymentFormat | undefined {
  return paymentFormats.find((format) => format.key === key);
}

/** The formats that a batch of that division can be frozen in. */
export function formatsFor(divisionCode: string): PaymentFormat[] {
  const payer = payerOf(divisionCode);
  return paymentFormats.filter(({ needsPayer }) => !needsPayer || payer !== undefined);
}
