// The changes worth trying on a verdict: for its first failing condition, each leaf that could turn
// it, by the nearest value of each fact behind that leaf, a later day, or one more list member.

import { addMonths } from '../../shared/domain/day.ts';
import type {
  ExplainedCondition,
  ExplainedLeaf,
  ExplainedMember,
  ExplainedTree,
} from '../explain.ts';
import { factOf } from '../facts/catalogue.ts';
import { own } from '../facts/read.ts';
import { asDay } from '../formula/calendar.ts';
import type { Policy } from '../policy.ts';
import { reasons } from '../reasons.ts';
import type { Related } from '../run.ts';
import { type Verdict, decide } from '../verdict.ts';
import { type Change, type State, type Step, onDay } from './advise.ts';
import { memberToAdd } from './member.ts';
import { type Ground, type Place, placesBehind, valueAtPath } from './place.ts';
import { lineOf, nearest } from './scale.ts';
import { isFurther, leavesIn } from './progress.ts';
import { type Forward, turningValues } from './turning.ts';
import { stepAt } from './reach.ts';

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
    return isFurther(policy, verdict, after, at);
  };
  const steps = await laterSteps(state, trial, forward);
  if ('each' in failing) steps.push(...(await memberSteps(failing.each, state, trial, forward)));
  else if (failing.clause !== 'validity')
    for (const target of targetsOf(failing, true)) {
      const turned = async (next: State): Promise<boolean> =>
        isTurned(target, (await decide(policy, next.facts, next.occasion, related)).conditions[at]);
      steps.push(...(await leafSteps(target, groundOf(state, trial), state, forward, turned)));
    }
  return distinct(steps);
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

/** Whether the leaf itself has the answer that is wanted, whatever became of the others. */
function isTurned({ leaf, wanted }: Target, part: ExplainedCondition | undefined): boolean {
  if (!part || 'each' in part) return false;
  const same = leavesIn(part).filter(
    ({ reference, operator }) => reference === leaf.reference && operator === leaf.operator,
  );
  return same.length > 0 && same.every(({ answer }) => answer === wanted);
}

function groundOf(state: State, { policy }: Trial): Ground {
  return { policy, facts: state.facts, occasion: state.occasion };
}

async function leafSteps(
  { leaf }: Target,
  ground: Ground,
  state: State,
  forward: Forward,
  turned?: Forward,
): Promise<Step[]> {
  const references = [leaf.reference, ...(leaf.limitReference ? [leaf.limitReference] : [])];
  const places = references.flatMap((text) => placesBehind(text, ground));
  const given = { ...state, policy: ground.policy };
  const steps: Step[] = [];
  for (const place of places) {
    for (const value of await turningValues(place, leaf, given, forward, turned))
      steps.push(stepAt(ground.policy, place, value, state));
  }
  return steps;
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
    const dayAt = (point: number) => onDay(policy, state, dayOf(line.to(point)));
    const best = await nearest(start, end, (point) => forward(dayAt(point)));
    const to = dayOf(line.to(best));
    const change: Change = { reach: 'time', fact: 'asOf', pointer: '/asOf', from: asOf, to };
    return [{ change, state: onDay(policy, state, to) }];
  }
  return [];
}

function dayOf(value: unknown): State['occasion']['asOf'] {
  return asDay(typeof value === 'string' ? value : '');
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
    const added = stepAt(trial.policy, place, row, { ...state, facts });
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
  const ground = groundOf(state, trial);
  const whole = [...lines, ...values, ...(paid ? ['fin.paid[].policyKey'] : [])];
  const asked = [...whole.map((text) => [text, ground] as const), ...ofMembers(ground, lines)];
  for (const [reference, at] of asked)
    steps.push(
      ...(await leafSteps({ leaf: { ...leaf, reference }, wanted: true }, at, state, forward)),
    );
  return distinct(steps);
}

const membersMax = 12;

/** What the amount reads at each member: its values and its own fields. */
function ofMembers(ground: Ground, lines: readonly string[]): (readonly [string, Ground])[] {
  return Object.entries(ground.policy.each).flatMap(([each, { over, values, ceiling }]) => {
    const rows = own(ground.facts, over);
    const count = Array.isArray(rows) ? Math.min(rows.length, membersMax) : 0;
    const references = [
      ...Object.keys(values ?? {}).map((name) => `it.value.${name}`),
      ...lines.filter((text) => text.startsWith('it.')),
      ...(ceiling ? [ceiling.field] : []),
    ];
    return Array.from({ length: count }, (_, index) =>
      references.map((text) => [text, { ...ground, member: { each, index } }] as const),
    ).flat();
  });
}

function distinct(steps: readonly Step[]): Step[] {
  const byChange = steps.map(
    (step) => [`${step.change.pointer} ${JSON.stringify(step.change.to)}`, step] as const,
  );
  return [...new Map(byChange).values()];
}
