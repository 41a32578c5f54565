// Whose turn it is among sweeps, and what their sums make.
import { expect, test } from 'vitest';
import { sweepId, type SweepId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { addTallies, emptyTally, sumOfPolicies, type Tally } from '../../shared/domain/sweep.ts';
import { enter, leave, noTurns, type SweepTurns } from '../../shared/domain/sweep-turns.ts';

const id = (name: string): SweepId => sweepId(name, [], '2026-11-23');

function entered(...sweeps: readonly (readonly [string, ...string[]])[]): SweepTurns {
  return sweeps.reduce(
    (turns, [name, ...policyKeys]) => enter(turns, { id: id(name), policyKeys }).turns,
    noTurns,
  );
}

const idsOf = (entries: SweepTurns['running']) => entries.map((one) => one.id);

test('of two sweeps of one policy the first runs and the second waits', () => {
  const turns = entered(['first', 'a', 'b'], ['second', 'b']);
  expect([idsOf(turns.running), idsOf(turns.waiting)]).toEqual([[id('first')], [id('second')]]);
  expect(leave(turns, id('first')).called).toEqual([id('second')]);
});

test('sweeps of different policies run side by side, four at most', () => {
  const turns = entered(['1', 'a'], ['2', 'b'], ['3', 'c'], ['4', 'd'], ['5', 'e']);
  expect(turns.running).toHaveLength(4);
  expect(leave(turns, id('2')).called).toEqual([id('5')]);
});

test('nobody overtakes one who waits for the same policy', () => {
  const turns = entered(['first', 'a'], ['second', 'a', 'b'], ['third', 'b']);
  expect(idsOf(turns.waiting)).toEqual([id('second'), id('third')]);
  const after = leave(turns, id('first'));
  expect(after.called).toEqual([id('second')]);
  expect(leave(after.turns, id('second')).called).toEqual([id('third')]);
});

test('the same sweep enters once', () => {
  const turns = entered(['first', 'a'], ['second', 'a']);
  expect(enter(turns, { id: id('first'), policyKeys: ['a'] })).toEqual({ turns, mayRun: true });
  expect(enter(turns, { id: id('second'), policyKeys: ['a'] })).toEqual({ turns, mayRun: false });
});

const part = (firms: number, amount: number): Tally => ({
  firms,
  setAside: 1,
  policies: { a: { eligible: 1, unknown: 2, changed: 3, amountFen: fen(amount) } },
});

test('sums of shards are the sums of their policies', () => {
  const b = { b: { eligible: 5, unknown: 0, changed: 0, amountFen: fen(7) } };
  const all: Tally[] = [part(10, 100), part(20, 200), { ...emptyTally, policies: b }];
  const sum = all.reduce<Tally>(addTallies, emptyTally);
  expect(sum).toMatchObject({ firms: 30, setAside: 2 });
  expect(sum.policies['a']).toEqual({ eligible: 2, unknown: 4, changed: 6, amountFen: 300 });
  expect(sumOfPolicies(sum)).toEqual({ eligible: 7, unknown: 4, changed: 6, amountFen: 307 });
});
