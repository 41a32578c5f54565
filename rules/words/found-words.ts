// A leaf as it came out for a firm: what was found, the limit where it is a limit, and of a failed
// one by how much, or what is needed.

import type { Json } from '../formula/value.ts';
import { before, either, named } from './language.ts';
import { gapWords } from './gap-words.ts';
import { type Named, nameOf } from './naming.ts';
import type { PlainLeaf } from './plain-tree.ts';
import { flagWanted, isOrder, usedWords, wantedWords } from './relation-words.ts';
import type { Setting } from './setting.ts';
import { valueWords } from './value-words.ts';

/** What was found: 登记状态：存续 / 全年平均从业人数 206.625 人，不超过 300 人. */
export function foundWords(leaf: PlainLeaf, setting: Setting): string {
  const { lang } = setting;
  const left = nameOf(leaf.reference, setting);
  const plain = plainWords(leaf, left, setting);
  if (left.show.as === 'policy') return beforeWords(leaf, left, true, setting);
  if (!isOrder(leaf.relation) || isNothing(leaf)) return plain;
  if (isZero(leaf.limit) && leaf.limitReference === undefined) return plain;
  const wanted = wantedWords(leaf, left, setting);
  return either(lang, `${plain}，${wanted}`, `${plain} (${wanted})`);
}

/** What failed: 应纳税所得额 3,000,000.01 元，须不超过 3,000,000.00 元，超出 0.01 元. */
export function failedWords(leaf: PlainLeaf, setting: Setting): string {
  const { lang } = setting;
  const left = nameOf(leaf.reference, setting);
  const plain = plainWords(leaf, left, setting);
  if (left.show.as === 'policy') return beforeWords(leaf, left, false, setting);
  const flag = flagWanted(leaf);
  if (flag !== undefined)
    return either(
      lang,
      `${plain}，须为${flag ? '是' : '否'}`,
      `${plain}; must be ${flag ? 'yes' : 'no'}`,
    );
  if (leaf.limit === null)
    return either(
      lang,
      `${plain}，本政策未规定相应标准`,
      `${plain}; the policy has no limit for it`,
    );
  const wanted = wantedWords(leaf, left, setting);
  if (leaf.relation === 'noneOf' || leaf.relation === 'startsElse')
    return either(lang, `${plain}，不适用本政策`, `${plain}; the policy does not cover it`);
  const gap = gapWords(leaf, left, setting);
  const must = wanted.startsWith('including')
    ? wanted.replace('including', 'include')
    : `be ${wanted}`.replace(/^be not /, 'not be ');
  return either(lang, `${plain}，须${wanted}${gap}`, `${plain}; must ${must}${gap}`);
}

/** Name and value: a number follows its name, everything else stands after a colon. */
function plainWords(leaf: PlainLeaf, left: Named, setting: Setting): string {
  const { lang, policy } = setting;
  const { found = null } = leaf;
  const right =
    leaf.limitReference === undefined ? undefined : nameOf(leaf.limitReference, setting);
  const show =
    left.show.as === 'text' && right && right.head !== 'parameter' ? right.show : left.show;
  const value = found === null && flagWanted(leaf) !== undefined ? false : found;
  const words = valueWords(value, show, policy, lang);
  if (show.as === 'division' && found !== null)
    return either(lang, `位于${words}`, `located in ${words}`);
  const name = show.as === 'industry' ? either(lang, '行业', 'industry') : left.words;
  if (lang === 'zh' && found !== null && (show.as === 'number' || show.as === 'date'))
    return before(name, words);
  return named(name, words, lang);
}

function beforeWords(leaf: PlainLeaf, left: Named, holds: boolean, setting: Setting): string {
  const { lang, policy } = setting;
  if (holds)
    return either(
      lang,
      `未享受过${usedWords(leaf, left, setting)}`,
      `not used for ${usedWords(leaf, left, setting)}`,
    );
  const limits: readonly Json[] = Array.isArray(leaf.limit) ? leaf.limit : [];
  const found: readonly Json[] = Array.isArray(leaf.found) ? leaf.found : [];
  const both = [...new Set(found.filter((key) => limits.includes(key)))];
  const used = valueWords(both, left.show, policy, lang);
  return either(lang, `已享受${used}，不能重复享受`, `used before for ${used}, which excludes it`);
}

function isNothing({ found }: PlainLeaf): boolean {
  return found === null || found === undefined;
}

function isZero(value: Json | undefined): boolean {
  return value === 0;
}
