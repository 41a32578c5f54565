// Formulas: exact, in units that fit, and refused where they mean nothing.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { functions } from '../../../rules/formula/functions.ts';
import { evaluate } from '../../../rules/formula/evaluate.ts';
import { FormulaError, parseFormula } from '../../../rules/formula/parse.ts';
import { ratio, rationalText, roundHalfUp, whole } from '../../../rules/formula/rational.ts';
import { type Value, isRational, isUnknown, unknown } from '../../../rules/formula/value.ts';
import { parsePolicy } from '../../../rules/parse-policy.ts';
import electricity from '../../../rules/catalog/fee.electricity-95.json' with { type: 'json' };

function compute(text: string, values: Readonly<Record<string, Value>> = {}): Value {
  return evaluate(parseFormula(text), ({ text: name }) => values[name] ?? null);
}

function shown(value: Value): unknown {
  return isRational(value) ? rationalText(value) : value;
}

describe('arithmetic', () => {
  test('is exact: a third times three is one', () => {
    expect(shown(compute('1 / 3 * 3'))).toBe('1');
    expect(shown(compute('1 / 3 + 1 / 6'))).toBe('1/2');
  });

  test('rounds an exact half up, also below zero', () => {
    const halves = [
      [1n, 1n],
      [3n, 2n],
      [-1n, 0n],
      [-3n, -1n],
      [5n, 3n],
    ] as const;
    for (const [n, rounded] of halves) expect(roundHalfUp(ratio(n, 2n)), `${n}/2`).toBe(rounded);
  });

  test('agrees with whole-number division on any fraction', () => {
    const integer = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(integer, fc.bigInt({ min: 1n, max: 10n ** 9n }), (n, d) => {
        const rounded = roundHalfUp(ratio(n, d));
        const twice = 2n * n - 2n * rounded * d;
        expect(twice >= -d && twice < d).toBe(true);
      }),
    );
  });

  test('takes null as nothing and keeps what is unknown', () => {
    const place = { fact: 'reg.status', at: 'reg.status' };
    expect(shown(compute('value.a + 2'))).toBe('2');
    expect(compute('value.a + 2', { 'value.a': unknown(place) })).toEqual(unknown(place));
    expect(isUnknown(compute('1 / value.a'))).toBe(true);
  });

  test('min and max skip null, the mean of nothing is unknown', () => {
    expect(compute('min(asOf, value.a)', { asOf: '2025-01-01' })).toBe('2025-01-01');
    expect(isUnknown(compute('mean(value.a)', { 'value.a': [] }))).toBe(true);
    expect(shown(compute('sum(value.a)', { 'value.a': [] }))).toBe('0');
  });
});

const days = (text: string, a: string, b: string) =>
  shown(compute(text, { 'value.a': a, 'value.b': b }));

describe('days', () => {
  test('count whole years and months to the day', () => {
    expect(days('years(value.a, value.b)', '2009-09-01', '2025-09-01')).toBe('16');
    expect(days('years(value.a, value.b)', '2009-09-02', '2025-09-01')).toBe('15');
    expect(days('months(value.a, value.b)', '2025-01-31', '2025-02-28')).toBe('0');
    expect(days('months(value.a, value.b)', '2025-01', '2025-12')).toBe('11');
  });

  test('interest never counts more than 365 days a year, leap years too', () => {
    const accrue = 'accrue(36500, 1, value.a, value.b, 1, 365)';
    expect(days(accrue, '2024-01-01', '2025-01-01')).toBe('36500');
    expect(days(accrue, '2024-01-01', '2024-01-02')).toBe('100');
    expect(days(accrue, '2024-01-02', '2024-01-01')).toBe('0');
  });

  test('overlap is counted once, never below zero', () => {
    const values = {
      'value.a': '2022-12-31',
      'value.b': '2024-01-01',
      'value.c': '2022-10-01',
      'value.d': '2023-01-01',
    };
    expect(shown(compute('overlapDays(value.a, value.b, value.c, value.d)', values))).toBe('1');
    expect(shown(compute('overlapDays(value.d, value.b, value.c, value.d)', values))).toBe('0');
  });
});

describe('a scale', () => {
  const tiers: Value = {
    tiers: [
      { upTo: whole(100), rate: ratio(1n, 10n) },
      { upTo: null, rate: ratio(1n, 2n) },
    ],
  };
  test.each([
    [0, '0'],
    [100, '10'],
    [101, '21/2'],
    [200, '60'],
  ])('of %d gives %s', (amount, expected) => {
    expect(
      shown(compute('scale(value.a, value.b)', { 'value.a': whole(amount), 'value.b': tiers })),
    ).toBe(expected);
  });

  test('a table takes the one tier the amount falls into', () => {
    expect(
      shown(compute('table(value.a, value.b)', { 'value.a': whole(100), 'value.b': tiers })),
    ).toBe('1/10');
    expect(
      shown(compute('table(value.a, value.b)', { 'value.a': whole(101), 'value.b': tiers })),
    ).toBe('1/2');
  });
});

describe('a formula that is none', () => {
  test.each([
    '',
    '1 +',
    'a.b.c(1)',
    '1.5 * 2',
    '"text"',
    'x ? 1 : 2',
    'a = 1',
    '[1]',
    '-1',
    '1 ** 2',
    'nothing(1)',
    '1e3',
  ])('%j is refused', (text) => {
    expect(() => parseFormula(text)).toThrow(FormulaError);
  });

  test.each([
    ['power.billFen[month] + power.quarterKwh[2020Q1]', 'a number (fen) and a number (kWh)'],
    ['power.billFen[month] * power.billFen[month]', 'fen^2'],
    ['power.billFen[month] / 2 + asOf', 'a day'],
    ['param.share', 'a number (ratio)'],
    ['power.billFen[year]', 'a list of number'],
    ['power.billFen', 'name its period'],
    ['days(asOf, power.billFen[month])', 'takes day, day'],
    ['scale(power.billFen[month], param.share)', 'a scale'],
  ])('%s is refused where its units do not fit', (formula, expected) => {
    const [line] = electricity.amount.lines;
    const outcome = parsePolicy({ ...electricity, amount: { lines: [{ ...line, formula }] } });
    const errors = outcome.ok ? [] : (outcome.errors ?? []);
    expect(errors.map((error) => error.pointer)).toEqual(['/amount/lines/0/formula']);
    expect(`${errors[0]?.found} ${errors[0]?.expected}`).toContain(expected);
  });
});

test('every function says in words what it does', () => {
  for (const [name, { words }] of Object.entries(functions))
    expect(words.length, name).toBeGreaterThan(10);
});
