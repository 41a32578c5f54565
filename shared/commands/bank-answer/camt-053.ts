// The bank's statement, ISO 20022 camt.053.001.08: a booked debit under our reference is the payment, a
// booked credit under it is the money coming back. Whatever else moved on the account is told as well.
import type { ReturnLine } from '../../domain/bank-return.ts';
import { hashOf } from '../../domain/hash.ts';
import { addFen, yuanPlain } from '../../domain/money.ts';
import { done, type Outcome, type RefusalError } from '../../domain/outcome.ts';
import { type Answer, malformed, totalsDiffer } from './answer.ts';
import { isoAmount, isoDay, isoSum } from './iso-values.ts';
import { reasonWords } from './iso-status.ts';
import { summaryFaults } from './iso-totals.ts';
import { at, childrenOf, textAt, type XmlNode } from './xml-tree.ts';

/** Reads the statements of the file. Refuses entries without a sum, and totals that do not tie. */
export function readCamt053(format: string, root: XmlNode): Outcome<Answer> {
  const statements = childrenOf(at(root, 'BkToCstmrStmt'), 'Stmt');
  const errors: RefusalError[] = [];
  const untied: RefusalError[] = [];
  const lines = statements.flatMap((statement) => {
    const entries = childrenOf(statement, 'Ntry');
    untied.push(...summaryFaults(at(statement, 'TxsSummry'), entries));
    return entries.flatMap((entry, index) => {
      const place = { statement: textAt(statement, 'Id') ?? '', index };
      untied.push(...detailFaults(entry, index));
      return linesOf(entry, place, errors);
    });
  });
  if (statements.length === 0) errors.push({ pointer: '/BkToCstmrStmt', expected: 'Stmt' });
  if (errors.length > 0) return malformed(errors);
  if (untied.length > 0) return totalsDiffer(untied);
  return done({ format, lines: lines.map((line, index) => ({ ...line, row: index + 1 })) });
}

type Place = { readonly statement: string; readonly index: number };

function linesOf(entry: XmlNode, place: Place, errors: RefusalError[]): Omit<ReturnLine, 'row'>[] {
  const pointer = `/Stmt/Ntry[${place.index + 1}]`;
  const sign = textAt(entry, 'CdtDbtInd');
  if (isoSum(textAt(entry, 'Amt')) === undefined) errors.push({ pointer, expected: 'Amt 1234.50' });
  if (sign !== 'DBIT' && sign !== 'CRDT') errors.push({ pointer, expected: 'DBIT / CRDT' });
  const details = detailsOf(entry);
  const shown = details.length > 0 ? details : [entry];
  return shown.map((detail, n) => lineOf(entry, detail, { ...place, n }, shown.length === 1));
}

function detailsOf(entry: XmlNode): XmlNode[] {
  return childrenOf(entry, 'NtryDtls').flatMap((details) => [...childrenOf(details, 'TxDtls')]);
}

/** The sum of one movement: its own, or the entry's where that holds only one. */
function amountOf(entry: XmlNode, detail: XmlNode, isOnly: boolean): XmlNode | undefined {
  const own = at(detail, 'Amt') ?? at(detail, 'AmtDtls', 'TxAmt', 'Amt');
  return own ?? (isOnly ? at(entry, 'Amt') : undefined);
}

function lineOf(
  entry: XmlNode,
  detail: XmlNode,
  place: Place & { readonly n: number },
  isOnly: boolean,
): Omit<ReturnLine, 'row'> {
  const isDebit = textAt(entry, 'CdtDbtInd') === 'DBIT';
  const status = textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts') ?? 'BOOK';
  const isBooked = status === 'BOOK';
  const booked = textAt(entry, 'BookgDt', 'Dt') ?? textAt(entry, 'BookgDt', 'DtTm');
  const amount = amountOf(entry, detail, isOnly);
  const said = textAt(detail, 'Refs', 'EndToEndId') ?? '';
  const bankName = textAt(entry, 'AcctSvcrRef') ?? textAt(entry, 'NtryRef');
  const booking = hashOf([bankName ?? [place.statement, place.index], booked ?? '', place.n]);
  const isReversal = isDebit && textAt(entry, 'RvslInd') === 'true';
  const creditor = at(detail, 'RltdPties', 'Cdtr');
  return {
    reference: said === 'NOTPROVIDED' ? '' : said,
    result: isBooked ? (isDebit ? 'paid' : 'returned') : 'pending',
    ...isoAmount(amount),
    // Money that comes back names its parties the other way round, or not at all.
    ...(isDebit && {
      payeeName: textAt(creditor, 'Pty', 'Nm') ?? textAt(creditor, 'Nm'),
      payeeAccount: textAt(detail, 'RltdPties', 'CdtrAcct', 'Id', 'Othr', 'Id'),
    }),
    on: isoDay(booked),
    ...(isBooked && { booking }),
    strange: isReversal ? 'reversal' : undefined,
    reason: isDebit ? '' : returnWords(detail),
    text: [said, isDebit ? 'DBIT' : 'CRDT', status, amount?.text.trim(), booked, bankName]
      .filter(Boolean)
      .join(' '),
  };
}

function returnWords(detail: XmlNode): string {
  const given = at(detail, 'RtrInf');
  const code = textAt(given, 'Rsn', 'Cd') ?? textAt(given, 'Rsn', 'Prtry');
  const added = childrenOf(given, 'AddtlInf').map(({ text }) => text.trim());
  return reasonWords(code === undefined ? [] : [code], added);
}

/** An entry that stands for several movements must be their sum. */
function detailFaults(entry: XmlNode, index: number): RefusalError[] {
  const details = detailsOf(entry);
  const sums = details.flatMap((detail) => {
    const sum = isoSum(amountOf(entry, detail, details.length === 1)?.text.trim());
    return sum === undefined ? [] : [sum];
  });
  const said = textAt(entry, 'Amt');
  const isTold = details.length > 0 && sums.length === details.length;
  if (!isTold || isoSum(said) === addFen(...sums)) return [];
  const expected = yuanPlain(addFen(...sums));
  return [{ pointer: `/Stmt/Ntry[${index + 1}]/Amt`, found: said ?? '', expected }];
}
