// The bank's file in its plain form, and sums as texts.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BatchLine } from '../../shared/domain/batch-line.ts';
import { batchId, budgetId, entitlementId, paymentReference } from '../../shared/domain/ids.ts';
import { fen, yuanPlain, parseYuan } from '../../shared/domain/money.ts';
import { renderPaymentFile } from '../../shared/domain/payment-file.ts';
import { exampleUscc } from './examples.ts';

const policyKey = 'ui.hiring-expansion';
const id = entitlementId(policyKey, exampleUscc, '2025');

function lineOf(number: number, amountFen: number, holderName = '示例·南宁甲公司'): BatchLine {
  return {
    batchId: batchId('person:p', 'k'),
    number,
    reference: paymentReference(id, number, 1),
    entitlementId: id,
    n: number,
    attempt: 1,
    policyKey,
    budgetId: budgetId(policyKey, 2026, '450000'),
    uscc: exampleUscc,
    enterpriseName: '示例·南宁甲公司',
    amountFen: fen(amountFen),
    purpose: '一次性扩岗补助 2025',
    account: { holderName, number: '6222020000000000123', bankCode: '102611000018' },
    firstPayment: true,
    result: 'none',
    version: 1,
  };
}

describe('the payment file', () => {
  test('ends with the count and the sum, to the fen, whatever the order of the lines', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 1 }), (amounts) => {
        const lines = amounts.map((amount, index) => lineOf(index + 1, amount));
        const text = renderPaymentFile(lines);
        expect(renderPaymentFile(lines.toReversed())).toBe(text);
        const rows: string[][] = parse(text, { bom: true });
        const sum = amounts.reduce((total, amount) => total + amount, 0);
        expect(rows.at(-1)).toEqual(['合计', `${amounts.length}`, '', '', yuanPlain(fen(sum)), '']);
        expect(rows).toHaveLength(amounts.length + 2);
      }),
    );
  });

  test('keeps a nineteen-digit account as it is and disarms a name that a sheet would run', () => {
    const rows: string[][] = parse(renderPaymentFile([lineOf(1, 100, '=CMD("x"),')]), {
      bom: true,
    });
    expect(rows[1]?.[2]).toBe('6222020000000000123');
    expect(rows[1]?.[1]).toBe('\'=CMD("x"),');
  });

  test('gives each attempt its own reference, always the same one', () => {
    expect(paymentReference(id, 1, 1)).toBe(paymentReference(id, 1, 1));
    expect(paymentReference(id, 1, 2)).not.toBe(paymentReference(id, 1, 1));
    expect(paymentReference(id, 1, 1)).toMatch(/^ZD[0-9A-Z]{20}$/);
  });
});

describe('a sum in yuan', () => {
  test.each([
    ['1500', 150_000],
    ['1,500.00', 150_000],
    ['0.01', 1],
    ['12.5', 1250],
    ['12.345', undefined],
    ['1,50', undefined],
    ['-1', undefined],
    ['', undefined],
  ])('%s yuan is %s fen', (text, amountFen) => {
    expect(parseYuan(text)).toBe(amountFen);
  });

  test('every sum that is written can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (amount) => {
        expect(parseYuan(yuanPlain(fen(amount)))).toBe(amount);
      }),
    );
  });
});
