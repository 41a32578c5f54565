// What is wrong with a worked example, at its JSON pointer: a row that is not of its section's form,
// or facts that are not of the catalogue's.

import type { z } from 'zod';
import type { RefusalError } from '../shared/domain/outcome.ts';
import { parseFacts } from './facts/parse.ts';

const longest = 80;

/** One place, what stands there and what should; of an error, its words. */
export function fault(pointer: string, found: unknown, expected: string): RefusalError {
  const text = found instanceof Error ? found.message : (JSON.stringify(found) ?? 'nothing');
  const short = text.length > longest ? `${text.slice(0, longest - 3)}...` : text;
  return { pointer, found: short, expected };
}

/** A place of a row that its section's form does not allow. */
export function formFault(at: string, row: unknown, { path, message }: Issue): RefusalError {
  const found = path.reduce(childOf, row);
  const expected = message.replace(/^[A-Z][a-z ]+: expected /, '').replace(/, received .*$/, '');
  return fault([at, ...path.map(String)].join('/'), found, expected);
}

/** The places of a row's facts that are not what the catalogue promises. */
export function factFaults(at: string, facts: unknown): RefusalError[] {
  return parseFacts(facts).map((each) => ({ ...each, pointer: `${at}/facts${each.pointer}` }));
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

function childOf(value: unknown, part: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === String(part))?.[1];
}
