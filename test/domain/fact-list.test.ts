// Lists of members: what each source last said, laid over what the others say.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stamp } from '../../shared/domain/fact.ts';
import { emptyList, type List, stateList } from '../../shared/domain/fact-list.ts';
import { valueOfList } from '../../shared/domain/list-value.ts';
import type { Json } from '../../shared/domain/hash.ts';

type Members = ReadonlyMap<string, Json> | undefined;

const delivery = `dlv_${'0'.repeat(26)}` as const;
const at = (day: number, source = 'MOHRSS'): Stamp => ({
  source,
  asOfAt: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  deliveryId: delivery,
});
const people = (...pids: string[]): Members => new Map(pids.map((pid) => [pid, { pid }]));
const after = (...statements: [Members, Stamp][]): List =>
  statements.reduce((list, [members, stamp]) => stateList(list, members, stamp).list, emptyList);
const pids = (list: List) => {
  const value = valueOfList(list);
  return Array.isArray(value) ? value.map((one: { pid: string }) => one.pid) : value;
};

test('a list is what the source last said: whoever is missing from it is gone', () => {
  expect(pids(after([people('a', 'b'), at(1)], [people('b', 'c'), at(2)]))).toEqual(['b', 'c']);
});

test('an older list never brings back who has left', () => {
  expect(pids(after([people('b'), at(2)], [people('a', 'b'), at(1)]))).toEqual(['b']);
});

test('an empty list is known to be empty; a withdrawn one is unknown', () => {
  expect(pids(after([people(), at(1)]))).toEqual([]);
  expect(pids(after([people('a'), at(1)], [undefined, at(2)]))).toBeUndefined();
  expect(pids(emptyList)).toBeUndefined();
});

test('one source never removes what another one says', () => {
  const list = after([people('graduate'), at(1)], [people('veteran'), at(2, 'MVA')]);
  expect(pids(list)).toEqual(['graduate', 'veteran']);
  expect(pids(stateList(list, people(), at(3)).list)).toEqual(['veteran']);
});

test('what two sources say of one member is laid over each other, the newer one above', () => {
  const school = new Map([['a', { pid: 'a', graduatedOn: '2025-06-30', insured: false }]]);
  const office = new Map([['a', { pid: 'a', insured: true }]]);
  const both = { pid: 'a', graduatedOn: '2025-06-30', insured: true };
  expect(valueOfList(after([school, at(1, 'EDU')], [office, at(2)]))).toEqual([both]);
  expect(valueOfList(after([office, at(2)], [school, at(1, 'EDU')]))).toEqual([both]);
});

test('only the members that differ are touched', () => {
  const list = after([people('a', 'b', 'c'), at(1)]);
  expect(stateList(list, people('a', 'c', 'd'), at(2)).touched).toEqual(['b', 'd']);
});

test('the same list as of the same time changes nothing at all', () => {
  const list = after([people('a', 'b'), at(1)]);
  expect(stateList(list, people('a', 'b'), at(1))).toEqual({ list, touched: [] });
  expect(stateList(list, people('a', 'b'), at(1)).list).toBe(list);
});

test('whatever the order of arrival, distinct as-of times end in the same list', () => {
  const member = fc.record({ pid: fc.constantFrom('a', 'b', 'c'), months: fc.nat(2) });
  const members = fc.option(
    fc.array(member).map((list) => new Map<string, Json>(list.map((one) => [one.pid, one]))),
    { nil: undefined, freq: 8 },
  );
  const statement = fc.tuple(members, fc.constantFrom('MOHRSS', 'EDU', 'MVA'));
  const shuffled = fc.array(statement, { maxLength: 8 }).chain((list) => {
    const dated = list.map(([one, source], day): [Members, Stamp] => [one, at(day + 1, source)]);
    const whole = { minLength: dated.length, maxLength: dated.length };
    return fc.tuple(fc.constant(dated), fc.shuffledSubarray(dated, whole));
  });
  fc.assert(
    fc.property(shuffled, ([inOrder, anyOrder]) => {
      expect(valueOfList(after(...anyOrder))).toEqual(valueOfList(after(...inOrder)));
    }),
    { numRuns: 1000 },
  );
});
