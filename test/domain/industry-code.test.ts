// Which industry codes are taken, and in which words the others are refused.
import { expect, test } from 'vitest';
import { parseIndustry } from '../../shared/domain/industry-code.ts';

test('small letters and full-width characters mean the same code', () => {
  expect(parseIndustry(' ｃ３５25 ')).toEqual({ ok: true, value: 'C3525' });
});

test.each([
  ['industry.format', 'C352'],
  ['industry.format', '3525'],
  ['industry.format', 'C35255'],
  ['industry.format', ''],
  ['industry.section', 'U9701'],
  ['industry.division', 'C4410'],
  ['industry.division', 'A0600'],
  ['industry.division', 'A0000'],
  ['industry.division', 'T9800'],
])('%s: %s is refused', (rule, code) => {
  expect(parseIndustry(code)).toMatchObject({ ok: false, code: rule });
});

test('the refusal of another section’s number says which numbers belong to the letter', () => {
  expect(parseIndustry('C4410')).toMatchObject({
    errors: [{ found: 'C4410', expected: 'C 门类的大类 13-43' }],
  });
});
