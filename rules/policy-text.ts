// A policy as text: what officers send and what is kept. Size and doubled keys are checked before
// the text becomes JSON, because afterwards nobody could tell.

import { assert } from './assert.ts';
import { type Outcome, type RefusalError, done, refuse } from '../shared/domain/outcome.ts';
import { parsePolicy } from './parse-policy.ts';
import type { Policy } from './policy.ts';
import { limits } from './policy-limits.ts';
import { doubledKeys } from './doubled-keys.ts';

/** A policy from its JSON text, or every fault by pointer. */
export function parsePolicyText(text: string): Outcome<Policy> {
  const parsed = parseJson(text);
  return parsed.ok ? parsePolicy(parsed.value) : parsed;
}

/** A policy from a text that was parsed and found sound before it was kept. */
export function policyFromText(text: string): Policy {
  const parsed = parsePolicyText(text);
  assert(parsed.ok, 'a kept policy was sound when it was kept');
  return parsed.value;
}

function parseJson(text: string): Outcome<unknown> {
  const { bytesMax } = limits;
  if (text.length > bytesMax || new TextEncoder().encode(text).length > bytesMax)
    return malformed([{ pointer: '', expected: `JSON of at most ${bytesMax} bytes` }]);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : 'unreadable text';
    return malformed([{ pointer: '', found, expected: 'JSON' }]);
  }
  const doubled = doubledKeys(text);
  if (doubled.length === 0) return done(json);
  return malformed(doubled.map((key) => ({ pointer: '', found: key, expected: 'each key once' })));
}

function malformed(errors: readonly RefusalError[]): Outcome<never> {
  return refuse('policy.malformed', {}, errors);
}
