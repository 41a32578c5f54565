// The accounts that batches are paid from, by place: the longest prefix of the division's code decides.
import { z } from 'zod';
import { Payer } from '../../domain/payer.ts';
import file from './payers.json' with { type: 'json' };

const payers = z
  .array(Payer.extend({ divisionPrefix: z.string().regex(/^(\d{2}|\d{4}|\d{6})$/) }))
  .parse(file)
  .toSorted((a, b) => b.divisionPrefix.length - a.divisionPrefix.length);

/** The paying account of that division, where one is configured. */
export function payerOf(divisionCode: string): Payer | undefined {
  const found = payers.find(({ divisionPrefix }) => divisionCode.startsWith(divisionPrefix));
  return found && Payer.parse(found);
}
