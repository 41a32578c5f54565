// Facts with one thing taken away: every field, period and member of a firm, once.

import type { Facts } from '../../rules/facts/catalogue.ts';

/** The facts with one key less, anywhere in them. */
export function* lessKnown(facts: Facts): Generator<Facts> {
  for (const [key, value] of Object.entries(facts)) {
    const { [key]: _, ...rest } = facts;
    yield rest;
    for (const inner of without(value)) yield { ...facts, [key]: inner };
  }
}

function* without(value: unknown): Generator {
  if (Array.isArray(value)) {
    for (const [at, entry] of value.entries())
      for (const inner of without(entry)) yield value.with(at, inner);
  } else if (isFields(value))
    for (const [name, entry] of Object.entries(value)) {
      const { [name]: _, ...rest } = value;
      yield rest;
      for (const inner of without(entry)) yield { ...value, [name]: inner };
    }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
