// A bank that makes mistakes: an honest answer with errors planted at known rows. The same seed always
// makes the same mistakes.
import type { SuspenseReason } from '../../shared/domain/bank-return.ts';
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import { addFen, fen } from '../../shared/domain/money.ts';
import { lineOf } from './orders.ts';
import type { AnswerFormat } from './answers.ts';
import { type Said, saidOf } from './said.ts';

/** A row of the answer and, where it is wrong, what it must be found out as. */
export type Planted = { said: Said; wrong?: SuspenseReason };

type Mistake = (said: Said, random: Random) => Planted[];
type Random = (below: number) => number;

const foreign = lineOf(999_999, 1);

const mistakes: Readonly<Record<string, Mistake>> = {
  duplicate: (said) => [{ said }, { said, wrong: 'repeated' }],
  fenShort: (said) => [changed(said, { amountFen: fen(said.amountFen - 1) }, 'amount-below')],
  fenOver: (said) => [changed(said, { amountFen: fen(said.amountFen + 1) }, 'amount-above')],
  partial: (said, random) => [
    changed(said, { amountFen: fen(1 + random(said.amountFen - 1)) }, 'amount-below'),
  ],
  over: (said) => [changed(said, { amountFen: fen(said.amountFen * 2) }, 'amount-above')],
  split: (said) => {
    const half = fen(Math.floor(said.amountFen / 2));
    const rest = fen(said.amountFen - half);
    return [half, rest].map((amountFen) => changed(said, { amountFen }, 'amount-below'));
  },
  unknownReference: (said) => [
    changed(said, { reference: `ZX${said.reference.slice(2)}` }, 'unknown-reference'),
  ],
  otherBatch: (said) => [changed(said, { reference: foreign.reference }, 'unknown-reference')],
  wrongName: (said) => [changed(said, { name: '示例·别的公司' }, 'name-differs')],
  garbledName: (said) => [changed(said, { name: garbled(said.name) }, 'name-differs')],
  wrongAccount: (said) => [changed(said, { account: '6222020000009999999' }, 'account-differs')],
  earlyDate: (said) => [changed(said, { on: '2026-11-22' }, 'early-date')],
  bothResults: (said) => [
    changed(said, { result: 'paid' }, 'both-results'),
    changed(said, { result: 'returned' }, 'both-results'),
  ],
};

const reportSaysNoDays = ['earlyDate'];
const lakeSaysNoAccounts = ['wrongAccount'];
const absent: Partial<Record<AnswerFormat, readonly string[]>> = {
  'example-lake-bank': lakeSaysNoAccounts,
  'pain.002.001.10': reportSaysNoDays,
  'pain.002.001.03': reportSaysNoDays,
};

/** UTF-8 read as if it were GBK, as careless programs do. */
function garbled(name: string): string {
  return new TextDecoder('gb18030').decode(new TextEncoder().encode(name)).replaceAll('|', '/');
}

function changed(said: Said, changes: Partial<Said>, wrong: SuspenseReason): Planted {
  return { said: { ...said, ...changes }, wrong };
}

/** An answer to those lines with so many mistakes; a late rejection is one of a payment known as paid. */
export function plantedAnswer(
  format: AnswerFormat,
  lines: readonly BatchLine[],
  mistakeCount: number,
  seed: number,
): { rows: Planted[]; before: BatchLine[] } {
  const random = randomOf(seed);
  const names = Object.keys(mistakes).filter((name) => !absent[format]?.includes(name));
  const chosen = new Set<number>();
  while (chosen.size < mistakeCount) chosen.add(random(lines.length));
  const order = [...chosen];
  const before = [...lines];
  const rows = lines.map((line): Planted[] => {
    const said = saidOf(line, (['returned', 'pending'] as const)[random(12)] ?? 'paid');
    return [{ said }];
  });
  const isPairNext = (index: number) => index + 1 < order.length;
  for (let index = 0; index < order.length; index += 1) {
    const at = order[index] ?? 0;
    const line = lines[at];
    if (!line) continue;
    // Payments that came back name no payee on a statement: mistakes are planted among the paid ones.
    const said = saidOf(line);
    const kind = index % (names.length + 2);
    if (kind === names.length && isPairNext(index)) {
      index += 1;
      swap(rows, lines, [at, order[index] ?? 0]);
    } else if (kind >= names.length) {
      before[at] = { ...line, result: 'paid' };
      rows[at] = [{ said: saidOf(line, 'returned'), wrong: 'returned-after-paid' }];
    } else {
      rows[at] = mistakes[names[kind] ?? '']?.(said, random) ?? [];
    }
  }
  return { rows: rows.flat(), before };
}

function swap(rows: Planted[][], lines: readonly BatchLine[], [a, b]: [number, number]): void {
  const [first, second] = [lines[a], lines[b]];
  if (!first || !second) throw new Error('no such lines');
  rows[a] = [changed(saidOf(first), { amountFen: second.amountFen }, 'amount-swapped')];
  rows[b] = [changed(saidOf(second), { amountFen: first.amountFen }, 'amount-swapped')];
}

/** Lines whose sums all differ, so that every exchange of two can be seen. */
export function unequalLines(count: number): BatchLine[] {
  return Array.from({ length: count }, (_, index) =>
    lineOf(index + 1, addFen(fen(100_000), fen((index * 7919) % 1_000_003))),
  );
}

/** A small generator of whole numbers below a bound (a linear congruence over 32 bits). */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
