// Promises about finding a firm by what people type: which terms a name has, and which looks find it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksFor } from '../../shared/domain/search-look.ts';
import { searchText, termInitials, termText } from '../../shared/domain/search-term.ts';
import { termsOf } from '../../shared/domain/terms-of.ts';
import { syllablesOf } from '../../shared/domain/spelling.ts';

const firm = { uscc: '91450103YL0000012Q', divisionCode: '450103' };
const terms = (name: string) => termsOf({ ...firm, name });

/** The terms that a look finds among those that its prefix leads to. */
function found(name: string, typed: string): number[] {
  const starts = looksFor(typed).flatMap((look) =>
    terms(name)
      .filter((term) => {
        const key = look.by === 'text' ? termText(term) : termInitials(term);
        return key.startsWith(look.prefix) && look.finds(term);
      })
      .map((term) => term.start),
  );
  return [...new Set(starts)];
}

test('a name gives a term for each place to begin from, and none inside its legal form', () => {
  const own = terms('示例·南宁甲（集团）有限公司').slice(1);
  expect(own.map(termText)).toEqual([
    '示例南宁甲集团有限公司',
    '例南宁甲集团有限公司',
    '南宁甲集团有限公司',
    '宁甲集团有限公司',
    '甲集团有限公司',
    '集团有限公司',
    '团有限公司',
  ]);
});

test('a firm without a name or a place has no terms', () => {
  expect(terms('')).toEqual([]);
  expect(terms('···')).toEqual([]);
  expect(termsOf({ ...firm, name: '示例公司', divisionCode: '' })).toEqual([]);
});

test('a very long name has a bounded number of terms', () => {
  expect(terms('甲乙丙丁'.repeat(60))).toHaveLength(33);
});

describe.each([
  ['示例·重庆长寿甲科技有限公司', '重庆长寿', 2],
  ['示例·重庆长寿甲科技有限公司', '甲 科技', 6],
  ['示例·重庆长寿甲科技有限公司', 'chongqingchangsh', 2],
  ['示例·重庆长寿甲科技有限公司', 'cqcs', 2],
  ['示例·重庆长寿甲科技有限公司', 'CQCSJKJYXGS', 2],
  ['示例·西安甲公司', 'xian', 2],
  ['示例·西安甲公司', 'xianj', 2],
  ['示例·先锋甲公司', 'xianf', 2],
  ['示例·ABC甲公司', 'abc', 2],
  ['示例·绿城甲公司', 'lvcheng', 2],
  ['示例·西安西安西安西安西安西安西安', 'xianxianxianxianxianxianx', 2],
])('%s', (name, typed, start) => {
  test(`is found by ${typed}`, () => {
    expect(found(name, typed)).toEqual([start]);
  });
});

test.each(['乙', 'nanning', 'zz', '限公司', '科 甲'])(
  '%s finds nothing where it is not',
  (typed) => {
    expect(found('示例·重庆长寿甲科技有限公司', typed)).toEqual([]);
  },
);

test('a credit code is found by its beginning, in small letters too', () => {
  expect(found('示例·甲公司', '91450103yl')).toEqual([0]);
});

test('what stands twice in a name finds its firm once', () => {
  expect(found('示例·甲乙甲乙有限公司', '甲乙')).toEqual([2]);
  expect(found('示例·甲乙甲乙有限公司', 'jiayi')).toEqual([2]);
});

test('nothing, spaces and marks lead nowhere', () => {
  for (const typed of ['', '  ', '·（）', '%#']) expect(looksFor(typed)).toEqual([]);
});

test('each part of any name, spelt or abbreviated, finds the name', () => {
  const characters = Array.from('南宁重庆长乐行甲乙丙丁西安先锋绿女电商科技贸易');
  const names = fc.array(fc.constantFrom(...characters), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (name, a, b) => {
      const from = a % name.length;
      const to = from + 1 + (b % (name.length - from));
      const whole = syllablesOf(searchText(name.join('')));
      const part = name.slice(from, to).join('');
      expect(found(name.join(''), part)).toHaveLength(1);
      const spelt = whole.slice(from, to);
      expect(found(name.join(''), spelt.join('')).length).toBeGreaterThan(0);
      if (spelt.length < 2) return;
      expect(found(name.join(''), spelt.map((one) => one[0]).join('')).length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
