// The bank's side in ISO 20022: status reports and statements, valid by the published schemas.
import { type Element, xmlDocument } from '../../shared/commands/bank-file/xml-text.ts';
import { fen, yuanPlain } from '../../shared/domain/money.ts';
import { type Said, sumOfRows } from './said.ts';

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
