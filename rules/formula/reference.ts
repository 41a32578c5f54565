// The one grammar of references, `fact[index].field`, shared by conditions and formulas. A
// reference names a place; it is never a path that code follows into an object's prototype.

import { factCatalogue } from '../facts/catalogue.ts';

export type PeriodWord = 'year' | 'month' | 'quarter' | 'filing';
export type Index =
  | { readonly kind: 'period'; readonly word: PeriodWord; readonly offset: number }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference };
export type Step =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'index'; readonly index: Index }
  | { readonly kind: 'every' };
export type Head =
  | { readonly kind: 'fact'; readonly key: string }
  | { readonly kind: 'sizeClass' }
  | { readonly kind: 'builtin'; readonly name: Builtin; readonly offset: number }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'value'; readonly name: string; readonly policyKey?: string }
  | { readonly kind: 'member'; readonly of: 'it' | 'outer' }
  | { readonly kind: 'each'; readonly name: string };
export type Reference = {
  readonly text: string;
  readonly head: Head;
  readonly steps: readonly Step[];
};

/** Days and periods of the occasion that every policy may read. */
export const builtins = [
  'asOf',
  'year',
  'month',
  'quarter',
  'filing',
  'periodStart',
  'periodEnd',
] as const;
export type Builtin = (typeof builtins)[number];

const word = /^[A-Za-z][A-Za-z0-9]*$/;
const period = /^(year|month|quarter|filing)(?:-(\d{1,2}))?$/;
const literal = /^\d{4}(?:-\d{2}|Q[1-4])?$/;
const cache = new Map<string, Reference | undefined>();

/** Reads a reference; undefined where the text is none. */
export function parseReference(text: string): Reference | undefined {
  if (!cache.has(text)) {
    if (cache.size > 20_000) cache.clear();
    cache.set(text, readReference(text));
  }
  return cache.get(text);
}

function readReference(text: string): Reference | undefined {
  if (text.length > 200) return undefined;
  const [policyKey, path] = splitPolicy(text);
  const steps = readSteps(path);
  const first = steps?.[0];
  if (!steps || first?.kind !== 'field') return undefined;
  const second = steps[1];
  const name = second?.kind === 'field' ? second.name : undefined;
  const made = (head: Head, used: number) => ({ text, head, steps: steps.slice(used) });
  if (policyKey !== undefined)
    return first.name === 'value' && name !== undefined
      ? made({ kind: 'value', name, policyKey }, 2)
      : undefined;
  if (first.name === 'param' || first.name === 'value') {
    if (name === undefined) return undefined;
    return made({ kind: first.name === 'param' ? 'parameter' : 'value', name }, 2);
  }
  if (first.name === 'it' || first.name === 'outer')
    return made({ kind: 'member', of: first.name }, 1);
  if (first.name === 'sizeClass') return made({ kind: 'sizeClass' }, 1);
  return builtinOf(text, path) ?? factOrEach(text, steps, first.name);
}

function splitPolicy(text: string): [string | undefined, string] {
  const colon = text.indexOf(':');
  return colon < 0 ? [undefined, text] : [text.slice(0, colon), text.slice(colon + 1)];
}

function builtinOf(text: string, path: string): Reference | undefined {
  const match = period.exec(path);
  const name = builtins.find((builtin) => builtin === (match?.[1] ?? path));
  if (!name) return undefined;
  return { text, head: { kind: 'builtin', name, offset: -Number(match?.[2] ?? 0) }, steps: [] };
}

function factOrEach(text: string, steps: readonly Step[], first: string): Reference | undefined {
  const names: string[] = [];
  for (const step of steps) {
    if (step.kind !== 'field') break;
    names.push(step.name);
  }
  for (let used = names.length; used > 0; used -= 1) {
    const key = names.slice(0, used).join('.');
    if (factCatalogue.has(key))
      return { text, head: { kind: 'fact', key }, steps: steps.slice(used) };
  }
  return names.length === 1 && word.test(first)
    ? { text, head: { kind: 'each', name: first }, steps: steps.slice(1) }
    : undefined;
}

function readSteps(path: string): Step[] | undefined {
  const steps: Step[] = [];
  let at = 0;
  while (at < path.length) {
    if (path[at] === '[') {
      const end = closing(path, at);
      const index = end < 0 ? undefined : readIndex(path.slice(at + 1, end));
      if (!index) return undefined;
      steps.push(index);
      at = end + 1;
      continue;
    }
    if (at > 0 && path[at] !== '.') return undefined;
    const start = at > 0 ? at + 1 : 0;
    const end = nextBreak(path, start);
    const name = path.slice(start, end);
    if (!word.test(name) && !(start === 0 && period.test(name))) return undefined;
    steps.push({ kind: 'field', name });
    at = end;
  }
  return steps;
}

function nextBreak(path: string, start: number): number {
  let end = start;
  while (end < path.length && path[end] !== '.' && path[end] !== '[') end += 1;
  return end;
}

/** Where the bracket opened at `start` closes, or -1. */
export function closing(path: string, start: number): number {
  let depth = 0;
  for (let at = start; at < path.length; at += 1) {
    if (path[at] === '[') depth += 1;
    if (path[at] === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function readIndex(text: string): Step | undefined {
  if (text === '') return { kind: 'every' };
  const match = period.exec(text);
  const found = (['year', 'month', 'quarter', 'filing'] as const).find((w) => w === match?.[1]);
  if (found)
    return {
      kind: 'index',
      index: { kind: 'period', word: found, offset: -Number(match?.[2] ?? 0) },
    };
  if (literal.test(text)) return { kind: 'index', index: { kind: 'literal', text } };
  const reference = readReference(text);
  return reference && { kind: 'index', index: { kind: 'reference', reference } };
}
