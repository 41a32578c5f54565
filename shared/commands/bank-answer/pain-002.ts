// The bank's status report, ISO 20022 pain.002 in its third and tenth version: a status for the message,
// for the payment block, or for each payment, the nearest of which counts.
import type { ReturnLine } from '../../domain/bank-return.ts';
import type { Day } from '../../domain/day.ts';
import { done, type Outcome, type RefusalError } from '../../domain/outcome.ts';
import { type Answer, malformed, totalsDiffer } from './answer.ts';
import { isoAmount, isoCount, isoDay, isoSum } from './iso-values.ts';
import { reasonWords, resultOf, saysDuplicate, statusCodes } from './iso-status.ts';
import { statusTotalFaults } from './iso-totals.ts';
import { at, childrenOf, textAt, type XmlNode } from './xml-tree.ts';

/** Reads the report. Refuses statuses that nobody knows and totals that do not tie. */
export function readPain002(format: string, root: XmlNode): Outcome<Answer> {
  const report = at(root, 'CstmrPmtStsRpt');
  const group = at(report, 'OrgnlGrpInfAndSts');
  const about = textAt(group, 'OrgnlMsgId');
  if (!report || about === undefined) {
    return malformed([{ pointer: '/CstmrPmtStsRpt/OrgnlGrpInfAndSts', expected: 'OrgnlMsgId' }]);
  }
  const on = isoDay(textAt(report, 'GrpHdr', 'CreDtTm'));
  const errors: RefusalError[] = [];
  const blocks = childrenOf(report, 'OrgnlPmtInfAndSts');
  const wide = statusOf(group, 'GrpSts', errors);
  const lines = blocks.flatMap((block, index) => {
    const status = statusOf(block, 'PmtInfSts', errors) ?? wide;
    const payments = childrenOf(block, 'TxInfAndSts');
    return payments.map((one, n) => lineOf(one, { index, n, status, on }, errors));
  });
  const known = lines.filter((line) => line !== undefined);
  const numbered = known.map((line, index) => ({ ...line, row: index + 1 }));
  if (errors.length > 0) return malformed(errors);
  const untied = [group, ...blocks].flatMap((part) => statusTotalFaults(part, blocks));
  if (untied.length > 0) return totalsDiffer(untied);
  const [only] = blocks;
  const rest = (blocks.length === 1 && statusOf(only, 'PmtInfSts', errors)) || wide;
  return done({
    format,
    lines: numbered,
    about,
    original: {
      count: isoCount(textAt(group, 'OrgnlNbOfTxs')),
      sumFen: isoSum(textAt(group, 'OrgnlCtrlSum')),
    },
    rest: rest ? { ...rest, on, text: `${about} ${rest.code}` } : undefined,
  });
}

type Status = Pick<ReturnLine, 'result' | 'reason' | 'strange'> & { readonly code: string };

/** The status of a message or block; `PART` leaves each payment to itself. */
function statusOf(
  part: XmlNode | undefined,
  name: string,
  errors: RefusalError[],
): Status | undefined {
  const code = textAt(part, name);
  if (code === undefined || code === 'PART') return undefined;
  const result = resultOf(code);
  if (!result) {
    errors.push({
      pointer: `/${part?.name}/${name}`,
      found: code,
      expected: statusCodes.join(' '),
    });
    return undefined;
  }
  return { code, result, ...reasonsOf(part, result) };
}

type Place = {
  readonly index: number;
  readonly n: number;
  readonly status: Status | undefined;
  readonly on: Day | undefined;
};

function lineOf(
  payment: XmlNode,
  { index, n, status, on }: Place,
  errors: RefusalError[],
): Omit<ReturnLine, 'row'> | undefined {
  const own = textAt(payment, 'TxSts') === undefined ? status : statusOf(payment, 'TxSts', errors);
  const pointer = `/OrgnlPmtInfAndSts[${index + 1}]/TxInfAndSts[${n + 1}]`;
  if (!own) {
    if (textAt(payment, 'TxSts') === undefined) errors.push({ pointer, expected: 'TxSts' });
    return undefined;
  }
  const original = at(payment, 'OrgnlTxRef');
  const amount = at(original, 'Amt', 'InstdAmt');
  const sum = isoAmount(amount);
  if (amount && sum.amountFen === undefined) {
    errors.push({ pointer: `${pointer}/InstdAmt`, found: amount.text, expected: '1234.50' });
  }
  const reference = textAt(payment, 'OrgnlEndToEndId') ?? '';
  return {
    reference,
    result: own.result,
    ...sum,
    payeeName: textAt(original, 'Cdtr', 'Pty', 'Nm') ?? textAt(original, 'Cdtr', 'Nm'),
    payeeAccount: textAt(original, 'CdtrAcct', 'Id', 'Othr', 'Id'),
    on,
    strange: own.strange,
    reason: own.reason,
    text: [reference, own.code, amount?.text.trim(), own.reason].filter(Boolean).join(' '),
  };
}

function reasonsOf(part: XmlNode | undefined, result: ReturnLine['result']) {
  const given = childrenOf(part, 'StsRsnInf');
  const codes = given.flatMap(
    (one) => textAt(one, 'Rsn', 'Cd') ?? textAt(one, 'Rsn', 'Prtry') ?? [],
  );
  const added = given.flatMap((one) => childrenOf(one, 'AddtlInf').map(({ text }) => text.trim()));
  const isDuplicate = result === 'returned' && saysDuplicate(codes);
  const strange = isDuplicate ? ('said-duplicate' as const) : undefined;
  return { reason: reasonWords(codes, added), strange };
}
