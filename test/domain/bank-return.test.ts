// What a line of the bank's answer does to the payment it names, in every state that this can be in, and
// what speaks against it before its state is asked.
import { describe, expect, test } from 'vitest';
import { doubtsOf } from '../../shared/domain/bank-doubts.ts';
import { matchReturn, type ReturnLine } from '../../shared/domain/bank-return.ts';
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import { fen } from '../../shared/domain/money.ts';
import { isSameAccount, isSameName } from '../../shared/domain/same-payee.ts';
import { lineOf } from '../bank/orders.ts';

const line = lineOf(1, 150_000);
const other = lineOf(2, 160_000);
const sentOn = '2026-11-23';

function answerOf(changes: Partial<ReturnLine> = {}, to: BatchLine = line): ReturnLine {
  const { reference, amountFen } = to;
  return { row: 2, reference, result: 'paid', amountFen, reason: '', text: 'a line', ...changes };
}

function reasonsOf(...answers: ReturnLine[]): (string | undefined)[] {
  const byReference = new Map([line, other].map((one) => [one.reference, one]));
  const doubts = doubtsOf(answers, { byReference, sentOn });
  return answers.map((answer) => doubts.get(answer)?.reason);
}

function fateOf(known: BatchLine, answer: ReturnLine): string {
  const match = matchReturn(answer, known, undefined);
  return match.kind === 'suspense' ? match.doubt.reason : match.kind;
}

describe('a line that nothing speaks against', () => {
  test.each([
    ['none', 'paid', 'line'],
    ['none', 'returned', 'line'],
    ['none', 'pending', 'pending'],
    ['paid', 'paid', 'known'],
    ['paid', 'returned', 'returned-after-paid'],
    ['paid', 'pending', 'pending'],
    ['returned', 'paid', 'paid-after-returned'],
    ['returned', 'returned', 'known'],
    ['returned', 'pending', 'pending'],
  ] as const)('%s so far, said %s: %s', (result, said, fate) => {
    expect(fateOf({ ...line, result }, answerOf({ result: said }))).toBe(fate);
  });

  test.each([
    ['a first movement on a statement is noted', undefined, 'm1', 'booked'],
    ['the same movement again is known', 'm1', 'm1', 'known'],
    ['another movement may be a second payment', 'm1', 'm2', 'booked-twice'],
    ['an answer that is no statement is known', 'm1', undefined, 'known'],
  ])('%s', (_, booking, said, fate) => {
    expect(fateOf({ ...line, result: 'paid', booking }, answerOf({ booking: said }))).toBe(fate);
  });
});

describe('a line is not believed', () => {
  test.each<[string, Partial<ReturnLine>, string]>([
    ['with a reference that nobody gave out', { reference: 'ZD00' }, 'unknown-reference'],
    [
      'with another case of letters',
      { reference: line.reference.toLowerCase() },
      'unknown-reference',
    ],
    ['one fen short', { amountFen: fen(149_999) }, 'amount-below'],
    ['one fen over', { amountFen: fen(150_001) }, 'amount-above'],
    ['paid in part', { amountFen: fen(50_000) }, 'amount-below'],
    [
      'one fen short and only pending',
      { amountFen: fen(149_999), result: 'pending' },
      'amount-below',
    ],
    ['in another currency', { currency: 'USD' }, 'other-currency'],
    ['under another name', { payeeName: '示例·别人' }, 'name-differs'],
    ['under a garbled name', { payeeName: 'Ê¾Àý' }, 'name-differs'],
    ['at another account', { payeeAccount: '6222020000000000999' }, 'account-differs'],
    ['at another account behind stars', { payeeAccount: '6222****0999' }, 'account-differs'],
    ['dated before the batch was sent', { on: '2026-11-22' }, 'early-date'],
    [
      'rejected as a duplicate',
      { result: 'returned', strange: 'said-duplicate' },
      'said-duplicate',
    ],
    ['that is a reversal', { strange: 'reversal' }, 'reversal'],
  ])('%s', (_, changes, reason) => {
    expect(reasonsOf(answerOf(changes))).toEqual([reason]);
  });

  test('when two sums are swapped, and each says with which', () => {
    const first = answerOf({ amountFen: other.amountFen });
    const second = answerOf({ amountFen: line.amountFen, row: 3 }, other);
    expect(reasonsOf(first, second)).toEqual(['amount-swapped', 'amount-swapped']);
  });

  test('the second time in one file, while the first is', () => {
    expect(reasonsOf(answerOf(), answerOf(), answerOf({}, other))).toEqual([
      undefined,
      'repeated',
      undefined,
    ]);
  });

  test('at all when the file says both paid and returned', () => {
    const said = reasonsOf(answerOf(), answerOf({ result: 'returned' }), answerOf({}, other));
    expect(said).toEqual(['both-results', 'both-results', undefined]);
  });

  test('but pending first and paid later in one file is no contradiction', () => {
    expect(reasonsOf(answerOf({ result: 'pending' }), answerOf())).toEqual([undefined, undefined]);
  });

  test('in its parts when a sum is split, however the parts add up', () => {
    const parts = [answerOf({ amountFen: fen(100_000) }), answerOf({ amountFen: fen(50_000) })];
    expect(reasonsOf(...parts)).toEqual(['amount-below', 'amount-below']);
  });
});

describe('a line is believed', () => {
  test.each<[string, Partial<ReturnLine>]>([
    ['on the day of sending', { on: sentOn }],
    ['without a sum, where the bank gives none', { amountFen: undefined }],
    ['with the account behind stars', { payeeAccount: '6222 02** **** 0001' }],
    ['with its name', { payeeName: '示例・南宁第１公司 ' }],
  ])('%s', (_, changes) => {
    expect(reasonsOf(answerOf(changes))).toEqual([undefined]);
  });

  test('names and accounts are compared by what they say, not by how they are typed', () => {
    expect(isSameName('示例（甲）公司', '示例(甲) 公司')).toBe(true);
    expect(isSameName('示例甲公司', '示例乙公司')).toBe(false);
    expect(isSameAccount('6222-0200', '62220200')).toBe(true);
    expect(isSameAccount('62220200', '6222')).toBe(false);
    expect(isSameAccount('62220200', '****0201')).toBe(false);
  });
});
