// How a bank's tabular answer is laid out, as data: the headings of its columns, its words for what
// became of a payment, its reason codes in our words, and its line of totals.
import { z } from 'zod';

const Names = z.array(z.string().min(1)).min(1);

const TotalAt = z.strictObject({
  /** The cell by its place from 1; `amount` is the column of amounts, `beside` the next filled one. */
  at: z.union([z.int().positive().max(60), z.enum(['amount', 'beside'])]),
  of: z.enum(['all', 'paid', 'returned', 'pending']),
  is: z.enum(['count', 'sumYuan', 'sumFen']),
});
export type TotalAt = z.infer<typeof TotalAt>;

export const AnswerShape = z
  .strictObject({
    delimiter: z.enum([',', '|', ';', '^', '\t']),
    columns: z.strictObject({
      reference: Names,
      result: Names,
      amountYuan: Names.optional(),
      amountFen: Names.optional(),
      reason: Names.optional(),
      payeeName: Names.optional(),
      payeeAccount: Names.optional(),
      on: Names.optional(),
    }),
    words: z.strictObject({ paid: Names, returned: Names, pending: z.array(z.string()) }),
    reasons: z.record(z.string(), z.string()).optional(),
    totals: z
      .strictObject({
        /** What its first cell holds. */
        label: z.string().min(1),
        /** An answer without it was cut off. */
        isRequired: z.boolean(),
        cells: z.array(TotalAt).min(1),
      })
      .optional(),
  })
  .refine(({ columns }) => !columns.amountYuan !== !columns.amountFen, {
    message: 'one column of amounts, in yuan or in fen',
  });
export type AnswerShape = z.infer<typeof AnswerShape>;
