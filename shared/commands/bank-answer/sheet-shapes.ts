// The tabular answers that can be read: Zhida's own plain columns, and each configured bank's.
import { templates } from '../bank-file/templates.ts';
import { AnswerShape } from './answer-shape.ts';

export type SheetShape = { readonly key: string; readonly shape: AnswerShape };

const plain: SheetShape = {
  key: 'csv',
  shape: AnswerShape.parse({
    delimiter: ',',
    columns: {
      reference: ['参考号', 'reference'],
      result: ['结果', 'result'],
      amountYuan: ['金额(元)', '金额（元）', '金额', 'amount'],
      reason: ['原因', 'reason'],
      payeeName: ['收款户名', 'payee'],
      payeeAccount: ['收款账号', 'account'],
      on: ['日期', 'date'],
    },
    words: {
      paid: ['成功', 'paid'],
      returned: ['失败', '退回', 'returned'],
      pending: ['处理中', 'pending'],
    },
    totals: {
      label: '合计',
      isRequired: false,
      cells: [
        { at: 'amount', of: 'all', is: 'sumYuan' },
        { at: 'beside', of: 'all', is: 'count' },
      ],
    },
  }),
};

const shapes: readonly SheetShape[] = [
  plain,
  ...templates.map(({ key, answer }) => ({ key, shape: answer })),
];

/** All shapes, that of the batch's own format first. */
export function shapesFor(batchFormat?: string): SheetShape[] {
  return shapes.toSorted((a, b) => Number(b.key === batchFormat) - Number(a.key === batchFormat));
}
