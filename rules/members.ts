// `each`: which members of a list qualify, certainly or perhaps, in which order, and how much of
// each fits under a ceiling. A doubtful member earns nothing but still uses ceilings.

import { assert } from './assert.ts';
import type { CompiledEach } from './compile.ts';
import { type Judged, placesIn } from './conditions.ts';
import { type Spot, membersOf } from './facts/read.ts';
import { evaluate } from './formula/evaluate.ts';
import { compare, subtract, zero } from './formula/rational.ts';
import {
  type Place,
  type Value,
  isRational,
  isUnknown,
  jsonOf,
  unknown,
  unknownAmong,
} from './formula/value.ts';
import { judgeIn, prepare } from './prepare.ts';
import { factSpot, regimeDay, resolve } from './resolve.ts';
import type { Left, Member, Members, Scope } from './run.ts';

/** Runs one `each`: validity and keep steps, one record per key, order, take, ceiling. */
export async function gather(each: CompiledEach, scope: Scope): Promise<Members> {
  const spots = spotsOf(each, scope);
  if (isUnknownList(spots)) return { kept: [], left: [], places: spots.unknown };
  const all = spots.map((spot): Member => newMember(each, spot, scope));
  const sifted = await sift(each, all, scope);
  if (sifted.failed) return sifted;
  const unique = await onePerKey(each, sifted.kept, scope);
  const ordered = await inOrder(each, unique, scope);
  const kept = takeSome(each, ordered);
  await fillCeiling(each, kept, scope);
  const certain = kept.some((member) => !member.doubtful);
  const places = certain ? [] : kept.flatMap((member) => member.places);
  return { kept, left: sifted.left, places };
}

/** The scope at a member. */
export function at(member: Member, scope: Scope): Scope {
  return { run: scope.run, member };
}

function newMember(of: CompiledEach, spot: Spot, scope: Scope): Member {
  const worked = { values: new Map(), taken: new Map(), nested: new Map(), places: [] };
  const open = { doubtful: false, judged: undefined, within: undefined };
  return { of, spot, outer: scope.member, ...worked, ...open };
}

type UnknownList = { readonly unknown: readonly Place[] };

function isUnknownList(spots: readonly Spot[] | UnknownList): spots is UnknownList {
  return 'unknown' in spots;
}

function spotsOf(each: CompiledEach, scope: Scope): readonly Spot[] | UnknownList {
  const { head, steps } = each.over;
  const start = head.kind === 'fact' ? factSpot(head.key, scope) : scope.member?.spot;
  assert(start, 'a list at hand');
  const spot = steps.reduce(
    (found: Spot, step) => (step.kind === 'field' ? fieldSpot(found, step.name) : found),
    start,
  );
  return membersOf(spot) ?? { unknown: [{ fact: spot.fact, at: spot.at }] };
}

function fieldSpot(spot: Spot, name: string): Spot {
  const shape = spot.shape.kind === 'record' ? spot.shape.fields[name] : undefined;
  assert(shape, `a field: ${name}`);
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(spot.value ?? {}));
  const value = spot.value === null ? null : fields.get(name);
  return { fact: spot.fact, shape, value, at: `${spot.at}.${name}` };
}

/** Validity first, then the keep steps in order; the first that leaves nobody gives its reason. */
async function sift(each: CompiledEach, all: readonly Member[], scope: Scope): Promise<Members> {
  const { reason, clause, keep } = each.rule;
  const left: Left[] = [];
  let kept = all.filter((member) => {
    const valid = isValid(member, scope);
    if (!valid) left.push({ member, reason, clause });
    return valid;
  });
  if (kept.length === 0) return { kept, left, places: [], failed: { reason, clause } };
  const judged = new Map(
    await Promise.all(
      kept.map(async (member) => [member, await judgeIn(each.keep, at(member, scope))] as const),
    ),
  );
  for (const [index, rule] of (keep ?? []).entries()) {
    const failed = { reason: rule.reason, clause: rule.clause };
    kept = kept.filter((member) => {
      const stays = standsAt(judged.get(member)?.[index], member);
      if (!stays) left.push({ member, ...failed });
      return stays;
    });
    if (kept.length === 0) return { kept, left, places: [], failed };
  }
  return { kept, left, places: [] };
}

/** Whether a member stays after a step: for certain, or in doubt with what is missing noted. */
function standsAt(judged: Judged | undefined, member: Member): boolean {
  assert(judged, 'every step was judged');
  if (judged.answer !== true) member.judged = judged;
  if (judged.answer === 'unknown') doubt(member, placesIn(judged));
  return judged.answer !== false;
}

function doubt(member: Member, places: readonly Place[]): void {
  member.doubtful = true;
  member.places = [...member.places, ...places];
}

/** Under a regime of the member's own day, whether that day lies in the policy's validity. */
function isValid(member: Member, scope: Scope): boolean {
  const { policy } = scope.run.compiled;
  if (!policy.regime.startsWith('it.') || member.outer) return true;
  const day = regimeDay(at(member, scope));
  if (day === null) return false;
  if (isUnknown(day)) {
    doubt(member, day.unknown);
    return true;
  }
  return policy.validity.some(({ from, to }) => from <= day && (to === undefined || day <= to));
}

async function onePerKey(
  each: CompiledEach,
  members: readonly Member[],
  scope: Scope,
): Promise<readonly Member[]> {
  const { key } = each;
  if (!key) return members;
  const best = new Map<string, Member>();
  for (const member of members) {
    await prepare([key], at(member, scope));
    const text = JSON.stringify(jsonOf(resolve(key, at(member, scope))));
    const held = best.get(text);
    if (!held || (held.doubtful && !member.doubtful)) best.set(text, member);
  }
  const chosen = new Set(best.values());
  return members.filter((member) => chosen.has(member));
}

async function inOrder(
  each: CompiledEach,
  members: readonly Member[],
  scope: Scope,
): Promise<readonly Member[]> {
  if (each.order.length === 0) return members;
  const ranked = await Promise.all(
    members.map(async (member) => {
      await prepare(each.order, at(member, scope));
      return { member, keys: each.order.map((key) => resolve(key, at(member, scope))) };
    }),
  );
  return ranked.toSorted((a, b) => byKeys(a.keys, b.keys)).map(({ member }) => member);
}

function byKeys(a: readonly Value[], b: readonly Value[]): number {
  for (const [position, left] of a.entries()) {
    const order = byValue(left, b[position] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function byValue(a: Value, b: Value): number {
  if (isRational(a) && isRational(b)) return compare(a, b);
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return rank(a) - rank(b);
}

/** Unknown first, since it may come before every known value and use up what they would get. */
function rank(value: Value): number {
  if (isUnknown(value)) return 0;
  return value === null ? 2 : 1;
}

function takeSome(each: CompiledEach, members: readonly Member[]): readonly Member[] {
  const { take } = each.rule;
  return take === undefined ? members : members.slice(0, take);
}

/**
 * Gives each member the part of its field that still fits under the ceiling of its group. One whose
 * group is unknown may be in any: what it could take is left free in all of them.
 */
async function fillCeiling(
  each: CompiledEach,
  members: readonly Member[],
  scope: Scope,
): Promise<void> {
  const { ceiling } = each;
  if (!ceiling) return;
  const used = new Map<string, Value>();
  let anywhere: Value = zero;
  for (const member of members) {
    const here = at(member, scope);
    await prepare([ceiling.field, ceiling.limit, ...(ceiling.by?.references ?? [])], here);
    const group = ceiling.by ? evaluate(ceiling.by.formula, (r) => resolve(r, here)) : null;
    const field = resolve(ceiling.field, here);
    if (isUnknown(group)) {
      member.within = group;
      anywhere = sum(anywhere, field);
      continue;
    }
    const key = JSON.stringify(jsonOf(group));
    const before = used.get(key) ?? zero;
    member.within = fitting(field, resolve(ceiling.limit, here), sum(before, anywhere));
    used.set(key, sum(before, member.within));
  }
}

function fitting(field: Value, limit: Value, used: Value): Value {
  const missing = unknownAmong([limit, used]);
  if (missing) return missing;
  if (limit === null || !isRational(limit)) return field;
  const room = subtract(limit, isRational(used) ? used : zero);
  if (compare(room, zero) <= 0) return zero;
  if (isUnknown(field)) return field;
  const wanted = isRational(field) ? field : zero;
  const part = compare(wanted, room) < 0 ? wanted : room;
  return compare(part, zero) < 0 ? zero : part;
}

function sum(a: Value, b: Value): Value {
  if (isUnknown(a) || isUnknown(b)) return unknownAmong([a, b]) ?? unknown();
  return isRational(a) && isRational(b) ? subtract(a, subtract(zero, b)) : isRational(a) ? a : zero;
}
