// Values under their paths: the newest as-of time stands, and the same thing again changes nothing.
import { expect, test } from 'vitest';
import { pathsOf, stateCells, valueOfCells } from '../../shared/domain/fact.ts';
import { after, at, said } from './statements.ts';

test('a newer value replaces the older one', () => {
  expect(valueOfCells(after([said('active'), at(1)], [said('revoked'), at(2)]))).toBe('revoked');
});

test('an older as-of never overwrites a newer one', () => {
  expect(valueOfCells(after([said('revoked'), at(2)], [said('active'), at(1)]))).toBe('revoked');
});

test('the same value as of the same time changes nothing at all', () => {
  const cells = after([said({ '2025': { staff: 3 } }), at(1)]);
  expect(stateCells(cells, said({ '2025': { staff: 3 } }), at(1))).toBe(cells);
});

test('the same value as of a later time keeps the later time, so that nothing older passes', () => {
  const cells = after([said(5), at(1)], [said(5), at(3)], [said(7), at(2)]);
  expect(valueOfCells(cells)).toBe(5);
  expect(cells).toEqual({ '/': { ...at(3), value: 5 } });
});

test('a correction as of the same time stands', () => {
  expect(valueOfCells(after([said(5), at(1)], [said(6), at(1)]))).toBe(6);
});

test('periods and fields that a delivery leaves out stay as they were', () => {
  const cells = after(
    [said({ '2024': { staff: 10, revenueFen: 1 } }), at(1)],
    [said({ '2024': { staff: 11 }, '2025': { staff: 12 } }), at(2)],
  );
  const expected = { '2024': { staff: 11, revenueFen: 1 }, '2025': { staff: 12 } };
  expect(valueOfCells(cells)).toEqual(expected);
});

test('two sources each keep what only they know of one record', () => {
  const cells = after(
    [said({ firstVenture: true }), at(2, 'MOHRSS')],
    [said({ graduatedOn: '2025-06-30' }), at(1, 'EDU')],
  );
  expect(valueOfCells(cells)).toEqual({ firstVenture: true, graduatedOn: '2025-06-30' });
  expect(cells['/graduatedOn']?.source).toBe('EDU');
});

test('null is known to be none, and replaces the fields that are older', () => {
  const none = after([said({ monthlyFen: 5 }), at(1)], [said(null), at(2)]);
  expect(valueOfCells(none)).toBeNull();
  expect(valueOfCells(stateCells(none, said({ monthlyFen: 6 }), at(3)))).toEqual({ monthlyFen: 6 });
  expect(valueOfCells(stateCells(none, said({ monthlyFen: 4 }), at(1)))).toBeNull();
});

test('what a source withdraws is unknown again, and only something newer brings it back', () => {
  const withdrawn = after([said({ '2025': 1 }), at(1)], [new Map([['/2025', undefined]]), at(3)]);
  expect(valueOfCells(withdrawn)).toBeUndefined();
  expect(valueOfCells(stateCells(withdrawn, said({ '2025': 2 }), at(2)))).toBeUndefined();
  expect(valueOfCells(stateCells(withdrawn, said({ '2025': 2 }), at(4)))).toEqual({ '2025': 2 });
});

test('lists inside a value are one value', () => {
  const value = {
    '2025': [
      [48, 50],
      [50, 52],
    ],
  };
  expect(valueOfCells(after([said(value), at(1)]))).toEqual(value);
  expect(pathsOf(value).map(([path]) => path)).toEqual(['/2025']);
});
