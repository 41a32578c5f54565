// A formula as a calculation that people can read. A voice says what stands for a reference: its
// label in a policy's own words, its figure in those of a verdict.

import type { Formula } from '../formula/parse.ts';
import type { Reference } from '../formula/reference.ts';
import { callWords } from './call-words.ts';
import { either } from './language.ts';
import type { Setting } from './setting.ts';

export type Voice = {
  readonly setting: Setting;
  readonly operand: (reference: Reference) => string;
  /** What a part of the formula came to, where figures are known. */
  readonly figures?: Figures | undefined;
};
export type Figures = {
  readonly valueOf: (formula: Formula) => string;
  readonly countOf: (formula: Formula) => number;
  /** Days that interest runs, from its first day to its last under a limit of years. */
  readonly daysOf: (accrual: readonly Formula[]) => number;
  /** How many tiers a scale has. */
  readonly tiersOf: (formula: Formula) => number;
};

/** Words, and how tightly they hold together: 0 a phrase, 1 a sum, 2 a product, 3 one thing. */
export type Said = { readonly text: string; readonly hold: 0 | 1 | 2 | 3 };

const signs = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

/** A formula in words, with brackets only where they are needed. */
export function formulaWords(formula: Formula, voice: Voice): Said {
  if (formula.kind === 'number') return { text: String(formula.value), hold: 3 };
  if (formula.kind === 'reference') return { text: voice.operand(formula.reference), hold: 3 };
  if (formula.kind === 'call') return callWords(formula.name, formula.args, voice, formulaWords);
  const { operator } = formula;
  const hold = operator === '+' || operator === '-' ? 1 : 2;
  const [left, right] = [formulaWords(formula.left, voice), formulaWords(formula.right, voice)];
  const tight = operator === '-' || operator === '/';
  const first = left.hold < hold ? bracketed(left.text, voice) : left.text;
  const second =
    right.hold < hold || (tight && right.hold === hold) ? bracketed(right.text, voice) : right.text;
  return { text: `${first} ${signs[operator]} ${second}`, hold };
}

export function bracketed(text: string, { setting }: Voice): string {
  return either(setting.lang, `（${text}）`, `(${text})`);
}

const gathering = ['sum', 'mean', 'count', 'scale'];

/** Whether the words of a formula already say what it comes to. */
export function saysResult(formula: Formula, text: string, result: string): boolean {
  return formula.kind === 'call' && gathering.includes(formula.name) && text.includes(result);
}
