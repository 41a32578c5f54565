// The payment file as ISO 20022 pain.001.001.09, one payment information block for the batch. Element
// order and lengths are those of the published schema; the moment of creation is the batch's own.
import type { BatchLine } from '../../domain/batch-line.ts';
import { dayOf } from '../../domain/day.ts';
import { yuanPlain } from '../../domain/money.ts';
import { done, refuse, type Outcome } from '../../domain/outcome.ts';
import { sumOf } from '../../domain/payment-file.ts';
import type { Payer } from '../../domain/payer.ts';
import { Fitting } from './fitting.ts';
import type { PaymentFormat, PaymentOrder } from './payment-order.ts';
import { type Element, xmlDocument } from './xml-text.ts';

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

export const pain001: PaymentFormat = {
  key: 'pain.001.001.09',
  title: { zh: 'ISO 20022 XML（pain.001.001.09）', en: 'ISO 20022 XML (pain.001.001.09)' },
  extension: 'xml',
  contentType: 'application/xml; charset=utf-8',
  needsPayer: true,
  render: renderPain001,
};

function renderPain001(order: PaymentOrder): Outcome<Uint8Array> {
  const { id, preparedAt, payer, lines } = order;
  if (!payer) return refuse('batch.no-payer');
  const fitting = new Fitting();
  const payments = lines.map((line) => payment(line, fitting));
  const refusal = fitting.refusal();
  if (refusal) return refusal;
  const totals: Element[] = [
    ['NbOfTxs', String(lines.length)],
    ['CtrlSum', yuanPlain(sumOf(lines))],
  ];
  const header: Element[] = [
    ['MsgId', id],
    ['CreDtTm', preparedAt],
    ...totals,
    ['InitgPty', [['Nm', payer.name]]],
  ];
  const block: Element[] = [
    ['PmtInfId', id],
    ['PmtMtd', 'TRF'],
    ['BtchBookg', 'false'],
    ...totals,
    ['ReqdExctnDt', [['Dt', dayOf(preparedAt)]]],
    ...debtor(payer),
    ...payments,
  ];
  const initiation: Element[] = [
    ['GrpHdr', header],
    ['PmtInf', block],
  ];
  const text = xmlDocument(['Document', [['CstmrCdtTrfInitn', initiation]], { xmlns: namespace }]);
  return done(new TextEncoder().encode(text));
}

function debtor({ name, accountNumber, bankCode }: Payer): Element[] {
  return [
    ['Dbtr', [['Nm', name]]],
    ['DbtrAcct', account(accountNumber)],
    ['DbtrAgt', agent(bankCode)],
  ];
}

function payment({ number: line, ...of }: BatchLine, fitting: Fitting): Element {
  if (of.amountFen <= 0) {
    fitting.fault(
      { line, column: 'InstdAmt', text: yuanPlain(of.amountFen) },
      '大于零 / above zero',
    );
  }
  const holder = fitting.text({ line, column: 'Cdtr/Nm', text: of.account.holderName });
  const number = fitting.account({ line, column: 'CdtrAcct', text: of.account.number });
  const bank = fitting.account({ line, column: 'CdtrAgt', text: of.account.bankCode }, 35);
  const purpose = fitting.text({ line, column: 'RmtInf', text: of.purpose });
  return [
    'CdtTrfTxInf',
    [
      ['PmtId', [['EndToEndId', of.reference]]],
      ['Amt', [['InstdAmt', yuanPlain(of.amountFen), { Ccy: 'CNY' }]]],
      ['CdtrAgt', agent(bank)],
      ['Cdtr', [['Nm', holder]]],
      ['CdtrAcct', account(number)],
      ['RmtInf', [['Ustrd', purpose]]],
    ],
  ];
}

function account(number: string): Element[] {
  return [['Id', [['Othr', [['Id', number]]]]]];
}

/** A bank by its code in the national clearing system, of which `CNAPS` is the registered name. */
function agent(bankCode: string): Element[] {
  const member: Element[] = [
    ['ClrSysId', [['Cd', 'CNAPS']]],
    ['MmbId', bankCode],
  ];
  return [['FinInstnId', [['ClrSysMmbId', member]]]];
}
