// Amounts in Chinese capitals are what a bank writes.
import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { inCapitals } from '../../functions/http/pages/capitals.ts';
import { fen } from '../../shared/domain/money.ts';

test.each([
  [100, '壹元整'],
  [1_050, '壹拾元伍角'],
  [140_950, '壹仟肆佰零玖元伍角'],
  [600_714, '陆仟零柒元壹角肆分'],
  [168_032, '壹仟陆佰捌拾元叁角贰分'],
  [10_700_053, '壹拾万柒仟元伍角叁分'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
  [32_504, '叁佰贰拾伍元零肆分'],
])('%i fen is %s', (amount, capitals) => {
  expect(inCapitals(fen(amount)).replace(/([角])整$/, '$1')).toBe(capitals);
});

test('whole yuan end in 整 and nothing else loses its fen', () => {
  assert(
    property(integer({ min: 1, max: 999_999_999_999 }), (amount) => {
      const capitals = inCapitals(fen(amount));
      if (amount % 100 === 0) expect(capitals).toMatch(/元整$/);
      if (amount % 10 !== 0) expect(capitals).toMatch(/分$/);
      expect(capitals).not.toMatch(/undefined|NaN|\d/);
    }),
    { numRuns: 5000 },
  );
});
