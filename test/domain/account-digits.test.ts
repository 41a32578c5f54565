// When the last digits of the account are asked for.
import { expect, test } from 'vitest';
import { needsDigits } from '../../shared/domain/account-digits.ts';
import { fen } from '../../shared/domain/money.ts';

test('an account that is known is asked for digits above 100,000 yuan, and not at it', () => {
  expect(needsDigits(fen(10_000_000), false)).toBe(false);
  expect(needsDigits(fen(10_000_001), false)).toBe(true);
});

test('an account that no money has gone to is asked for digits whatever the sum', () => {
  expect(needsDigits(fen(1), true)).toBe(true);
});
