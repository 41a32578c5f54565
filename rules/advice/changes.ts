// The changes worth trying on a verdict: for its first failing condition, each leaf that could turn
// it, by the nearest value of each fact behind that leaf, a later day, or one more list member.

import { addMonths } from '../../shared/domain/day.ts';
import type { ExplainedLeaf, ExplainedMember, ExplainedTree } from '../explain.ts';
import { factOf } from '../facts/catalogue.ts';
import { own } from '../facts/read.ts';
import type { Json } from '../formula/value.ts';
import type { Policy } from '../policy.ts';
import { reasons } from '../reasons.ts';
import type { Related } from '../run.ts';
import { type Verdict, decide } from '../verdict.ts';
import { type Change, type Reach, type State, type Step, onDay } from './advise.ts';
import { memberToAdd } from './member.ts';
import { type Ground, type Place, placesBehind, valueAtPath, withValue } from './place.ts';
import { lineOf, nearest } from './scale.ts';

/** A leaf to turn, and the answer it should give. */
type Target = { readonly leaf: ExplainedLeaf; readonly wanted: boolean };
type Trial = { readonly policy: Policy; readonly related: Related; readonly verdict: Verdict };

/** Changes that bring the verdict's first failing part further. */
export async function changesFor(
  policy: Policy,
  state: State,
  verdict: Verdict,
  related: Related,
): Promise<Step[]> {
  const trial: Trial = { policy, related, verdict };
  const at = verdict.conditions.findIndex((each) => each.answer !== true);
  const failing = verdict.conditions[at];
  if (!failing) return amountSteps(state, trial);
  const forward = async (next: State): Promise<boolean> => {
    const after = await decide(policy, next.facts, next.occasion, related);
    return isFurther(verdict, after, at);
  };
  const steps = await laterSteps(state, trial, forward);
  if ('each' in failing) steps.push(...(await memberSteps(failing.each, state, trial, forward)));
  else if (failing.clause !== 'validity')
    for (const target of targetsOf(failing, true))
      steps.push(...(await leafSteps(target, groundOf(state, trial), state, forward)));
  return distinct(steps);
}

type Forward = (next: State) => Promise<boolean>;

/** Whether the failing part now holds, or at least fails later than before. */
function isFurther(before: Verdict, after: Verdict, at: number): boolean {
  if (after.answer === 'eligible') return true;
  const now = after.conditions[at];
  if (!now || after.conditions.length < before.conditions.length) return false;
  if (now.answer === true) return true;
  return progress(after, at) > progress(before, at);
}

/** How far the members or the leaves of a failing part have come. */
function progress(verdict: Verdict, at: number): number {
  const part = verdict.conditions[at];
  if (!part) return 0;
  if (!('each' in part)) return leavesHolding(part);
  const members = verdict.members.filter((member) => member.each === part.each);
  return members.reduce((sum, member) => sum + memberProgress(member, verdict), 0);
}

function memberProgress(member: ExplainedMember, { policyKey }: Verdict): number {
  if (member.standing === 'certain') return 1_000_000;
  const held = member.conditions ? leavesHolding(member.conditions) : 0;
  const known = member.standing === 'doubtful' ? 1_000 : 0;
  return policyKey === '' ? 0 : held + known;
}

function leavesHolding(tree: ExplainedTree): number {
  if ('reference' in tree) return tree.answer === true ? 2 : tree.answer === 'unknown' ? 1 : 0;
  if ('not' in tree) return tree.answer === true ? 2 : 0;
  return ('all' in tree ? tree.all : tree.any).reduce((sum, each) => sum + leavesHolding(each), 0);
}

/** The leaves that could turn a tree: of an "all" the first that fails, of an "any" each. */
function targetsOf(tree: ExplainedTree, wanted: boolean): Target[] {
  if ('reference' in tree) return tree.answer === wanted ? [] : [{ leaf: tree, wanted }];
  if ('not' in tree) return targetsOf(tree.not, !wanted);
  const conjunction = 'all' in tree === wanted;
  const children = 'all' in tree ? tree.all : tree.any;
  const open = children.filter((child) => child.answer !== wanted);
  return (conjunction ? open.slice(0, 1) : open).flatMap((child) => targetsOf(child, wanted));
}

function groundOf(state: State, { policy }: Trial): Ground {
  return { policy, facts: state.facts, occasion: state.occasion };
}

async function leafSteps(
  { leaf }: Target,
  ground: Ground,
  state: State,
  forward: Forward,
): Promise<Step[]> {
  const references = [leaf.reference, ...(leaf.limitReference ? [leaf.limitReference] : [])];
  const places = references.flatMap((text) => placesBehind(text, ground));
  const steps: Step[] = [];
  for (const place of places) {
    for (const value of await turningValues(place, leaf, state, forward))
      steps.push(stepAt(place, value, state));
  }
  return steps;
}

/** The values at a place that bring things further: of a line the nearest, of a choice each. */
async function turningValues(
  place: Place,
  leaf: ExplainedLeaf,
  state: State,
  forward: Forward,
): Promise<readonly Json[]> {
  const tryValue = (value: unknown): Promise<boolean> =>
    forward({ ...state, facts: withValue(state.facts, place.path, value) });
  const held = valueAtPath(state.facts, place.path);
  const line = lineOf(place.shape);
  if (!line) {
    const turning: Json[] = [];
    for (const value of choicesOf(place, leaf))
      if (value !== held && (await tryValue(value))) turning.push(value);
    return turning;
  }
  const near = [...listed(leaf.limit), state.occasion.asOf, state.occasion.asOf.slice(0, 7)]
    .map((value) =>
      typeof value === 'string' && !/^\d{4}-/.test(value) ? undefined : line.from(value),
    )
    .filter((point) => point !== undefined);
  const start = line.from(held);
  const tens = Array.from({ length: 12 }, (_, power) => 10 ** (power + 1));
  const points = [
    ...near.flatMap((point) => [point, point - 1, point + 1]),
    line.low,
    line.high,
    ...tens,
  ];
  for (const point of points) {
    if (point < line.low || point > line.high || point === start) continue;
    if (!(await tryValue(line.to(point)))) continue;
    const from = start ?? point;
    const best = await nearest(from, point, (each) => tryValue(line.to(each)));
    return [jsonOf(line.to(best))];
  }
  return [];
}

function choicesOf({ shape }: Place, leaf: ExplainedLeaf): Json[] {
  if (shape.kind === 'flag') return [true, false];
  if (shape.kind === 'code') return Object.keys(shape.values);
  if (shape.kind === 'list') return [[]];
  const texts = listed(leaf.limit).filter((each: Json) => typeof each === 'string');
  if (shape.kind === 'division') return texts.map((code) => code.padEnd(6, '0'));
  return shape.kind === 'industry'
    ? [...texts.map((code) => code.padEnd(5, '0')), 'C3500', 'I6500']
    : texts;
}

/** A limit's values: a list's members, or the one value. */
export function listed(limit: Json): readonly Json[] {
  return isJsonList(limit) ? limit : [limit];
}

function isJsonList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function stepAt(place: Place, to: Json, state: State): Step {
  const [key] = place.path;
  const fact = String(key);
  const from = jsonOf(valueAtPath(state.facts, place.path) ?? null);
  const pointer = `/${place.path.join('/')}`;
  const change: Change = { reach: reachOf(place, state), fact, pointer, from, to };
  return { change, state: { ...state, facts: withValue(state.facts, place.path, to) } };
}

const fixed = [
  'reg.kind',
  'reg.establishedOn',
  'reg.divisionCode',
  'reg.industryCode',
  'reg.ownership',
];
const fixedFields = [
  'birthDate',
  'graduatedOn',
  'returnedOn',
  'disbursedOn',
  'usedFor',
  'category',
  'pid',
  'loanId',
];

/** What lies in the past, or is what a firm or person is, can no longer be changed. */
function reachOf({ path }: Place, { occasion }: State): Reach {
  const [key = '', second = '', ...rest] = path.map(String);
  const fact = factOf(key);
  const last = rest.at(-1) ?? second;
  if (fixed.includes(key) || key.startsWith('fin.') || key.startsWith('epi.')) return 'never';
  if (fixedFields.includes(last)) return 'never';
  const closed = fact?.kind === 'series' && second.slice(0, 4) < occasion.asOf.slice(0, 4);
  return closed ? 'never' : 'change';
}

/** Waiting: the first of the coming month days, then the very day, on which things are further. */
async function laterSteps(state: State, { policy }: Trial, forward: Forward): Promise<Step[]> {
  const { asOf } = state.occasion;
  const line = lineOf({ kind: 'day', label: reasons.OK });
  if (!line) return [];
  for (let months = 1; months <= 36; months += 1) {
    const later = addMonths(asOf, months);
    const next = onDay(policy, state, later);
    if (!(await forward(next))) continue;
    const [start, end] = [line.from(asOf) ?? 0, line.from(later) ?? 0];
    const dayAt = (point: number) => onDay(policy, state, addMonthsDay(line.to(point)));
    const best = await nearest(start, end, (point) => forward(dayAt(point)));
    const to = addMonthsDay(line.to(best));
    const change: Change = { reach: 'time', fact: 'asOf', pointer: '/asOf', from: asOf, to };
    return [{ change, state: onDay(policy, state, to) }];
  }
  return [];
}

function addMonthsDay(value: unknown): State['occasion']['asOf'] {
  return addMonths(value as State['occasion']['asOf'], 0);
}

async function memberSteps(
  each: string,
  state: State,
  trial: Trial,
  forward: Forward,
): Promise<Step[]> {
  const steps: Step[] = [];
  const over = trial.policy.each[each]?.over ?? '';
  const rows = own(state.facts, over);
  const count = Array.isArray(rows) ? rows.length : 0;
  const members = trial.verdict.members.filter((member) => member.each === each);
  for (const member of members) {
    const index = indexOf(member, over, state, members);
    if (index === undefined || member.standing === 'certain') continue;
    const ground: Ground = { ...groundOf(state, trial), member: { each, index } };
    const targets = member.conditions ? targetsOf(member.conditions, true) : [];
    for (const { leaf } of [...targets, ...regimeTarget(trial.policy)])
      steps.push(...(await leafSteps({ leaf, wanted: true }, ground, state, forward)));
  }
  const row = await memberToAdd(each, state, trial.policy, trial.related);
  if (row !== undefined) {
    const place: Place = { path: [over, count], shape: { kind: 'text', label: reasons.OK } };
    const facts = count === 0 ? { ...state.facts, [over]: [] } : state.facts;
    const added = stepAt(place, row, { ...state, facts });
    steps.push({ ...added, change: { ...added.change, reach: 'change' } });
  }
  return steps;
}

/** The day of a member's own that picks the rules: another day may be under other rules. */
function regimeTarget(policy: Policy): Target[] {
  if (!policy.regime.startsWith('it.')) return [];
  const leaf: ExplainedLeaf = {
    answer: false,
    reference: policy.regime,
    operator: 'greaterThanInclusive',
    found: null,
    limit: policy.validity.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  };
  return [{ leaf, wanted: true }];
}

function indexOf(
  member: ExplainedMember,
  over: string,
  state: State,
  members: readonly ExplainedMember[],
): number | undefined {
  const rows = own(state.facts, over);
  if (!Array.isArray(rows)) return undefined;
  const field = factOf(over)?.identity?.fields[0] ?? '';
  const found = rows.findIndex(
    (row: unknown) => valueAtPath({ row }, ['row', field]) === member.id,
  );
  return found >= 0 ? found : members.indexOf(member);
}

/** Where conditions hold and only the amount is nothing: a fact that would make it something. */
async function amountSteps(state: State, trial: Trial): Promise<Step[]> {
  const { policy, related } = trial;
  const forward = async (next: State): Promise<boolean> =>
    (await decide(policy, next.facts, next.occasion, related)).answer === 'eligible';
  const steps = await laterSteps(state, trial, forward);
  const leaf: ExplainedLeaf = {
    answer: false,
    reference: '',
    operator: 'greaterThan',
    found: 0,
    limit: 0,
  };
  const values = Object.keys(policy.values).map((name) => `value.${name}`);
  const lines = policy.amount.lines.flatMap(
    (line) => line.formula.match(/[a-z][\w.]*(\[[^\]]*\][\w.]*)*/gi) ?? [],
  );
  const paid = (policy.amount.limits ?? []).some((limit) => limit.less !== undefined);
  for (const reference of new Set([...lines, ...values, ...(paid ? ['fin.paid[].policyKey'] : [])]))
    steps.push(
      ...(await leafSteps(
        { leaf: { ...leaf, reference }, wanted: true },
        groundOf(state, trial),
        state,
        forward,
      )),
    );
  return distinct(steps);
}

function distinct(steps: readonly Step[]): Step[] {
  const byChange = steps.map(
    (step) => [`${step.change.pointer} ${JSON.stringify(step.change.to)}`, step] as const,
  );
  return [...new Map(byChange).values()];
}

function jsonOf(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null)) as Json;
}
