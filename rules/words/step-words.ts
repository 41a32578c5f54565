// The worked-out values behind a line of a sum, each with its own calculation.

import { parseFormula } from '../formula/parse.ts';
import { parseReference } from '../formula/reference.ts';
import type { ExplainedLine, Step } from '../lines.ts';
import { voiceOf } from './figures.ts';
import { formulaWords, saysResult } from './formula-words.ts';
import { named, sentence } from './language.ts';
import { nameOf } from './naming.ts';
import type { Setting } from './setting.ts';
import { valueWords } from './value-words.ts';

/** Each value once: 返还基数：单位缴费 … + 个人缴费 … = 120,000.00 元. */
export function stepWords(line: ExplainedLine, setting: Setting): string[] {
  const behind = line.steps.flatMap(({ steps }) => steps.slice(0, -1));
  return [...new Set(behind.flatMap((step) => oneStep(step, setting)))];
}

/** Dates, plain figures and another policy's values explain nothing further. */
function oneStep(step: Step, setting: Setting): string[] {
  const { policy, lang } = setting;
  const formula = parseFormula(step.formula);
  const { words, show } = nameOf(step.name, setting);
  if (formula.kind === 'number' || formula.kind === 'reference') return [];
  if (show.as !== 'number' || !isOwn(step.name, setting)) return [];
  const said = formulaWords(formula, voiceOf(step, setting)).text;
  const result = valueWords(step.result, show, policy, lang);
  return [
    named(sentence(words), saysResult(formula, said, result) ? said : `${said} = ${result}`, lang),
  ];
}

function isOwn(name: string, { policy, each }: Setting): boolean {
  const reference = parseReference(name);
  if (reference?.head.kind === 'member') return each !== undefined;
  if (reference?.head.kind !== 'value' || reference.head.policyKey !== undefined) return false;
  return Object.hasOwn(policy.values, reference.head.name);
}
