// What a leaf asks for, in words: at most 300 persons, one of these kinds, in this place.

import type { Json } from '../formula/value.ts';
import { parseReference } from '../formula/reference.ts';
import { type Language, before, either, listed, oneOf } from './language.ts';
import { type Named, nameOf } from './naming.ts';
import { labelledParameter, parameterWords } from './parameter-words.ts';
import type { PlainLeaf, Relation } from './plain-tree.ts';
import type { Setting } from './setting.ts';
import { type Show, valueWords } from './value-words.ts';

type Order = 'below' | 'atMost' | 'above' | 'atLeast';
const orders: Readonly<Record<Order, readonly [string, string, string, string]>> = {
  below: ['低于', 'below', '早于', 'before'],
  atMost: ['不超过', 'at most', '不晚于', 'not after'],
  above: ['超过', 'above', '晚于', 'after'],
  atLeast: ['不低于', 'at least', '不早于', 'not before'],
};

export function isOrder(relation: Relation): relation is Order {
  return Object.hasOwn(orders, relation);
}

/** What a leaf asks for: 不超过 300 人. */
export function wantedWords(leaf: PlainLeaf, left: Named, setting: Setting): string {
  const { relation } = leaf;
  const { lang } = setting;
  if (isOrder(relation)) {
    const [zh, en, zhDate, enDate] = orders[relation];
    const dated = left.show.as === 'date';
    const words = either(lang, dated ? zhDate : zh, dated ? enDate : en);
    const limit = limitWords(leaf, left, setting);
    const none = leaf.orNone ? either(lang, '或无', ' or none') : '';
    return `${either(lang, before(words, limit), `${words} ${limit}`)}${none}`;
  }
  return setWords(relation, limitParts(leaf, left, setting), left.show, lang);
}

/** The wish of a set: 为企业或社会组织, 不得为大型, 位于湖北省, 属于制造业. */
function setWords(
  relation: Exclude<Relation, Order>,
  parts: readonly string[],
  show: Show,
  lang: Language,
): string {
  const some = oneOf(parts, lang);
  if (relation === 'oneOf') return either(lang, before('为', some), some);
  if (relation === 'noneOf') return either(lang, before('不是', some), `not ${some}`);
  if (relation === 'contains') return either(lang, before('包括', some), `including ${some}`);
  if (relation === 'lacks') return either(lang, `不含${some}`, `without ${some}`);
  const inPlace = show.as === 'division';
  const names = inPlace ? some : oneOf(parts, lang);
  if (relation === 'startsWith')
    return either(lang, `${inPlace ? '位于' : '属于'}${names}`, inPlace ? `in ${names}` : names);
  return either(lang, `不${inPlace ? '位于' : '属于'}${names}`, `not in ${names}`);
}

/** The limit of a comparison: its value; a fact or member value also by its name. */
export function limitWords(leaf: PlainLeaf, left: Named, setting: Setting): string {
  const { limitReference, limit } = leaf;
  const { lang, policy } = setting;
  const show = left.show;
  if (limitReference === undefined) return valueWords(limit ?? null, show, policy, lang);
  const right = nameOf(limitReference, setting);
  if (limit === undefined) return labelledParameter(limitReference, show, setting);
  const shown = show.as === 'text' || show.as === 'number' ? richer(show, right.show) : show;
  const value = valueWords(limit, shown, policy, lang);
  return right.head === 'fact' ? `${right.words} ${value}` : value;
}

function richer(left: Show, right: Show): Show {
  return left.as === 'text' || (left.as === 'number' && left.unit === 'number') ? right : left;
}

/** The codes a leaf compares with, each by its name. */
function limitParts(leaf: PlainLeaf, left: Named, setting: Setting): string[] {
  const { limit, limitReference } = leaf;
  const { policy, lang } = setting;
  if (limit === undefined && limitReference !== undefined)
    return [
      parameterWords(limitReference, left.show, setting) ?? nameOf(limitReference, setting).words,
    ];
  const values: readonly Json[] = Array.isArray(limit) ? limit : [limit ?? null];
  const show =
    left.show.as === 'text' && limitReference ? nameOf(limitReference, setting).show : left.show;
  return [...new Set(values.map((value) => valueWords(value, show, policy, lang)))];
}

/** The yes or no that a leaf asks for; undefined where it asks for something else. */
export function flagWanted({ relation, limit }: PlainLeaf): boolean | undefined {
  const value = Array.isArray(limit) ? undefined : limit;
  if (typeof value !== 'boolean') return undefined;
  return relation === 'oneOf' ? value : relation === 'noneOf' ? !value : undefined;
}

/** Whether a leaf reads a switch of the policy and nothing of the firm. */
export function isSwitch(leaf: PlainLeaf): boolean {
  const kind = parseReference(leaf.reference)?.head.kind;
  return kind === 'parameter' || kind === 'builtin';
}

/** What has been had before, by the names of policies. */
export function usedWords(leaf: PlainLeaf, left: Named, setting: Setting): string {
  return listed(limitParts(leaf, left, setting), setting.lang);
}
