// Reads a formula's text into a tree of numbers, references, four operations and named functions.
// Nothing else is grammar here: no member access on values, no strings, no conditionals.

import jsep from 'jsep';
import { type FunctionName, isFunctionName } from './functions.ts';
import { type Reference, closing, parseReference } from './reference.ts';

export type Formula =
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | {
      readonly kind: 'operation';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] };

/** Thrown by the reader: what is wrong, in words for the policy's author. */
export class FormulaError extends Error {}

const lengthMax = 500;
const cache = new Map<string, Formula>();

// A word runs over dots, colons, brackets and inner hyphens, so that `year-1` and a policy key are
// one word; an operator therefore stands between spaces.
jsep.hooks.add('gobble-token', function (env) {
  const text = this.expr;
  const start = this.index;
  if (!/[A-Za-z]/.test(text[start] ?? '')) return;
  const end = wordEnd(text, start);
  if (text[end] === '(') return;
  this.index = end;
  env.node = { type: 'Reference', text: text.slice(start, end) };
});

/** Reads a formula, or throws a FormulaError that says what is wrong. */
export function parseFormula(text: string): Formula {
  const known = cache.get(text);
  if (known) return known;
  if (text.length > lengthMax) throw new FormulaError(`at most ${lengthMax} characters`);
  const formula = convert(read(text), 0);
  if (cache.size > 10_000) cache.clear();
  cache.set(text, formula);
  return formula;
}

/** Every reference in a formula, in reading order. */
export function referencesIn(formula: Formula): Reference[] {
  if (formula.kind === 'reference') return [formula.reference];
  if (formula.kind === 'operation')
    return [...referencesIn(formula.left), ...referencesIn(formula.right)];
  return formula.kind === 'call' ? formula.args.flatMap(referencesIn) : [];
}

function read(text: string): jsep.Expression {
  try {
    return jsep(text);
  } catch (error) {
    throw new FormulaError(error instanceof Error ? error.message : 'not a formula');
  }
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const here = text[at] ?? '';
    if (/[A-Za-z0-9.:]/.test(here)) at += 1;
    else if (here === '-' && /[A-Za-z0-9]/.test(text[at + 1] ?? '')) at += 2;
    else if (here === '[' && closing(text, at) > 0) at = closing(text, at) + 1;
    else break;
  }
  return at;
}

function convert(node: unknown, depth: number): Formula {
  if (depth > 20) throw new FormulaError('nested too deeply');
  if (!isNode(node)) throw new FormulaError('an operand is missing');
  if (node.type === 'Literal') return literal(node['raw']);
  if (node.type === 'Reference') return referenceTo(node['text']);
  if (node.type === 'BinaryExpression') return operation(node, depth);
  if (node.type === 'CallExpression') return call(node, depth);
  throw new FormulaError(`not allowed in a formula: ${node.type}`);
}

function literal(raw: unknown): Formula {
  if (typeof raw !== 'string' || !/^(0|[1-9]\d{0,14})$/.test(raw))
    throw new FormulaError(`only whole numbers are written in a formula: ${String(raw)}`);
  return { kind: 'number', value: BigInt(raw) };
}

function referenceTo(text: unknown): Formula {
  const reference = typeof text === 'string' ? parseReference(text) : undefined;
  if (!reference) throw new FormulaError(`not a reference: ${String(text)}`);
  return { kind: 'reference', reference };
}

function operation(node: jsep.Expression, depth: number): Formula {
  const operator = (['+', '-', '*', '/'] as const).find((sign) => sign === node['operator']);
  if (!operator) throw new FormulaError('an operation is one of + - * /');
  const left = convert(node['left'], depth + 1);
  return { kind: 'operation', operator, left, right: convert(node['right'], depth + 1) };
}

function call(node: jsep.Expression, depth: number): Formula {
  const callee = node['callee'];
  const name = isNode(callee) ? callee['name'] : undefined;
  if (typeof name !== 'string' || !isFunctionName(name))
    throw new FormulaError(`no such function: ${typeof name === 'string' ? name : ''}`);
  const args = Array.isArray(node['arguments']) ? node['arguments'] : [];
  return { kind: 'call', name, args: args.map((argument) => convert(argument, depth + 1)) };
}

function isNode(node: unknown): node is jsep.Expression {
  return typeof node === 'object' && node !== null && 'type' in node;
}
