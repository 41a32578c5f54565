// What a policy's JSON may be at most, checked before anything else looks at it: a rule that is too
// deep, too large or carries a foreign prototype never reaches a parser or an engine.

import type { RefusalError } from '../shared/domain/outcome.ts';

export const limits = {
  bytesMax: 256 * 1024,
  jsonDepthMax: 32,
  jsonNodesMax: 10_000,
  listLengthMax: 5_000,
  conditionDepthMax: 8,
  conditionNodesMax: 500,
  textLengthMax: 4_000,
} as const;

const forbiddenKeys = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
const errorsMax = 200;

/** Faults of size and form; `isReadable` where the rest may still be read for more of them. */
export function checkLimits(json: unknown): { errors: RefusalError[]; isReadable: boolean } {
  const errors: RefusalError[] = [];
  const queue: { value: unknown; pointer: string; depth: number }[] = [
    { value: json, pointer: '', depth: 0 },
  ];
  let [nodes, isReadable] = [0, true];
  for (let next = queue.pop(); next && errors.length < errorsMax; next = queue.pop()) {
    nodes += 1;
    if (nodes > limits.jsonNodesMax) return unreadable(`${limits.jsonNodesMax} values at most`);
    if (next.depth > limits.jsonDepthMax)
      return unreadable(`${limits.jsonDepthMax} levels at most`);
    const fault = faultOf(next.value);
    if (fault !== undefined) {
      errors.push({ pointer: next.pointer, found: show(next.value), expected: fault });
      isReadable &&= typeof next.value === 'number';
      continue;
    }
    for (const [name, value] of childrenOf(next.value))
      if (forbiddenKeys.has(name)) {
        isReadable = false;
        errors.push({ pointer: next.pointer, found: name, expected: 'a key of the schema' });
      } else
        queue.push({ value, pointer: `${next.pointer}/${escape(name)}`, depth: next.depth + 1 });
  }
  return { errors, isReadable };
}

function faultOf(value: unknown): string | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0)
      ? undefined
      : 'a whole number that is held exactly';
  if (typeof value === 'string')
    return value.length <= limits.textLengthMax
      ? undefined
      : `text of at most ${limits.textLengthMax} characters`;
  if (Array.isArray(value))
    return value.length <= limits.listLengthMax
      ? undefined
      : `a list of at most ${limits.listLengthMax}`;
  const plain = typeof value === 'object' && isPlain(value);
  return plain ? undefined : 'plain JSON';
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function childrenOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function unreadable(expected: string): { errors: RefusalError[]; isReadable: boolean } {
  return { errors: [{ pointer: '', expected }], isReadable: false };
}

function show(value: unknown): string {
  return typeof value === 'string' ? `text of ${value.length} characters` : String(value);
}

function escape(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
