// Computes a formula exactly. Unknown in, unknown out; null is 0; a division by zero is unknown.

import { type FunctionName, functions } from './functions.ts';
import type { Formula } from './parse.ts';
import * as exact from './rational.ts';
import type { Reference } from './reference.ts';
import { type Value, isList, isRational, isUnknown, unknown, unknownAmong } from './value.ts';

export type Resolve = (reference: Reference) => Value;

/** The formula's value; what is unknown stays so, with the places that made it so. */
export function evaluate(formula: Formula, resolve: Resolve): Value {
  if (formula.kind === 'number') return exact.whole(formula.value);
  if (formula.kind === 'reference') return resolve(formula.reference);
  if (formula.kind === 'call')
    return call(
      formula.name,
      formula.args.map((argument) => evaluate(argument, resolve)),
    );
  const left = evaluate(formula.left, resolve);
  return operate(formula.operator, left, evaluate(formula.right, resolve));
}

function call(name: FunctionName, args: readonly Value[]): Value {
  return unknownAmong(leaves(args)) ?? functions[name].run(args);
}

function leaves(values: readonly Value[]): Value[] {
  return values.flatMap((value) => (isList(value) ? leaves(value) : [value]));
}

function operate(operator: '+' | '-' | '*' | '/', left: Value, right: Value): Value {
  const missing = unknownAmong([left, right]);
  if (missing) return missing;
  const [a, b] = [operand(left), operand(right)];
  if (operator === '+') return exact.add(a, b);
  if (operator === '-') return exact.subtract(a, b);
  return operator === '*' ? exact.multiply(a, b) : (exact.divide(a, b) ?? unknown());
}

function operand(value: Value): exact.Rational {
  if (value === null) return exact.zero;
  if (isRational(value) && !isUnknown(value)) return value;
  throw new TypeError('a number was promised by the check of kinds');
}
