// The bank's side: answers to a batch in each format that can be read, from rows that a test makes up.
import iconv from 'iconv-lite';
import { type Element, xmlDocument } from '../../shared/commands/bank-file/xml-text.ts';
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import { quoted } from '../../shared/domain/csv-cell.ts';
import { addFen, fen, type Fen, yuanPlain } from '../../shared/domain/money.ts';

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

export function sumOfRows(rows: readonly Said[]): Fen {
  return addFen(...rows.map(({ amountFen }) => amountFen));
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

type Report = {
  about: string;
  group?: string;
  block?: string;
  original?: { count: number; sumFen: number };
  created?: string;
  statuses?: Readonly<Record<string, number>>;
};

/** A status report in its third or tenth version. */
export function pain002(
  format: 'pain.002.001.10' | 'pain.002.001.03',
  rows: readonly Said[],
  { about, group = 'PART', block, original, created, statuses = {} }: Report,
): string {
  const totals: Element[] = original
    ? [
        ['OrgnlNbOfTxs', String(original.count)],
        ['OrgnlCtrlSum', yuanPlain(fen(original.sumFen))],
      ]
    : [];
  const counts = Object.entries(statuses).map(([status, count]): Element => [
    'NbOfTxsPerSts',
    [
      ['DtldNbOfTxs', String(count)],
      ['DtldSts', status],
    ],
  ]);
  const report: Element[] = [
    [
      'GrpHdr',
      [
        ['MsgId', 'REPORT-1'],
        ['CreDtTm', created ?? '2026-11-24T01:00:00Z'],
      ],
    ],
    [
      'OrgnlGrpInfAndSts',
      [
        ['OrgnlMsgId', about],
        ['OrgnlMsgNmId', 'pain.001.001.09'],
        ...totals,
        ['GrpSts', group],
        ...counts,
      ],
    ],
    [
      'OrgnlPmtInfAndSts',
      [
        ['OrgnlPmtInfId', about],
        ...(block === undefined ? [] : [['PmtInfSts', block] as const]),
        ...rows.map((row) => transaction(format, row)),
      ],
    ],
  ];
  return isoDocument(format, 'CstmrPmtStsRpt', report);
}

function transaction(
  format: string,
  { reference, result, amountFen, reason, ...payee }: Said,
): Element {
  const status = { paid: 'ACSC', returned: 'RJCT', pending: 'ACSP' }[result];
  const why: Element[] = reason ? [['StsRsnInf', [['Rsn', [['Cd', reason]]]]]] : [];
  const name: Element = ['Nm', payee.name];
  const original: Element[] = [
    ['Amt', [['InstdAmt', yuanPlain(amountFen), { Ccy: 'CNY' }]]],
    ['Cdtr', format === 'pain.002.001.10' ? [['Pty', [name]]] : [name]],
    ['CdtrAcct', [['Id', [['Othr', [['Id', payee.account]]]]]]],
  ];
  return [
    'TxInfAndSts',
    [['OrgnlEndToEndId', reference], ['TxSts', status], ...why, ['OrgnlTxRef', original]],
  ];
}

const closingBalance: Element = [
  'Bal',
  [
    ['Tp', [['CdOrPrtry', [['Cd', 'CLBD']]]]],
    ['Amt', '1000000.00', { Ccy: 'CNY' }],
    ['CdtDbtInd', 'CRDT'],
    ['Dt', [['Dt', '2026-11-24']]],
  ],
];

/** A statement on which each row is a movement; a payment that came back is a credit. */
export function camt053(rows: readonly Said[], statement = 'STATEMENT-1'): string {
  const summary: Element = [
    'TxsSummry',
    [
      [
        'TtlNtries',
        [
          ['NbOfNtries', String(rows.length)],
          ['Sum', yuanPlain(sumOfRows(rows))],
        ],
      ],
    ],
  ];
  const entries = rows.map((row, index) => entry(row, `${statement}-${index + 1}`));
  return isoDocument('camt.053.001.08', 'BkToCstmrStmt', [
    [
      'GrpHdr',
      [
        ['MsgId', statement],
        ['CreDtTm', '2026-11-24T20:00:00'],
      ],
    ],
    [
      'Stmt',
      [
        ['Id', statement],
        ['Acct', [['Id', [['Othr', [['Id', '4500000000000000018']]]]]]],
        closingBalance,
        summary,
        ...entries,
      ],
    ],
  ]);
}

function entry({ reference, result, amountFen, name, account, on }: Said, id: string): Element {
  const isBack = result === 'returned';
  const parties: Element = [
    'RltdPties',
    [
      ['Cdtr', [['Pty', [['Nm', name]]]]],
      ['CdtrAcct', [['Id', [['Othr', [['Id', account]]]]]]],
    ],
  ];
  const why: Element = ['RtrInf', [['Rsn', [['Cd', 'AC04']]]]];
  return [
    'Ntry',
    [
      ['NtryRef', id],
      ['Amt', yuanPlain(amountFen), { Ccy: 'CNY' }],
      ['CdtDbtInd', isBack ? 'CRDT' : 'DBIT'],
      ['Sts', [['Cd', result === 'pending' ? 'PDNG' : 'BOOK']]],
      ['BookgDt', [['Dt', on]]],
      ['BkTxCd', [['Prtry', [['Cd', 'PMNT']]]]],
      ['NtryDtls', [['TxDtls', [['Refs', [['EndToEndId', reference]]], isBack ? why : parties]]]],
    ],
  ];
}

function isoDocument(format: string, name: string, content: readonly Element[]): string {
  const xmlns = `urn:iso:std:iso:20022:tech:xsd:${format}`;
  return xmlDocument(['Document', [[name, content]], { xmlns }]);
}
