// Whatever is said of a fact, in whatever order it arrives: properties over random statements.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Stamp, stateCells, type Stated, valueOfCells } from '../../shared/domain/fact.ts';
import { after, at, said } from './statements.ts';

const fields = fc.record(
  { staff: fc.option(fc.nat(3)), revenueFen: fc.nat(3), flag: fc.boolean() },
  { requiredKeys: [] },
);
const years = fc.dictionary(fc.constantFrom('2023', '2024', '2025'), fc.option(fields));
const stated = fc.oneof(
  years.map((value) => said(value)),
  fc.constant(said(null)),
  fc.constantFrom('/', '/2024', '/2024/staff').map((path) => new Map([[path, undefined]])),
);

test('whatever the order of arrival, distinct as-of times end in the same fact', () => {
  const statements = fc.array(stated, { maxLength: 8 });
  const shuffled = statements.chain((list) => {
    const dated = list.map((one, index): [Stated, Stamp] => [one, at(index + 1)]);
    return fc.tuple(
      fc.constant(dated),
      fc.shuffledSubarray(dated, { minLength: dated.length, maxLength: dated.length }),
    );
  });
  fc.assert(
    fc.property(shuffled, ([inOrder, anyOrder]) => {
      expect(valueOfCells(after(...anyOrder))).toEqual(valueOfCells(after(...inOrder)));
    }),
    { numRuns: 1000 },
  );
});

test('saying everything a second time changes nothing', () => {
  fc.assert(
    fc.property(stated, fc.integer({ min: 1, max: 9 }), (one, day) => {
      const cells = after([one, at(day)]);
      expect(stateCells(cells, one, at(day))).toBe(cells);
    }),
  );
});
