// Divisions of the table and how they lie to each other.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  divisionCovers,
  divisionName,
  divisionPath,
  divisionPrefix,
  divisionRelation,
  divisionsBelow,
  isDivision,
  nation,
  parentDivision,
  parseDivision,
} from '../../shared/domain/division.ts';

const known = fc.constantFrom(
  nation,
  ...['45', '42', '11', '50'].flatMap((province) => {
    const code = `${province}0000`;
    return [code, ...divisionsBelow(code), ...divisionsBelow(code).flatMap(divisionsBelow)];
  }),
);

test.each([
  ['450103', '广西壮族自治区南宁市青秀区'],
  ['450100', '广西壮族自治区南宁市'],
  ['420000', '湖北省'],
  ['429004', '湖北省仙桃市'],
  ['110105', '北京市朝阳区'],
  ['441900', '广东省东莞市'],
  [nation, '全国'],
])('%s is called %s', (code, path) => {
  expect(divisionPath(code)).toBe(path);
});

test('the newest counties are known', () => {
  const newest = ['659012', '540581', '540481', '653228', '653229'];
  expect(newest.map(divisionName)).toEqual(['白杨市', '错那市', '米林市', '和康县', '和安县']);
});

test('Guangxi has 14 cities; Hubei has 13 and four counties of its own, and no 4204', () => {
  expect(divisionsBelow('450000')).toHaveLength(14);
  expect(divisionsBelow('420000').filter((code) => code.endsWith('00'))).toHaveLength(13);
  expect(divisionsBelow('420000').filter((code) => code.startsWith('4290'))).toHaveLength(4);
  expect(isDivision('420400')).toBe(false);
});

test.each(['429000', '110100', '441901', '420590', '4501', '4501000', '', 'toString'])(
  '%s is no authority and is refused',
  (code) => {
    expect(parseDivision(code)).toMatchObject({ ok: false, code: 'division.unknown' });
  },
);

test('full-width digits and spaces mean the same division', () => {
  expect(parseDivision(' ４５０１03 ')).toEqual({ ok: true, value: '450103' });
});

test.each([
  ['450100', '450100', 'own'],
  ['450100', '450103', 'descendant'],
  ['450100', '450000', 'ancestor'],
  ['450100', nation, 'ancestor'],
  [nation, '429004', 'descendant'],
  ['450100', '450200', 'sibling'],
  ['450103', '450102', 'sibling'],
  ['450103', '450200', 'unrelated'],
  ['450100', '420100', 'unrelated'],
  ['450000', '420000', 'sibling'],
  ['429004', '420100', 'sibling'],
  ['429004', '429021', 'sibling'],
  ['429004', '420000', 'ancestor'],
  ['429004', '420102', 'unrelated'],
  ['110105', '110101', 'sibling'],
  ['500229', '500101', 'sibling'],
])('to %s, %s is %s', (own, other, relation) => {
  expect(divisionRelation(own, other)).toBe(relation);
});

test('two divisions see each other as mirror images', () => {
  const mirror = new Map([
    ['ancestor', 'descendant'],
    ['descendant', 'ancestor'],
  ]);
  fc.assert(
    fc.property(known, known, (own, other) => {
      const relation = divisionRelation(own, other);
      expect(divisionRelation(other, own)).toBe(mirror.get(relation) ?? relation);
      const covers = relation === 'own' || relation === 'descendant';
      expect(divisionCovers(own, other)).toBe(covers);
    }),
  );
});

test('every division but the nation has a known parent whose prefix is shorter', () => {
  fc.assert(
    fc.property(known, (code) => {
      const parent = parentDivision(code);
      const shorter = divisionPrefix(parent ?? '').length < divisionPrefix(code).length;
      expect([parent !== undefined && isDivision(parent), shorter]).toEqual(
        code === nation ? [false, false] : [true, true],
      );
    }),
  );
});
