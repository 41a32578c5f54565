// Which change of a pot wakes the worker that serves its queue, and which change of a sweep starts it.
import { expect, test } from 'vitest';
import { routeOf } from '../../functions/relay-routes.ts';
import { type Budget, openBudget } from '../../shared/domain/budget.ts';
import { budgetId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import type { Sweep } from '../../shared/domain/sweep.ts';
import { exampleSweep } from '../domain/sweeps.ts';

const key = { policyKey: 'ui.hiring-expansion', fiscalYear: 2026, divisionCode: '450000' };
const id = budgetId(key.policyKey, key.fiscalYear, key.divisionCode);
const at = '2026-11-23T01:00:00.000Z';

function pot(availableFen: number, waiting: number): Budget {
  return { ...openBudget({ ...key, id }, fen(availableFen), { at }).budget, waiting };
}

function isWoken(before: Budget | undefined, after: Budget): boolean {
  const route = routeOf({ kind: 'budget', after, ...(before && { before }) });
  return route !== undefined && 'queue' in route && route.queue === 'payout';
}

test('a place that is given up while money is left wakes it', () => {
  expect(isWoken(pot(100, 2), pot(100, 1))).toBe(true);
});

test('money that comes back or is added wakes it', () => {
  expect(isWoken(pot(100, 1), pot(200, 1))).toBe(true);
  expect(isWoken(undefined, pot(100, 1))).toBe(true);
});

test('a place that was served, a new place, and an empty pot or queue wake nobody', () => {
  expect(isWoken(pot(200, 2), pot(100, 1))).toBe(false);
  expect(isWoken(pot(100, 1), pot(100, 2))).toBe(false);
  expect(isWoken(pot(0, 2), pot(0, 1))).toBe(false);
  expect(isWoken(pot(100, 1), pot(200, 0))).toBe(false);
});

function startOf(before: Sweep | undefined, after: Sweep) {
  return routeOf({ kind: 'sweep', after, ...(before && { before }) });
}

test('a sweep is started when it becomes ready, and again by each later start', () => {
  const ready = exampleSweep({ state: 'ready' });
  const start = { sweep: { sweepId: ready.id, attempt: 1 } };
  expect(startOf(undefined, ready)).toEqual(start);
  expect(startOf(exampleSweep({ state: 'waiting' }), ready)).toEqual(start);
  const again = exampleSweep({ state: 'ready', attempt: 2 });
  expect(startOf(ready, again)).toEqual({ sweep: { sweepId: ready.id, attempt: 2 } });
});

test('a sweep that waits, runs, or has ended starts nothing', () => {
  expect(startOf(undefined, exampleSweep({ state: 'waiting' }))).toBeUndefined();
  const ready = exampleSweep({ state: 'ready' });
  for (const state of ['running', 'finished', 'failed'] as const)
    expect(startOf(ready, exampleSweep({ state }))).toBeUndefined();
  expect(startOf(ready, ready)).toBeUndefined();
});
