// Conditions as sentences: one for a condition as the policy states it, one for a leaf as it came
// out for a firm.

import { type Condition, type Leaf, type Operand, type Operator, operators } from '../condition.ts';
import { departments } from '../facts/department.ts';
import { factOf, sourcesOf } from '../facts/catalogue.ts';
import type { ExplainedLeaf, ExplainedTree } from '../explain.ts';
import { type Language, type Named, type Setting, nameOf, say, valueWords } from './naming.ts';

/** A condition in words, as the policy states it. */
export function conditionWords(condition: Condition, setting: Setting): string {
  const { lang } = setting;
  if ('fact' in condition) return leafWords(condition, setting);
  if ('not' in condition) {
    const inner = conditionWords(condition.not, setting);
    return lang === 'zh' ? `不得：${inner}` : `not: ${inner}`;
  }
  const all = 'all' in condition;
  const parts = (all ? condition.all : condition.any).map((child) => bracketed(child, setting));
  const [and, or] = lang === 'zh' ? ['，且', '，或'] : [', and ', ', or '];
  return parts.join(all ? and : or);
}

function bracketed(condition: Condition, setting: Setting): string {
  const words = conditionWords(condition, setting);
  const grouped = ('all' in condition || 'any' in condition) && words.includes('，');
  if (setting.lang === 'zh') return grouped ? `（${words}）` : words;
  return 'all' in condition || 'any' in condition ? `(${words})` : words;
}

function leafWords(leaf: Leaf, setting: Setting): string {
  const left = nameOf(leaf.fact, setting);
  const flag = flagWords(leaf, left, setting.lang);
  if (flag !== undefined) return flag;
  return comparison(
    left.words,
    leaf.operator,
    operandWords(leaf.value, left, setting),
    setting.lang,
  );
}

function flagWords({ operator, value }: Leaf, left: Named, lang: Language): string | undefined {
  if (typeof value !== 'boolean' || (operator !== 'equal' && operator !== 'notEqual'))
    return undefined;
  const wanted = (operator === 'equal') === value;
  if (lang === 'zh') return `${left.words}：${wanted ? '是' : '否'}`;
  return `${left.words}: ${wanted ? 'yes' : 'no'}`;
}

function operandWords(value: Operand, left: Named, setting: Setting): string {
  if (typeof value === 'object' && 'fact' in value) return nameOf(value.fact, setting).words;
  return valueWords(value, left.shape, setting.lang);
}

function comparison(left: string, operator: Operator, right: string, lang: Language): string {
  const words = say(operators[operator], lang);
  if (lang === 'en') return `${left} ${words} ${right}`;
  if (operator === 'startsWith') return `${left}以${right}开头`;
  if (operator === 'startsWithOneOf') return `${left}属于${right}`;
  return `${left}${words}${right}`;
}

/** The leaves that explain an answer: of a yes those that hold, of a no those that fail. */
export function decisiveLeaves(tree: ExplainedTree): ExplainedLeaf[] {
  if ('reference' in tree) return [tree];
  if ('not' in tree) return decisiveLeaves(tree.not);
  const children = 'all' in tree ? tree.all : tree.any;
  return children.filter((child) => child.answer === tree.answer).flatMap(decisiveLeaves);
}

/** A leaf as it came out: the firm's value, and what it is held against. */
export function foundWords(leaf: ExplainedLeaf, setting: Setting): string {
  const { lang } = setting;
  const left = nameOf(leaf.reference, setting);
  const right =
    leaf.limitReference === undefined ? undefined : nameOf(leaf.limitReference, setting);
  const shape = left.shape ?? right?.shape;
  const found = valueWords(leaf.found, shape, lang);
  const wanted = wantedWords(leaf, left, right, lang);
  return lang === 'zh'
    ? `${left.words}：${found}，要求${wanted}`
    : `${left.words}: ${found}; must be: ${wanted}`;
}

function wantedWords(
  leaf: ExplainedLeaf,
  left: Named,
  right: Named | undefined,
  lang: Language,
): string {
  const limit = valueWords(leaf.limit, left.shape ?? right?.shape, lang);
  if (typeof leaf.limit === 'boolean') {
    const wanted = leaf.operator === 'equal' ? leaf.limit : !leaf.limit;
    return lang === 'zh' ? `为${wanted ? '是' : '否'}` : wanted ? 'yes' : 'no';
  }
  const name = right && right.words !== limit ? ` (${right.words})` : '';
  const words = say(operators[leaf.operator], lang);
  if (lang === 'zh') return `${words.replace('……', limit)}${words.includes('……') ? '' : limit}`;
  return `${words} ${limit}${name}`;
}

/** A missing fact with the departments that deliver it. */
export function missingWords(key: string, lang: Language): string {
  const fact = factOf(key);
  const name = fact ? say(fact.label, lang) : key;
  const sources = sourcesOf(key).map((source) => say(departments[source], lang));
  return lang === 'zh'
    ? `${name}（由${sources.join('、')}提供）`
    : `${name} (from ${sources.join(', ')})`;
}
