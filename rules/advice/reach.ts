// One changed place as a step of advice, and whether it is in the firm's hands at all.

import { factOf } from '../facts/catalogue.ts';
import type { Json } from '../formula/value.ts';
import type { Policy } from '../policy.ts';
import { type Change, onDay, type Reach, type State, type Step } from './advise.ts';
import { filingFact, type Place, valueAtPath, withValue } from './place.ts';
import { jsonOf } from './turning.ts';

/** The state with another value at a place; a filing period names the occasion itself. */
export function stateWith(policy: Policy, state: State, place: Place, value: unknown): State {
  const next = { ...state, facts: withValue(state.facts, place.path, value) };
  return place.path[0] === filingFact ? onDay(policy, next, state.occasion.asOf) : next;
}

export function stepAt(policy: Policy, place: Place, to: Json, state: State): Step {
  const [key] = place.path;
  const fact = String(key);
  const from = jsonOf(valueAtPath(state.facts, place.path) ?? null);
  const pointer = `/${place.path.join('/')}`;
  const change: Change = { reach: reachOf(place, state), fact, pointer, from, to };
  return { change, state: stateWith(policy, state, place, to) };
}

export const fixed = [
  'reg.kind',
  'reg.establishedOn',
  'reg.divisionCode',
  'reg.industryCode',
  'reg.ownership',
];

export const fixedFields = [
  'birthDate',
  'graduatedOn',
  'returnedOn',
  'disbursedOn',
  'usedFor',
  'category',
  'pid',
  'loanId',
];

/** What lies in the past, or is what a firm or person is, can no longer be changed. */
export function reachOf({ path }: Place, { occasion }: State): Reach {
  const [key = '', second = '', ...rest] = path.map(String);
  const fact = factOf(key);
  const last = rest.at(-1) ?? second;
  if (fixed.includes(key) || key.startsWith('fin.') || key.startsWith('epi.')) return 'never';
  if (fixedFields.includes(last)) return 'never';
  const closed = fact?.kind === 'series' && second.slice(0, 4) < occasion.asOf.slice(0, 4);
  return closed ? 'never' : 'change';
}
