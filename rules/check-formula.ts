// The kind and unit of a formula or reference, or what is wrong with it.

import type { Report } from './check.ts';
import { CallError } from './formula/call-kinds.ts';
import { functions } from './formula/functions.ts';
import { type Kind, combine, kindText, sameKind } from './formula/kind.ts';
import { type Formula, FormulaError, parseFormula } from './formula/parse.ts';
import { parseReference } from './formula/reference.ts';
import type { Kinds } from './kinds.ts';

/** The kind of a formula's result; undefined where an error was reported. */
export function checkFormula(
  text: string,
  pointer: string,
  kinds: Kinds,
  report: Report,
): Kind | undefined {
  try {
    return kindOf(parseFormula(text), kinds);
  } catch (error) {
    if (!(error instanceof FormulaError || error instanceof CallError)) throw error;
    report(pointer, text, error.message);
    return undefined;
  }
}

/** The kind of what a reference names; undefined where an error was reported. */
export function checkReference(
  text: string,
  pointer: string,
  kinds: Kinds,
  report: Report,
): Kind | undefined {
  const reference = parseReference(text);
  const kind = reference && kinds.of(reference);
  if (kind && typeof kind !== 'string') return kind;
  report(pointer, text, kind ?? 'a reference: fact[index].field, param.x, value.x, it.field');
  return undefined;
}

function kindOf(formula: Formula, kinds: Kinds): Kind {
  if (formula.kind === 'number') return { is: 'number', unit: {}, literal: true };
  if (formula.kind === 'reference') {
    const kind = kinds.of(formula.reference);
    if (typeof kind === 'string') throw new FormulaError(`${formula.reference.text}: ${kind}`);
    return kind;
  }
  if (formula.kind === 'call') {
    const args = formula.args.map((argument) => kindOf(argument, kinds));
    try {
      return functions[formula.name].kind(args);
    } catch (error) {
      if (error instanceof CallError) throw new FormulaError(`${formula.name} ${error.message}`);
      throw error;
    }
  }
  const left = kindOf(formula.left, kinds);
  const right = kindOf(formula.right, kinds);
  return operated(formula.operator, left, right);
}

function operated(operator: '+' | '-' | '*' | '/', left: Kind, right: Kind): Kind {
  const sum = operator === '+' || operator === '-';
  if (sum && left.is === 'year' && right.is === 'number') return left;
  if (operator === '-' && left.is === 'year' && right.is === 'year')
    return { is: 'number', unit: { years: 1 } };
  if (left.is !== 'number' || right.is !== 'number')
    throw new FormulaError(
      `${operator} takes numbers, not ${kindText(left)} and ${kindText(right)}`,
    );
  if (sum) {
    if (!sameKind(left, right))
      throw new FormulaError(`${operator} of ${kindText(left)} and ${kindText(right)}`);
    return left.literal ? right : left;
  }
  return { is: 'number', unit: combine(left.unit, right.unit, operator === '*' ? 1 : -1) };
}
