// What a policy pays, in words: its lines with labels in place of references, the values behind
// them, and its limits.

import { type Formula, parseFormula, referencesIn } from '../formula/parse.ts';
import type { AmountLine, Policy, ValueRule } from '../policy.ts';
import { conditionWords } from './condition-words.ts';
import { eachOne } from './counters.ts';
import { type Voice, formulaWords } from './formula-words.ts';
import { before, either, joined, named, say } from './language.ts';
import { nameOf } from './naming.ts';
import { hasRows, parameterWords } from './parameter-words.ts';
import { type Setting, alongPath, insideOf } from './setting.ts';

/** The lines of the amount, the values they rest on, and the limits. */
export function amountWords(setting: Setting): string[] {
  const { policy } = setting;
  const behind = new Map<string, string>();
  const lines = policy.amount.lines.map((line) => {
    const inside = alongPath(setting, line.each);
    gather(parseFormula(line.formula), inside, behind);
    return lineWords(line, setting, inside);
  });
  return [...lines, ...behind.values(), ...limitWords(setting)];
}

/** 扩岗补助：每名符合条件的招用人员 1,500.00 元. */
function lineWords(line: AmountLine, setting: Setting, inside: Setting): string {
  const { lang } = setting;
  const formula = parseFormula(line.formula);
  const who = whoWords(line, setting);
  const label = say(line.label, lang);
  const flat = formula.kind === 'reference' && formula.reference.head.kind === 'parameter';
  const text = flat
    ? (parameterWords(formula.reference.text, { as: 'text' }, inside) ?? '')
    : formulaWords(formula, labelsOf(inside)).text;
  if (who === '') return flat ? named(label, text, lang) : `${label} = ${text}`;
  return named(
    label,
    either(lang, flat ? `${who} ${text}` : `${who}，${text}`, `${text}, ${who}`),
    lang,
  );
}

function whoWords({ each }: AmountLine, setting: Setting): string {
  if (each === undefined) return '';
  const { lang } = setting;
  const [outer = '', inner] = each.split('.');
  const first = insideOf(setting, outer);
  const over = first.each?.over ?? '';
  const one = eachOne(over, setting);
  const list = nameOf(over, setting).words;
  const who = either(lang, `${one}符合条件的${list}`, `for ${one} that qualifies`);
  if (inner === undefined) return who;
  const month = eachOne(insideOf(first, inner).each?.over ?? '', setting);
  return either(lang, `${who}${month}`, `${who}, ${month}`);
}

/** The voice of a policy's own words: labels, and parameters with their values. */
function labelsOf(setting: Setting): Voice {
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
function gather(formula: Formula, setting: Setting, found: Map<string, string>): void {
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

function limitWords(setting: Setting): string[] {
  const { policy, lang } = setting;
  return (policy.amount.limits ?? []).map(({ max, less, by }) => {
    const inside = by === undefined ? setting : insideOf(setting, lineOf(policy));
    const { words, show } = nameOf(max, inside);
    const value = parameterWords(max, show, inside) ?? '';
    const year = either(lang, '，减去当年已兑付的', ', less what was paid in the year');
    const ever = either(lang, '，减去历年已兑付的', ', less what was ever paid');
    const rest = less === 'paid.year' ? year : less === 'paid.ever' ? ever : '';
    return `${named(words, value, lang)}${rest}`;
  });
}

function lineOf({ amount }: Policy): string {
  return amount.lines[0]?.each?.split('.')[0] ?? '';
}
