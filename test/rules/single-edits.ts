// Every way to change one single value of a firm's facts, from small pools: brute force, to see
// whether a search overlooked something smaller.

import type { Facts } from '../../rules/facts/catalogue.ts';
import { factCatalogue } from '../../rules/facts/catalogue.ts';
import type { Policy } from '../../rules/policy.ts';

/** The facts with one value changed, for every value and every other value of its kind. */
export function* everySingleEdit(facts: Facts, policy: Policy): Generator<Facts> {
  const pool = poolOf(policy);
  for (const [key, value] of Object.entries(facts))
    for (const edited of edits(value, pool)) yield { ...facts, [key]: edited };
}

type Pool = { readonly numbers: readonly number[]; readonly texts: readonly string[] };

function poolOf(policy: Policy): Pool {
  const numbers = new Set([0, 1, 12, 1_000_000, 1_000_000_000]);
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'number') for (const near of [-1, 0, 1]) numbers.add(value + near);
    else if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const parameter of Object.values(policy.parameters))
    parameter.dated.forEach((row) => {
      collect(row.value);
    });
  collect(policy.conditions);
  collect(policy.each);
  for (const fact of factCatalogue.values())
    if (fact.shape.kind === 'code')
      Object.keys(fact.shape.values).forEach((code) => texts.add(code));
  return { numbers: [...numbers], texts: [...texts].filter((text) => text.length < 20) };
}

function* edits(value: unknown, pool: Pool): Generator {
  if (typeof value === 'boolean') yield !value;
  else if (typeof value === 'number') yield* pool.numbers;
  else if (typeof value === 'string')
    yield* /^\d{4}-\d{2}/.test(value) ? datesNear(value) : pool.texts;
  else if (Array.isArray(value))
    for (const [at, entry] of value.entries())
      for (const edited of edits(entry, pool)) yield value.with(at, edited);
  else if (typeof value === 'object' && value !== null)
    for (const [name, entry] of Object.entries(value))
      for (const edited of edits(entry, pool)) yield { ...value, [name]: edited };
}

function datesNear(value: string): string[] {
  const year = Number(value.slice(0, 4));
  const rest = value.slice(4);
  return [-6, -5, -4, -3, -2, -1, 1, 2, 3].map(
    (by) => `${year + by}${rest === '-02-29' ? '-02-28' : rest}`,
  );
}
