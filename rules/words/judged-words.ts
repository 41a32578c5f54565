// Why a judged condition holds or fails, in as few sentences as it needs: of a choice that holds the
// first way, of one that fails the way that comes nearest.

import type { ExplainedTree } from '../explain.ts';
import type { Json } from '../formula/value.ts';
import { failedWords, foundWords } from './found-words.ts';
import { before, either, joined, listed, oneOf } from './language.ts';
import { nameOf } from './naming.ts';
import { failed, mergedKinds, nearest } from './nearest-way.ts';
import { placesWords } from './missing-words.ts';
import { type PlainLeaf, type PlainTree, plainJudged } from './plain-tree.ts';
import { flagWanted, isSwitch } from './relation-words.ts';
import type { Setting } from './setting.ts';
import { valueWords } from './value-words.ts';

/** The sentences of a judged condition: what was found, what is wanted, or what is missing. */
export function judgedWords(tree: ExplainedTree, setting: Setting): string[] {
  const plain = plainJudged(tree, setting);
  if (plain.answer === true) return ofTheFirm(holding(plain), foundWords, setting);
  if (plain.answer === false) return failing(plain, setting);
  const places = leavesOf(plain).flatMap((leaf) => [
    ...unknownAt(leaf.found),
    ...unknownAt(leaf.limit),
  ]);
  const words = [...new Set(places.map((place) => placesWords([place], setting)))];
  if (words.length === 0) return [];
  return [
    either(setting.lang, before('缺少', listed(words, 'zh')), `not known: ${listed(words, 'en')}`),
  ];
}

/** Switches of the policy say nothing about the firm and are left out. */
function ofTheFirm(
  leaves: readonly PlainLeaf[],
  words: (leaf: PlainLeaf, setting: Setting) => string,
  setting: Setting,
): string[] {
  const own = leaves.filter((leaf) => !isSwitch(leaf));
  return [...new Set(own.map((leaf) => words(leaf, setting)))];
}

function holding(tree: PlainTree): PlainLeaf[] {
  if ('leaf' in tree) return [tree.leaf];
  if ('all' in tree) return tree.all.flatMap(holding);
  const first = tree.any.find((part) => part.answer === true);
  return first ? holding(first) : [];
}

function failing(tree: PlainTree, setting: Setting): string[] {
  if ('leaf' in tree) return [failedWords(tree.leaf, setting)];
  if ('all' in tree) return unlessNoneOf(failed(tree.all), setting);
  const ways = nearest(tree);
  const [only] = ways;
  if (ways.length === 1 && only) return failing(only, setting);
  const merged = mergedKinds(ways);
  if (merged) return [failedWords(merged, setting)];
  const flags = ways.flatMap((way) => ('leaf' in way && flagWanted(way.leaf) ? [way.leaf] : []));
  if (flags.length === ways.length) return [noneOfWords(flags, setting)];
  const guarded = guardedWords(ways, setting);
  if (guarded !== undefined) return [guarded];
  const said = [...new Set(ways.map((way) => joinedWay(failing(way, setting), setting)))];
  if (said.length === 1) return said;
  const { lang } = setting;
  return [
    either(
      lang,
      `须满足其一：${joined(said, lang)}`,
      `one of these is needed: ${joined(said, lang)}`,
    ),
  ];
}

/** "Not of a kind, or else this" said of a firm of that kind: 返乡创业人员的，须带动 3 人就业. */
function guardedWords(ways: readonly PlainTree[], setting: Setting): string | undefined {
  const { lang, policy } = setting;
  const guards = ways.flatMap((way) =>
    'leaf' in way && way.leaf.relation === 'noneOf' ? [way.leaf] : [],
  );
  const rest = ways.filter((way) => !('leaf' in way) || way.leaf.relation !== 'noneOf');
  const [guard] = guards;
  const [way] = rest;
  if (!guard || !way || guards.length > 1 || rest.length > 1) return undefined;
  const { words, show } = nameOf(guard.reference, setting);
  const kind = valueWords(guard.found ?? null, show, policy, lang);
  const wanted = joinedWay(failing(way, setting), setting);
  return either(lang, `${words}为${kind}的，${wanted}`, `${words} is ${kind}, so that ${wanted}`);
}

/** None of several things that would each do. */
function noneOfWords(leaves: readonly PlainLeaf[], setting: Setting): string {
  const { lang } = setting;
  const names = oneOf(
    leaves.map((leaf) => nameOf(leaf.reference, setting).words),
    lang,
  );
  return either(lang, `须属于以下之一：${names}`, `must be one of: ${names}`);
}

function unlessNoneOf(parts: readonly PlainTree[], setting: Setting): string[] {
  const own = parts.filter((part) => !('leaf' in part) || !isSwitch(part.leaf));
  return (own.length > 0 ? own : parts).flatMap((part) => failing(part, setting));
}

function joinedWay(sentences: readonly string[], { lang }: Setting): string {
  return sentences.join(either(lang, '，且', ', and '));
}

function leavesOf(tree: PlainTree): PlainLeaf[] {
  if ('leaf' in tree) return [tree.leaf];
  const parts = 'all' in tree ? tree.all : tree.any;
  return parts.filter((part) => part.answer === 'unknown').flatMap(leavesOf);
}

function unknownAt(value: Json | undefined): string[] {
  if (typeof value !== 'object' || value === null || !('unknown' in value)) return [];
  const places = value['unknown'];
  return Array.isArray(places) ? places.filter((place) => typeof place === 'string') : [];
}
