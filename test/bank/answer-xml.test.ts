// The bank's answers in ISO 20022 XML, and XML that is no answer but an attack.
import { describe, expect, test } from 'vitest';
import { linesForBatch } from '../../shared/commands/bank-answer/lines-for-batch.ts';
import { readAnswer } from '../../shared/commands/bank-answer/read-answer.ts';
import type { ReturnLine } from '../../shared/domain/bank-return.ts';
import { errorsOf, type Outcome } from '../../shared/domain/outcome.ts';
import { sumOf } from '../../shared/domain/payment-file.ts';
import { camt053, pain002 } from './iso-answers.ts';
import { type Said, saidOf } from './said.ts';
import { linesOf } from './orders.ts';

const lines = linesOf(3);
const batch = { id: lines[0]?.batchId ?? 'bat_', lineCount: 3, sumFen: sumOf(lines) };
const rows = lines.map((line) => saidOf(line));
const versions = ['pain.002.001.10', 'pain.002.001.03'] as const;

function imported(text: string): Outcome<ReturnLine[]> {
  const answer = readAnswer(new TextEncoder().encode(text));
  return answer.ok ? linesForBatch(answer.value, batch, lines) : answer;
}

function resultsOf(text: string): string[] {
  const outcome = imported(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.map(({ result, strange }) => strange ?? result);
}

type Version = (typeof versions)[number];

function report(
  said: readonly Said[],
  changes: object = {},
  version: Version = 'pain.002.001.10',
): string {
  return pain002(version, said, { about: batch.id, ...changes });
}

describe.each(versions)('a status report, %s', (version) => {
  test('is read payment by payment with name, account, sum and reason', () => {
    const outcome = imported(report([saidOf(lines[0] ?? never(), 'returned')], {}, version));
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        {
          reference: lines[0]?.reference,
          result: 'returned',
          amountFen: lines[0]?.amountFen,
          payeeName: lines[0]?.account.holderName,
          payeeAccount: lines[0]?.account.number,
          reason: '收款账户已销户（AC04）',
          on: '2026-11-24',
        },
      ],
    });
  });

  test.each([
    ['ACSC', 'paid'],
    ['ACCC', 'paid'],
    ['ACSP', 'pending'],
    ['PDNG', 'pending'],
    ['ACTC', 'pending'],
    ['RJCT', 'returned'],
  ])('%s of the message is %s of every payment it does not name', (group, result) => {
    const one = [saidOf(lines[0] ?? never(), 'returned')];
    expect(resultsOf(report(one, { group }, version))).toEqual(['returned', result, result]);
  });
});

describe('a status report', () => {
  test('of the payment block comes before that of the message', () => {
    expect(resultsOf(report([], { group: 'ACSP', block: 'ACSC' }))).toEqual([
      'paid',
      'paid',
      'paid',
    ]);
  });

  test('that says `PART` says nothing of the payments it leaves out', () => {
    expect(resultsOf(report(rows.slice(0, 1)))).toEqual(['paid']);
  });

  test('without a sum is believed by its reference', () => {
    const text = report(rows.slice(0, 1)).replace(/<Amt>[\s\S]*?<\/Amt>/, '');
    const outcome = imported(text);
    expect(outcome).toMatchObject({ value: [{ result: 'paid' }] });
    expect(outcome.ok && outcome.value[0]?.amountFen).toBeUndefined();
  });

  test('that rejects a payment as a duplicate is no rejection', () => {
    const duplicate = { ...saidOf(lines[0] ?? never(), 'returned'), reason: 'AM05' };
    expect(resultsOf(report([duplicate]))).toEqual(['said-duplicate']);
  });

  test('about another message is refused', () => {
    const outcome = imported(report(rows, { about: 'bat_another' }));
    expect(outcome).toMatchObject({
      code: 'return.other-message',
      detail: { found: 'bat_another' },
    });
  });

  test.each([
    ['the batch had another count', { original: { count: 4, sumFen: batch.sumFen } }],
    ['the batch had another sum', { original: { count: 3, sumFen: batch.sumFen + 1 } }],
    ['it lists fewer payments than it counts', { statuses: { ACSC: 4 } }],
  ])('is refused where %s', (_, changes) => {
    expect(imported(report(rows, changes))).toMatchObject({ code: 'return.totals-differ' });
  });

  test('ties to its own counts and to the batch', () => {
    const original = { count: 3, sumFen: batch.sumFen };
    const tied = report(rows.slice(0, 1), { original, statuses: { ACSC: 1, RJCT: 2 } });
    expect(imported(tied).ok).toBe(true);
  });

  test('with a status that nobody knows is refused whole', () => {
    const outcome = imported(report(rows).replace('ACSC', 'ZZZZ'));
    expect(errorsOf(outcome)[0]).toMatchObject({ found: 'ZZZZ' });
  });

  test('made at night in Shanghai is dated in Shanghai', () => {
    const night = report(rows.slice(0, 1), { created: '2026-11-23T17:00:00Z' });
    expect(imported(night)).toMatchObject({ value: [{ on: '2026-11-24' }] });
  });
});

describe('a statement, camt.053.001.08', () => {
  const [paid, back, pending] = [
    rows[0] ?? never(),
    saidOf(lines[1] ?? never(), 'returned'),
    saidOf(lines[2] ?? never(), 'pending'),
  ];

  test('a debit is the payment, a credit is its return, what is not booked is pending', () => {
    expect(resultsOf(camt053([paid, back, pending]))).toEqual(['paid', 'returned', 'pending']);
  });

  test('names each movement, the same one always alike and two never', () => {
    const bookings = [camt053([paid]), camt053([paid]), camt053([paid], 'STATEMENT-2')].map(
      (text) => {
        const outcome = imported(text);
        return outcome.ok ? outcome.value[0]?.booking : undefined;
      },
    );
    expect(bookings[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(bookings[1]).toBe(bookings[0]);
    expect(bookings[2]).not.toBe(bookings[0]);
  });

  test('a movement that is none of ours is told without a reference', () => {
    const fee = camt053([{ ...paid, reference: 'NOTPROVIDED' }]);
    expect(imported(fee)).toMatchObject({ value: [{ reference: '' }] });
  });

  test('a reversal is not taken for a payment', () => {
    const reversed = camt053([paid]).replace('<Sts>', '<RvslInd>true</RvslInd><Sts>');
    expect(resultsOf(reversed)).toEqual(['reversal']);
  });

  test.each([
    ['a count that is not its entries', '<NbOfNtries>1', '<NbOfNtries>2'],
    ['a sum that is not its entries', '<Sum>1500.01', '<Sum>1500.02'],
  ])('with %s is refused', (_, from, to) => {
    const text = camt053([paid]).replace(from, to);
    expect(imported(text)).toMatchObject({ code: 'return.totals-differ' });
  });
});

describe('XML that is refused', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const body = report(rows);
  test.each([
    ['a document type', body.replace('?>', `?>${bomb}`)],
    ['an outside entity', body.replace('?>', '?><!DOCTYPE x SYSTEM "file:///etc/passwd">')],
    ['an entity that is not declared', body.replace('PART', '&b;')],
    ['an end that is missing', body.slice(0, -20)],
    ['two roots', `${body}${body.replace(/<\?.*\?>/, '')}`],
    ['a thousand levels', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`],
    ['a million elements', `<a>${'<b/>'.repeat(1_000_000)}</a>`],
  ])('has %s', (_, text) => {
    const began = performance.now();
    expect(imported(text)).toMatchObject({ ok: false, code: 'return.malformed' });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('is of a message that nobody reads here', () => {
    const other = body.replaceAll('pain.002.001.10', 'pain.008.001.02');
    expect(imported(other)).toMatchObject({ code: 'return.unknown-format' });
    expect(imported('<html><body/></html>')).toMatchObject({ code: 'return.unknown-format' });
  });

  test('is larger than any answer', () => {
    expect(readAnswer(new Uint8Array(17 * 1024 * 1024))).toMatchObject({
      code: 'return.too-large',
    });
  });
});

function never(): never {
  throw new Error('the test has lost its rows');
}
