// Credit codes against known firms, broken codes, and an independent library.
import * as fc from 'fast-check';
import { stdnum } from 'stdnum';
import { expect, test } from 'vitest';
import { parseUscc } from '../../shared/domain/uscc.ts';
import { usccAlphabet, usccCheck } from '../../shared/domain/uscc-check.ts';

const oracle = (text: string) => stdnum.CN?.uscc?.validate(text).isValid;
const digits = fc.string({
  unit: fc.constantFrom(...usccAlphabet.slice(0, 10).split('')),
  minLength: 8,
  maxLength: 8,
});
const organisation = fc.string({
  unit: fc.constantFrom(...usccAlphabet.split('')),
  minLength: 9,
  maxLength: 9,
});
const code = fc.tuple(digits, organisation).map(([front, back]) => {
  const body = `${front}${back}`;
  return `${body}${usccCheck(body)}`;
});

test.each([
  '914403001922038216',
  '91440300192317458F',
  '91110108551385082Q',
  '9144030071526726XG',
  '91440300708461136T',
  '914200007581510645',
  '911101085923662400',
])('the code %s of a real firm is accepted', (known) => {
  expect(parseUscc(known)).toEqual({ ok: true, value: known });
});

test.each([
  ['uscc.length', '91440300192317458'],
  ['uscc.length', '91440300192317458FF'],
  ['uscc.length', ''],
  ['uscc.character', '9144030O192317458F'],
  ['uscc.character', '91440300192317458Z'],
  ['uscc.character', '9144030019231745-F'],
  ['uscc.division', '9144A300192317458F'],
  ['uscc.check', '91440300192317458G'],
])('a broken code says which rule it breaks: %s %s', (rule, broken) => {
  expect(parseUscc(broken)).toMatchObject({ ok: false, code: rule });
});

test('a wrong check character is shown beside the right one', () => {
  expect(parseUscc('91440300192317458C')).toMatchObject({
    errors: [{ pointer: '/uscc', found: '第 18 位 C', expected: '第 18 位 F' }],
  });
});

test('spaces, small letters and full-width characters mean the same code', () => {
  const typed = ' 9144030019231745８ｆ\t';
  expect(parseUscc(typed)).toEqual({ ok: true, value: '91440300192317458F' });
});

test('a code of an agricultural organisation begins with a letter and is accepted', () => {
  const body = 'N2450102MF0000001';
  expect(parseUscc(`${body}${usccCheck(body)}`).ok).toBe(true);
});

test('an independent library agrees on every code but those whose check character is 0', () => {
  fc.assert(
    fc.property(code, (valid) => {
      expect(parseUscc(valid).ok).toBe(true);
      // The library has no character for a sum divisible by 31; the standard says 0.
      if (!valid.endsWith('0')) expect(oracle(valid)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('every change of one character is caught', () => {
  const change = fc.tuple(code, fc.nat(17), fc.constantFrom(...usccAlphabet.split('')));
  fc.assert(
    fc.property(change, ([valid, at, character]) => {
      fc.pre(valid.charAt(at) !== character);
      const changed = `${valid.slice(0, at)}${character}${valid.slice(at + 1)}`;
      expect(parseUscc(changed).ok).toBe(false);
      expect(oracle(changed)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
