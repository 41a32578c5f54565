// The counts and sums that a bank states in its XML beside what it lists. A status report may list only
// some kinds of payments, the rejected ones for example; what it lists must be as many as it says.
import type { RefusalError } from '../../domain/outcome.ts';
import { addFen, yuanPlain } from '../../domain/money.ts';
import { isoCount, isoSum } from './iso-values.ts';
import { at, childrenOf, textAt, type XmlNode } from './xml-tree.ts';

/** What the message or block counts that its payments do not come to. */
export function statusTotalFaults(
  part: XmlNode | undefined,
  blocks: readonly XmlNode[],
): RefusalError[] {
  const within = part && blocks.includes(part) ? [part] : blocks;
  const payments = within.flatMap((block) => childrenOf(block, 'TxInfAndSts'));
  return childrenOf(part, 'NbOfTxsPerSts').flatMap((total) => {
    const status = textAt(total, 'DtldSts') ?? '';
    const listed = payments.filter((payment) => textAt(payment, 'TxSts') === status);
    const pointer = `/${part?.name}/NbOfTxsPerSts[${status}]`;
    return listed.length === 0 ? [] : faultsOf(total, listed, pointer);
  });
}

function faultsOf(total: XmlNode, listed: readonly XmlNode[], pointer: string): RefusalError[] {
  const count = textAt(total, 'DtldNbOfTxs');
  const faults: RefusalError[] = [];
  if (isoCount(count) !== listed.length) {
    faults.push({ pointer, found: count ?? '', expected: String(listed.length) });
  }
  const said = textAt(total, 'DtldCtrlSum');
  const sums = listed.map((payment) => isoSum(textAt(payment, 'OrgnlTxRef', 'Amt', 'InstdAmt')));
  const known = sums.filter((sum) => sum !== undefined);
  if (said !== undefined && known.length === listed.length && isoSum(said) !== addFen(...known)) {
    faults.push({ pointer, found: said, expected: yuanPlain(addFen(...known)) });
  }
  return faults;
}

/** The sums of entries and their count, as a statement's summary gives them. */
export function summaryFaults(
  summary: XmlNode | undefined,
  entries: readonly XmlNode[],
): RefusalError[] {
  const kinds = [
    ['TtlNtries', undefined],
    ['TtlCdtNtries', 'CRDT'],
    ['TtlDbtNtries', 'DBIT'],
  ] as const;
  return kinds.flatMap(([name, sign]) => {
    const total = at(summary, name);
    if (!total) return [];
    const meant = entries.filter((entry) => !sign || textAt(entry, 'CdtDbtInd') === sign);
    const sums = meant.flatMap((entry) => isoSum(textAt(entry, 'Amt')) ?? []);
    const count = textAt(total, 'NbOfNtries');
    const sum = textAt(total, 'Sum');
    const pointer = `/Stmt/TxsSummry/${name}`;
    const faults: RefusalError[] = [];
    if (count !== undefined && isoCount(count) !== meant.length) {
      faults.push({ pointer, found: count, expected: String(meant.length) });
    }
    if (sum !== undefined && isoSum(sum) !== addFen(...sums)) {
      faults.push({ pointer, found: sum, expected: yuanPlain(addFen(...sums)) });
    }
    return faults;
  });
}
