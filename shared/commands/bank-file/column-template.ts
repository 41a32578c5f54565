// A bank's own file layout as data: which columns in which order, in which encoding, with which lines
// around them, and how the bank's answer is laid out. A bank is added by a file and no code.
import { z } from 'zod';
import { AnswerShape } from '../bank-answer/answer-shape.ts';

const lineValues = [
  'number',
  'reference',
  'holderName',
  'accountNumber',
  'bankCode',
  'amountYuan',
  'amountFen',
  'purpose',
  'payerName',
  'payerAccount',
] as const;
export type LineValue = (typeof lineValues)[number];

const totalValues = [
  'count',
  'sumYuan',
  'sumFen',
  'batchId',
  'preparedOn',
  'payerName',
  'payerAccount',
] as const;
export type TotalValue = (typeof totalValues)[number];

const Constant = z.strictObject({ text: z.string().max(40) });

/** One cell of a payment's line: what it holds, under which heading, in at most how many characters. */
export const TemplateColumn = z.union([
  z.strictObject({
    heading: z.string().min(1),
    of: z.enum(lineValues),
    lengthMax: z.int().positive().max(200).optional(),
  }),
  Constant.extend({ heading: z.string().min(1) }),
]);
export type TemplateColumn = z.infer<typeof TemplateColumn>;

/** One cell of a line before or after the payments. */
export const TotalCell = z.union([z.strictObject({ of: z.enum(totalValues) }), Constant]);
export type TotalCell = z.infer<typeof TotalCell>;

export const ColumnTemplate = z
  .strictObject({
    $schema: z.string().optional(),
    key: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
    extension: z.enum(['csv', 'txt']),
    encoding: z.enum(['utf-8', 'utf-8-bom', 'gb18030']),
    lineEnd: z.enum(['crlf', 'lf']),
    delimiter: z.enum([',', '|', ';', '^', '\t']),
    /** Where it is `never`, a text that holds the delimiter is refused. */
    quoting: z.enum(['where-needed', 'never']),
    leading: z.array(TotalCell).min(1).optional(),
    hasHeadings: z.boolean(),
    columns: z.array(TemplateColumn).min(4),
    trailing: z.array(TotalCell).min(1).optional(),
    answer: AnswerShape,
  })
  .superRefine(({ columns }, problems) => {
    const held = new Set<string>(columns.flatMap((column) => ('of' in column ? [column.of] : [])));
    const needed = ['reference', 'holderName', 'accountNumber', 'bankCode'];
    const absent = needed.filter((value) => !held.has(value));
    if (!held.has('amountYuan') && !held.has('amountFen')) absent.push('amountYuan');
    for (const value of absent) {
      problems.addIssue({ code: 'custom', path: ['columns'], message: `no column of ${value}` });
    }
  });
export type ColumnTemplate = z.infer<typeof ColumnTemplate>;
