// A condition as the policy states it, in one sentence.

import type { Condition } from '../condition.ts';
import { either, named } from './language.ts';
import { type Named, nameOf } from './naming.ts';
import { type PlainLeaf, type PlainTree, plainCondition } from './plain-tree.ts';
import { flagWanted, isSwitch, usedWords, wantedWords } from './relation-words.ts';
import type { Setting } from './setting.ts';

/** A condition in words: 当年应纳税所得额不超过 3,000,000.00 元. */
export function conditionWords(condition: Condition, setting: Setting): string {
  return treeWords(plainCondition(condition, setting), setting);
}

function treeWords(tree: PlainTree, setting: Setting): string {
  if ('leaf' in tree) return leafWords(tree.leaf, setting);
  const { lang } = setting;
  const all = 'all' in tree;
  const parts = (all ? tree.all : tree.any).map((part) => bracketed(part, all, setting));
  const [and, or] = either(lang, '，且|，或', ', and |, or ').split('|');
  return parts.join(all ? and : or);
}

/** A group inside a group of the other kind stands in brackets. */
function bracketed(tree: PlainTree, all: boolean, setting: Setting): string {
  const words = treeWords(tree, setting);
  if ('leaf' in tree || 'all' in tree === all) return words;
  return either(setting.lang, `（${words}）`, `(${words})`);
}

function leafWords(leaf: PlainLeaf, setting: Setting): string {
  const { lang } = setting;
  const left = nameOf(leaf.reference, setting);
  const flag = flagWanted(leaf);
  if (flag !== undefined && isSwitch(leaf))
    return either(
      lang,
      `${flag ? '' : '不'}适用「${left.words}」`,
      `"${left.words}" ${flag ? 'applies' : 'does not apply'}`,
    );
  if (flag !== undefined) return named(left.words, yesNo(flag, lang), lang);
  if (left.show.as === 'flag')
    return named(left.words, either(lang, '无记录', 'not on record'), lang);
  if (left.show.as === 'policy') return unusedWords(leaf, left, setting);
  const wanted = wantedWords(leaf, left, setting);
  if (left.show.as === 'division') return either(lang, wanted, `the firm is ${wanted}`);
  const words = left.show.as === 'industry' ? either(lang, '行业', 'industry') : left.words;
  const verb = wanted.startsWith('including')
    ? wanted.replace('including', 'includes')
    : `is ${wanted}`;
  return either(lang, `${words}${wanted}`, `${words} ${verb}`);
}

function unusedWords(leaf: PlainLeaf, left: Named, setting: Setting): string {
  const used = usedWords(leaf, left, setting);
  const { lang } = setting;
  if (leaf.relation === 'lacks')
    return either(lang, `未享受过${used}`, `not used before for ${used}`);
  return either(lang, `已享受${used}`, `used before for ${used}`);
}

function yesNo(value: boolean, lang: Setting['lang']): string {
  return either(lang, value ? '是' : '否', value ? 'yes' : 'no');
}
