// A list member that would qualify: built from the shape of the list and mended, leaf by leaf, until
// the engine takes it.

import { addDays, addMonths } from '../../shared/domain/day.ts';
import { isFields } from '../facts/read.ts';
import { factOf } from '../facts/catalogue.ts';
import type { Shape } from '../facts/shape.ts';
import type { ExplainedLeaf, ExplainedTree } from '../explain.ts';
import type { Json } from '../formula/value.ts';
import type { Policy } from '../policy.ts';
import type { Related } from '../run.ts';
import { decide } from '../verdict.ts';
import type { State } from './advise.ts';
import { jsonOf, listed } from './turning.ts';
import { leavesIn } from './progress.ts';
import { placesBehind, valueAtPath, withValue } from './place.ts';
import { lineOf } from './scale.ts';

const mendingMax = 12;

/** One row that qualifies by itself on that day, or undefined where none was found. */
export async function memberToAdd(
  each: string,
  state: State,
  policy: Policy,
  related: Related,
): Promise<Json | undefined> {
  const over = policy.each[each]?.over ?? '';
  const shape = factOf(over)?.shape;
  if (!shape) return undefined;
  const row = withRegimeDay(blank(shape, state, 'new'), state, policy);
  let alone: State = { ...state, facts: { ...state.facts, [over]: [row] } };
  for (let round = 0; round < mendingMax; round += 1) {
    const verdict = await decide(policy, alone.facts, alone.occasion, related);
    const member = verdict.members.find((one) => one.each === each);
    if (!member || member.standing === 'certain') break;
    const next =
      member.conditions && (await mended(member.conditions, alone, { each, policy, related }));
    if (!next) return undefined;
    alone = next;
  }
  const verdict = await decide(policy, alone.facts, alone.occasion, related);
  const sound = verdict.members.some((one) => one.each === each && one.standing === 'certain');
  return sound ? jsonOf(valueAtPath(alone.facts, [over, 0])) : undefined;
}

type Given = { readonly each: string; readonly policy: Policy; readonly related: Related };

/** The row with one place changed so that more of its leaves hold. */
async function mended(tree: ExplainedTree, state: State, given: Given): Promise<State | undefined> {
  const ground = { ...state, policy: given.policy, member: { each: given.each, index: 0 } };
  const before = holding(tree);
  let best: { state: State; score: number } | undefined;
  for (const leaf of failing(tree)) {
    for (const reference of [leaf.reference, leaf.limitReference ?? '']) {
      for (const place of placesBehind(reference, ground)) {
        if (place.path[1] !== 0) continue;
        for (const value of valuesFor(place.shape, leaf, state)) {
          const next = { ...state, facts: withValue(state.facts, place.path, value) };
          const verdict = await decide(given.policy, next.facts, next.occasion, given.related);
          const member = verdict.members.find((one) => one.each === given.each);
          if (!member) continue;
          const passed = member.standing === 'certain' || member.conditions === undefined;
          const other = member.conditions && shapeOfTree(member.conditions) !== shapeOfTree(tree);
          const score = passed ? 1e6 : other ? 1e5 : holding(member.conditions ?? tree);
          if (score > (best?.score ?? before)) best = { state: next, score };
        }
      }
    }
  }
  return best?.state;
}

function failing(tree: ExplainedTree): ExplainedLeaf[] {
  if ('reference' in tree) return tree.answer === true ? [] : [tree];
  if ('not' in tree) return leavesIn(tree.not);
  return ('all' in tree ? tree.all : tree.any).flatMap(failing);
}

/** How much of a tree holds: of an "any" its best child counts. */
function holding(tree: ExplainedTree): number {
  if ('reference' in tree) return tree.answer === true ? 1 : 0;
  if ('not' in tree) return tree.answer === true ? 1 : 0;
  if ('all' in tree) return tree.all.reduce((sum, each) => sum + holding(each), 0);
  return (
    Math.max(...tree.any.map((each) => holding(each) / Math.max(1, leavesIn(each).length))) *
    leavesIn(tree).length
  );
}

function shapeOfTree(tree: ExplainedTree): string {
  return leavesIn(tree)
    .map((leaf) => `${leaf.reference} ${leaf.operator}`)
    .join();
}

function valuesFor(shape: Shape, leaf: ExplainedLeaf, { occasion }: State): Json[] {
  if (shape.kind === 'flag') return [true, false];
  if (shape.kind === 'code') return Object.keys(shape.values);
  if (shape.kind === 'list') return [[]];
  const limits = listed(leaf.limit);
  const line = lineOf(shape);
  if (!line) return limits.filter((each: Json) => typeof each === 'string');
  const year = Number(occasion.asOf.slice(0, 4));
  const days = [occasion.asOf, ...[0, 1, 2, 3, 16, 20, 25].map((back) => `${year - back}-01-02`)];
  const dated = shape.kind === 'month' ? days.map((each) => each.slice(0, 7)) : days;
  const numbers = limits.flatMap((each: Json) =>
    typeof each === 'number' ? [each, each + 1, Math.max(line.low, each - 1)] : [],
  );
  return shape.kind === 'day' || shape.kind === 'month' ? dated : [...numbers, 1, 12, 100_000_000];
}

/** Where a day of the member's own picks the rules, a day within the validity, a month ago if it can be. */
function withRegimeDay(row: unknown, { occasion }: State, policy: Policy): unknown {
  const field = policy.regime.startsWith('it.') ? policy.regime.slice('it.'.length) : undefined;
  if (field === undefined) return row;
  const wanted = field === 'maturityOn' ? occasion.asOf : addDays(occasion.asOf, -31);
  const window = policy.validity.findLast(({ from }) => from <= wanted) ?? policy.validity[0];
  const day = window?.to !== undefined && window.to < wanted ? window.to : wanted;
  const fields = { [field]: window && day < window.from ? window.from : day };
  return isFields(row) ? { ...row, ...fields } : row;
}

/** A row of the shape with plain values: nothing special, nothing missing. */
function blank(shape: Shape, state: State, id: string): Json {
  if (shape.kind === 'record')
    return Object.fromEntries(
      Object.entries(shape.fields).map(([name, inner]) => [
        name,
        blank(inner, state, `${id}-${name}`),
      ]),
    );
  if (shape.kind === 'list') return [];
  if (shape.kind === 'flag') return false;
  if (shape.kind === 'code') return Object.keys(shape.values)[0] ?? null;
  if (shape.kind === 'day') {
    if (id.endsWith('repaidOn')) return null;
    return id.endsWith('maturityOn') ? addMonths(state.occasion.asOf, 12) : state.occasion.asOf;
  }
  if (shape.kind === 'month')
    return id.endsWith('insuredTo') ? null : state.occasion.asOf.slice(0, 7);
  if (shape.kind === 'year') return Number(state.occasion.asOf.slice(0, 4));
  if (shape.kind === 'number') return shape.unit === 'fen' ? 100_000_000 : 12;
  return id;
}
