// Conditions that contradict each other, hold always or never, or leave a gap between neighbouring
// ranges: found from the limits alone, on every day the parameters change.

import type { Day } from '../../shared/domain/day.ts';
import type { Condition, Leaf } from '../condition.ts';
import type { Policy } from '../policy.ts';
import { rowsOn } from '../parameter.ts';
import type { Finding } from './finding.ts';
import { type Placed, conditionsOf, placedLeaves } from './leaves.ts';

/** The part of the number line a leaf lets through: from `low` to `high`, ends open or closed. */
type Range = {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
};
type Report = (pointer: string, code: Finding['code'], found: string) => void;

/** Reports contradictions within an "all", and gaps and overlaps between the ranges of an "any". */
export function checkRanges(policy: Policy, report: Report): void {
  for (const day of daysOfChange(policy))
    for (const group of conditionsOf(policy)) look(group, policy, day, report);
}

/** The days on which some parameter changes, within the policy's validity. */
export function daysOfChange(policy: Policy): Day[] {
  const starts = [
    ...policy.validity.map((window) => window.from),
    ...Object.values(policy.parameters).flatMap((one) => one.dated.map((row) => row.from)),
  ];
  const valid = (day: Day): boolean =>
    policy.validity.some(({ from, to }) => from <= day && (to === undefined || day <= to));
  return [...new Set(starts)].filter(valid).toSorted();
}

function look(group: Placed<Condition>, policy: Policy, day: Day, report: Report): void {
  const { pointer, item } = group;
  if ('fact' in item) {
    const range = rangeOf(item, policy, day);
    if (range && isEmpty(range)) report(pointer, 'never-true', item.fact);
    return;
  }
  if ('not' in item) {
    look({ pointer: `${pointer}/not`, item: item.not }, policy, day, report);
    return;
  }
  const name = 'all' in item ? 'all' : 'any';
  const children = 'all' in item ? item.all : item.any;
  children.forEach((child, at) => {
    look({ pointer: `${pointer}/${name}/${at}`, item: child }, policy, day, report);
  });
  if ('all' in item) checkTogether(group, policy, day, report);
  else checkNeighbours(group, item.any, policy, day, report);
}

/** Leaves of one "all" on the same reference must leave something between them. */
function checkTogether(group: Placed<Condition>, policy: Policy, day: Day, report: Report): void {
  if (!('all' in group.item)) return;
  const byFact = new Map<string, { range: Range; codes: readonly string[] | undefined }>();
  for (const child of group.item.all) {
    if (!('fact' in child)) continue;
    const held = byFact.get(child.fact) ?? { range: everything, codes: undefined };
    const range = intersect(held.range, rangeOf(child, policy, day) ?? everything);
    const codes = narrow(held.codes, child);
    byFact.set(child.fact, { range, codes });
    if (isEmpty(range) || codes?.length === 0) report(group.pointer, 'contradiction', child.fact);
  }
}

function narrow(codes: readonly string[] | undefined, leaf: Leaf): readonly string[] | undefined {
  const own = codesOf(leaf);
  if (!own) return codes;
  return codes ? codes.filter((code) => own.includes(code)) : own;
}

function codesOf({ operator, value }: Leaf): readonly string[] | undefined {
  if (operator === 'equal' && typeof value === 'string') return [value];
  if (operator !== 'in' || !Array.isArray(value)) return undefined;
  return value.filter((one: unknown) => typeof one === 'string');
}

/** Single ranges on one reference side by side in an "any" should meet without gap or overlap. */
function checkNeighbours(
  { pointer }: Placed<Condition>,
  children: readonly Condition[],
  policy: Policy,
  day: Day,
  report: Report,
): void {
  const byFact = Map.groupBy(
    children.flatMap((child) => {
      const leaves = placedLeaves({ pointer: '', item: child }).map((leaf) => leaf.item);
      const [first] = leaves;
      const alone = first && leaves.every((leaf) => leaf.fact === first.fact);
      if (!alone || 'any' in child || 'not' in child) return [];
      const ranges = leaves.map((leaf) => rangeOf(leaf, policy, day));
      const known = ranges.filter((range) => range !== undefined);
      if (known.length !== ranges.length) return [];
      return [{ fact: first.fact, range: known.reduce(intersect, everything) }];
    }),
    (each) => each.fact,
  );
  for (const [fact, entries] of byFact) {
    const sorted = entries.map((each) => each.range).toSorted((a, b) => a.low - b.low);
    sorted.slice(1).forEach((next, at) => {
      const before = sorted[at] ?? everything;
      if (next.low > before.high || (next.low === before.high && next.lowOpen && before.highOpen))
        report(pointer, 'range-gap', fact);
      else if (next.low < before.high || (!next.lowOpen && !before.highOpen))
        report(pointer, 'range-overlap', fact);
    });
  }
}

const everything: Range = { low: -Infinity, high: Infinity, lowOpen: true, highOpen: true };

function rangeOf({ operator, value }: Leaf, policy: Policy, day: Day): Range | undefined {
  const limit = limitOf(value, policy, day);
  if (!limit) return undefined;
  const { at, open } = limit;
  if (operator === 'equal') return { low: at, high: at, lowOpen: false, highOpen: false };
  if (operator === 'lessThan') return { ...everything, high: at, highOpen: true };
  if (operator === 'lessThanInclusive') return { ...everything, high: at, highOpen: false };
  if (operator === 'within') return { ...everything, high: at, highOpen: open };
  if (operator === 'greaterThan') return { ...everything, low: at, lowOpen: true };
  if (operator === 'greaterThanInclusive') return { ...everything, low: at, lowOpen: false };
  return undefined;
}

function limitOf(
  value: Leaf['value'],
  policy: Policy,
  day: Day,
): { at: number; open: boolean } | undefined {
  if (typeof value === 'number') return { at: value, open: false };
  if (typeof value !== 'object' || !('fact' in value)) return undefined;
  const name = /^param\.([A-Za-z0-9]+)$/.exec(value.fact)?.[1];
  const parameter = name === undefined ? undefined : policy.parameters[name];
  const rows = parameter ? rowsOn(parameter, day).filter((row) => !row.divisions) : [];
  const row = rows.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  return typeof row?.value === 'number'
    ? { at: row.value, open: row.inclusive === false }
    : undefined;
}

function intersect(a: Range, b: Range): Range {
  const low = a.low > b.low || (a.low === b.low && a.lowOpen) ? a : b;
  const high = a.high < b.high || (a.high === b.high && a.highOpen) ? a : b;
  return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
}

function isEmpty({ low, high, lowOpen, highOpen }: Range): boolean {
  return low > high || (low === high && (lowOpen || highOpen));
}
