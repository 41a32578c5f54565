// Mistakes an author could make, put into a sound policy one at a time: a swapped operator, a limit
// or a day that is one off.

import type { Operator } from '../../rules/condition.ts';
import type { Policy } from '../../rules/policy.ts';

export type Fault = { readonly name: string; readonly policy: Policy };

const swapped: Partial<Record<Operator, Operator>> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  within: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  startsWithOneOf: 'containsNone',
};

/** Every swapped operator, shifted day and shifted number of a policy. */
export function seededFaults(policy: Policy): Fault[] {
  const faults: Fault[] = [];
  visit(policy, '', (value, pointer, change) => {
    for (const [what, other] of alternatives(value, pointer)) {
      const copy = structuredClone(policy);
      change(copy, other);
      faults.push({ name: `${pointer} ${what}`, policy: copy });
    }
  });
  return faults;
}

function alternatives(value: unknown, pointer: string): [string, unknown][] {
  if (pointer.endsWith('/operator') && typeof value === 'string') {
    const other = Object.entries(swapped).find(([name]) => name === value)?.[1];
    return other === undefined || other === 'containsNone'
      ? []
      : [[`${value} for ${other}`, other]];
  }
  const dated = /\/parameters\/.*\/dated\/\d+\/(from|to)$/.test(pointer);
  const window = /\/validity\/\d+\/(from|to)$/.test(pointer);
  if ((dated || window) && typeof value === 'string')
    return [-1, 1].map((days) => [`${value} by ${days} day`, shifted(value, days)]);
  const number = /\/dated\/\d+\/value(\/\d+\/(upTo|bp))?$/.test(pointer);
  if (number && typeof value === 'number') return [[`${value} one more`, value + 1]];
  return [];
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

type Change = (copy: unknown, value: unknown) => void;

function visit(
  value: unknown,
  pointer: string,
  tell: (value: unknown, pointer: string, change: Change) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const here = `${pointer}/${name}`;
    tell(inner, here, (copy, other) => {
      put(copy, here, other);
    });
    visit(inner, here, tell);
  }
}

function put(copy: unknown, pointer: string, value: unknown): void {
  const names = pointer.slice(1).split('/');
  const last = names.pop() ?? '';
  let place: unknown = copy;
  for (const name of names) place = isPlace(place) ? place[name] : undefined;
  if (isPlace(place)) place[last] = value;
}

function isPlace(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
