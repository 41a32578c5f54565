// The worked-out values behind an amount in a policy's own words: labels in place of references, and
// parameters with their values.

import { type Formula, parseFormula, referencesIn } from '../formula/parse.ts';
import type { ValueRule } from '../policy.ts';
import { conditionWords } from './condition-words.ts';
import { type Voice, formulaWords } from './formula-words.ts';
import { before, either, joined, named, say } from './language.ts';
import { nameOf } from './naming.ts';
import { hasRows, parameterWords } from './parameter-words.ts';
import type { Setting } from './setting.ts';

/** The voice of a policy's own words: labels, and parameters with their values. */
export function labelsOf(setting: Setting): Voice {
  return {
    setting,
    operand: ({ text }) => {
      const { words, show } = nameOf(text, setting);
      const value = parameterWords(text, show, setting);
      if (value === undefined) return words;
      return hasRows(text, setting)
        ? either(setting.lang, `${words}（${value}）`, `${words} (${value})`)
        : `${words} ${value}`;
    },
  };
}

/** The values a formula stands on, deepest last, each once. */
export function gather(formula: Formula, setting: Setting, found: Map<string, string>): void {
  for (const { text, head, steps } of referencesIn(formula)) {
    const [first, second] = steps;
    const own = head.kind === 'value' && head.policyKey === undefined;
    const member =
      head.kind === 'member' &&
      head.of === 'it' &&
      first?.kind === 'field' &&
      first.name === 'value';
    const name = own ? head.name : member && second?.kind === 'field' ? second.name : undefined;
    const rules = own ? setting.policy.values : setting.each?.values;
    const rule = name === undefined ? undefined : rules?.[name];
    if (!rule || found.has(text) || isPlain(rule)) continue;
    found.set(text, named(say(rule.label, setting.lang), ruleWords(rule, setting), setting.lang));
    for (const part of formulasOf(rule)) gather(part, setting, found);
  }
}

/** A value that only gives another name to a fact. */
function isPlain({ formula }: ValueRule): boolean {
  return formula !== undefined && parseFormula(formula).kind === 'reference';
}

function formulasOf({ formula, branches }: ValueRule): Formula[] {
  if (formula !== undefined) return [parseFormula(formula)];
  return (branches ?? []).map((branch) => parseFormula(branch.then));
}

function ruleWords({ formula, branches }: ValueRule, setting: Setting): string {
  const { lang } = setting;
  const said = (text: string) => formulaWords(parseFormula(text), labelsOf(setting)).text;
  if (formula !== undefined) return said(formula);
  const ways = (branches ?? []).map(({ when, then }) =>
    when === undefined
      ? either(lang, before('其他情形为', said(then)), `otherwise ${said(then)}`)
      : either(
          lang,
          before(`若${conditionWords(when, setting)}，为`, said(then)),
          `${said(then)} where ${conditionWords(when, setting)}`,
        ),
  );
  return joined(ways, lang);
}
