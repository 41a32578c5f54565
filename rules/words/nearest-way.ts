// Of a choice that fails, the ways that are meant for this firm: which of them to tell about.

import type { Json } from '../formula/value.ts';
import type { PlainLeaf, PlainTree } from './plain-tree.ts';
import { isSwitch } from './relation-words.ts';

/** The ways of a failed choice that are meant for this firm, or else those that miss by least. */
export function nearest(tree: PlainTree): readonly PlainTree[] {
  const ways = waysOf(tree);
  const begun = ways.filter(begins);
  const meant = begun.length > 0 ? begun : ways.filter((way) => !isShut(way));
  const open = meant.length > 0 ? meant : ways;
  const least = Math.min(...open.map(misses));
  return open.filter((way) => misses(way) === least);
}

/** A choice inside a choice, also behind a switch that is on, is one choice. */
function waysOf(tree: PlainTree): readonly PlainTree[] {
  if ('any' in tree) return tree.any.flatMap(waysOf);
  if (!('all' in tree)) return [tree];
  const [only, ...others] = failed(tree.all);
  const rest = tree.all.filter((part) => part.answer === true);
  const switched = rest.every((part) => 'leaf' in part && isSwitch(part.leaf));
  return only && others.length === 0 && 'any' in only && switched ? waysOf(only) : [tree];
}

export function failed(parts: readonly PlainTree[]): PlainTree[] {
  return parts.filter((part) => part.answer === false);
}

/** Whether a switch of the policy shuts this way to everybody. */
function isShut(tree: PlainTree): boolean {
  const parts = 'all' in tree ? tree.all : [tree];
  return parts.some((part) => part.answer === false && 'leaf' in part && isSwitch(part.leaf));
}

/** How many things would have to be otherwise. */
function misses(tree: PlainTree): number {
  if (tree.answer !== false) return 0;
  if ('leaf' in tree) return 1;
  if ('all' in tree) return tree.all.reduce((sum, part) => sum + misses(part), 0);
  return Math.min(...tree.any.map(misses));
}

/** Whether a way begins with something that holds about the firm, and so is the one meant for it. */
function begins(tree: PlainTree): boolean {
  if (!('all' in tree)) return false;
  const first = tree.all.find((part) => !('leaf' in part) || !isSwitch(part.leaf));
  const switches = tree.all.filter((part) => 'leaf' in part && isSwitch(part.leaf));
  return first?.answer === true && switches.every((part) => part.answer === true);
}

/** Ways that each begin with another kind of the same thing fail as one: 须为甲或乙. */
export function mergedKinds(ways: readonly PlainTree[]): PlainLeaf | undefined {
  const firsts = ways.map(firstLeaf);
  const [model] = firsts;
  const same = firsts.every(
    (leaf) =>
      leaf?.reference === model?.reference &&
      leaf?.relation === 'oneOf' &&
      leaf.limitReference === undefined &&
      typeof leaf.limit !== 'boolean',
  );
  if (!model || !same || model.relation !== 'oneOf') return undefined;
  const limit = firsts.flatMap((leaf) => valuesOf(leaf?.limit));
  return { ...model, limit };
}

function firstLeaf(tree: PlainTree): PlainLeaf | undefined {
  if ('leaf' in tree) return tree.answer === false ? tree.leaf : undefined;
  const [first] = 'all' in tree ? tree.all : tree.any;
  return first && firstLeaf(first);
}

function valuesOf(limit: Json | undefined): readonly Json[] {
  const values: readonly Json[] = Array.isArray(limit) ? limit : [limit ?? null];
  return values;
}
