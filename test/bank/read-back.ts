// Reads a payment file back with other means than those that wrote it: a CSV parser and an XML parser.
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { templates } from '../../shared/commands/bank-file/templates.ts';
import { fen, parseYuan, type Fen } from '../../shared/domain/money.ts';

export type Payment = { reference: string; account: string; name: string; amountFen: Fen };
export type ReadBack = { payments: Payment[]; count: number; sumFen: Fen };

/** What a bank would read in the file of that format. */
export function readBack(key: string, bytes: Uint8Array): ReadBack {
  if (key === 'pain.001.001.09') return readXml(new TextDecoder().decode(bytes));
  if (key === 'csv') {
    const [, ...rows] = cells(bytes, 'utf-8', ',');
    const total = rows.pop() ?? [];
    const payments = rows.map(([reference = '', name = '', account = '', , amount = '']) => ({
      reference,
      name,
      account,
      amountFen: yuan(amount),
    }));
    return { payments, count: Number(total[1]), sumFen: yuan(total[4] ?? '') };
  }
  return key === 'example-river-bank' ? readRiver(bytes) : readLake(bytes);
}

function readRiver(bytes: Uint8Array): ReadBack {
  const [heading = [], ...rows] = cells(bytes, 'gb18030', ',');
  const template = templates.find(({ key }) => key === 'example-river-bank');
  if (heading.join() !== template?.columns.map((column) => column.heading).join()) {
    throw new Error('another heading');
  }
  const total = rows.pop() ?? [];
  const payments = rows.map(([, account = '', name = '', , , amount = '', , reference = '']) => ({
    reference,
    name,
    account,
    amountFen: yuan(amount),
  }));
  return { payments, count: Number(total[1]), sumFen: yuan(total[5] ?? '') };
}

function readLake(bytes: Uint8Array): ReadBack {
  const rows = new TextDecoder().decode(bytes).trimEnd().split('\n');
  const header = (rows.shift() ?? '').split('|');
  const trailer = (rows.pop() ?? '').split('|');
  if (header[5] !== trailer[1] || header[6] !== trailer[2]) throw new Error('totals differ');
  const payments = rows.map((row) => {
    const [, reference = '', account = '', name = '', , amount = ''] = row.split('|');
    return { reference, account, name, amountFen: fen(Number(amount)) };
  });
  return { payments, count: Number(trailer[1]), sumFen: fen(Number(trailer[2])) };
}

function cells(bytes: Uint8Array, encoding: string, delimiter: string): string[][] {
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  return parse(text, { bom: true, delimiter });
}

function readXml(text: string): ReadBack {
  const found: Record<string, string[]> = {};
  const path: string[] = [];
  let words = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    path.push(name);
    words = '';
  });
  parser.on('text', (piece) => {
    words += piece;
  });
  parser.on('closetag', () => {
    (found[path.slice(2).join('/')] ??= []).push(words);
    path.pop();
    words = '';
  });
  parser.write(text).close();
  const at = (place: string) => found[place] ?? [];
  const each = 'PmtInf/CdtTrfTxInf';
  const accounts = at(`${each}/CdtrAcct/Id/Othr/Id`);
  const names = at(`${each}/Cdtr/Nm`);
  const sums = at(`${each}/Amt/InstdAmt`);
  const payments = at(`${each}/PmtId/EndToEndId`).map((reference, index) => ({
    reference,
    account: accounts[index] ?? '',
    name: names[index] ?? '',
    amountFen: yuan(sums[index] ?? ''),
  }));
  if (at('GrpHdr/CtrlSum').join() !== at('PmtInf/CtrlSum').join()) throw new Error('totals differ');
  return {
    payments,
    count: Number(at('GrpHdr/NbOfTxs')[0]),
    sumFen: yuan(at('GrpHdr/CtrlSum')[0] ?? ''),
  };
}

function yuan(text: string): Fen {
  const amount = parseYuan(text);
  if (amount === undefined) throw new Error(`no sum: ${text}`);
  return amount;
}
