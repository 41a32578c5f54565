// What a policy pays, in words: its lines with labels in place of references, the values behind
// them, and its limits.

import { parseFormula } from '../formula/parse.ts';
import type { AmountLine, Policy } from '../policy.ts';
import { eachOne } from './counters.ts';
import { formulaWords } from './formula-words.ts';
import { either, named, say } from './language.ts';
import { nameOf } from './naming.ts';
import { parameterWords } from './parameter-words.ts';
import { type Setting, alongPath, insideOf } from './setting.ts';
import { gather, labelsOf } from './value-rule-words.ts';

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
