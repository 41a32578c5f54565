// Whether a change brings a verdict further: its first failing part holds, or more of it does.

import { leavesOf } from '../condition.ts';
import type { ExplainedLeaf, ExplainedMember, ExplainedTree } from '../explain.ts';
import type { Policy } from '../policy.ts';
import type { Verdict } from '../verdict.ts';

/** Whether the failing part now holds, or at least fails later than before. */
export function isFurther(policy: Policy, before: Verdict, after: Verdict, at: number): boolean {
  if (after.answer === 'eligible') return true;
  const now = after.conditions[at];
  if (!now || after.conditions.length < before.conditions.length) return false;
  if (now.answer === true) return true;
  return progress(policy, after, at) > progress(policy, before, at);
}

/** How far the members or the leaves of a failing part have come. */
function progress(policy: Policy, verdict: Verdict, at: number): number {
  const part = verdict.conditions[at];
  if (!part) return 0;
  if (!('each' in part)) return leavesHolding(part);
  const members = verdict.members.filter((member) => member.each === part.each);
  return members.reduce((sum, member) => sum + memberProgress(policy, member), 0);
}

const perStep = 10_000;

/** A member that passes a keep step is further than one that failed it, whatever holds after it. */
function memberProgress(policy: Policy, member: ExplainedMember): number {
  if (member.standing === 'certain') return 1_000 * perStep;
  const held = member.conditions ? leavesHolding(member.conditions) : 0;
  const known = member.standing === 'doubtful' ? perStep / 10 : 0;
  return stepOf(policy, member) * perStep + held + known;
}

/** The keep step that a member failed or is in doubt at; -1 where its day is outside the policy. */
function stepOf(policy: Policy, { each, conditions }: ExplainedMember): number {
  if (!conditions) return -1;
  const failed = leavesIn(conditions).map(({ reference, operator }) => `${reference} ${operator}`);
  return (policy.each[each]?.keep ?? []).findIndex((step) => {
    const leaves = leavesOf(step.conditions).map(({ fact, operator }) => `${fact} ${operator}`);
    return leaves.join() === failed.join();
  });
}

/** Every leaf of an explained condition, in written order. */
export function leavesIn(tree: ExplainedTree): ExplainedLeaf[] {
  if ('reference' in tree) return [tree];
  if ('not' in tree) return leavesIn(tree.not);
  return ('all' in tree ? tree.all : tree.any).flatMap(leavesIn);
}

function leavesHolding(tree: ExplainedTree): number {
  if ('reference' in tree) return tree.answer === true ? 2 : tree.answer === 'unknown' ? 1 : 0;
  if ('not' in tree) return tree.answer === true ? 2 : 0;
  return ('all' in tree ? tree.all : tree.any).reduce((sum, each) => sum + leavesHolding(each), 0);
}
