// The bank's side: answers to a batch in each format that can be read, from rows that a test makes up.
import iconv from 'iconv-lite';
import { quoted } from '../../shared/domain/csv-cell.ts';
import { yuanPlain } from '../../shared/domain/money.ts';
import { camt053, pain002 } from './iso-answers.ts';
import { type Said, sumOfRows } from './said.ts';

export const answerFormats = [
  'csv',
  'example-river-bank',
  'example-lake-bank',
  'pain.002.001.10',
  'pain.002.001.03',
  'camt.053.001.08',
] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** The file of an honest or a wrong bank; its totals always tie to its rows. */
export function answerBytes(format: AnswerFormat, rows: readonly Said[], about = ''): Uint8Array {
  if (format === 'csv') return utf8(plainText(rows));
  if (format === 'example-river-bank') return new Uint8Array(iconv.encode(river(rows), 'gb18030'));
  if (format === 'example-lake-bank') return utf8(lake(rows));
  if (format === 'camt.053.001.08') return utf8(camt053(rows));
  return utf8(pain002(format, rows, { about }));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function plainText(rows: readonly Said[]): string {
  const words = { paid: '成功', returned: '失败', pending: '处理中' };
  const heading = '参考号,收款户名,收款账号,日期,结果,金额(元),原因';
  const texts = rows.map(({ reference, name, account, on, result, amountFen, reason }) =>
    csv([reference, name, account, on, words[result], yuanPlain(amountFen), reason]),
  );
  const total = `合计,${rows.length},,,,${yuanPlain(sumOfRows(rows))},`;
  return `${[heading, ...texts, total].join('\r\n')}\r\n`;
}

export function river(rows: readonly Said[]): string {
  const words = { paid: '交易成功', returned: '交易失败', pending: '处理中' };
  const heading = '企业流水号,收款账号,收款户名,金额,交易日期,处理状态,失败原因';
  const texts = rows.map(({ reference, account, name, amountFen, on, result, reason }) =>
    csv([
      reference,
      account,
      name,
      yuanPlain(amountFen),
      on.replaceAll('-', ''),
      words[result],
      reason,
    ]),
  );
  const total = `总计,${rows.length},${yuanPlain(sumOfRows(rows))}`;
  return `${['示例·江河银行 批量付款结果', heading, ...texts, total].join('\r\n')}\r\n`;
}

function lake(rows: readonly Said[]): string {
  const words = { paid: 'S', returned: 'F', pending: 'P' };
  const texts = rows.map(({ reference, name, amountFen, on, result, reason }) =>
    ['D', reference, name, amountFen, on, words[result], reason && 'E03'].join('|'),
  );
  const [paid, returned] = (['paid', 'returned'] as const).map((one) =>
    rows.filter(({ result }) => result === one),
  );
  const totals = [rows, paid ?? [], returned ?? []].flatMap((of) => [of.length, sumOfRows(of)]);
  const heading = '类型|客户参考号|收款户名|金额（分）|入账日|状态码|原因码';
  return `${[heading, ...texts, ['T', ...totals].join('|')].join('\n')}\n`;
}

function csv(cells: readonly string[]): string {
  return cells.map((cell) => quoted(cell)).join(',');
}
