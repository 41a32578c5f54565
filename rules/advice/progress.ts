// Whether a change brings a verdict further: its first failing part holds, or more of it does.

import type { ExplainedMember, ExplainedTree } from '../explain.ts';
import type { Verdict } from '../verdict.ts';

/** Whether the failing part now holds, or at least fails later than before. */
export function isFurther(before: Verdict, after: Verdict, at: number): boolean {
  if (after.answer === 'eligible') return true;
  const now = after.conditions[at];
  if (!now || after.conditions.length < before.conditions.length) return false;
  if (now.answer === true) return true;
  return progress(after, at) > progress(before, at);
}

/** How far the members or the leaves of a failing part have come. */
export function progress(verdict: Verdict, at: number): number {
  const part = verdict.conditions[at];
  if (!part) return 0;
  if (!('each' in part)) return leavesHolding(part);
  const members = verdict.members.filter((member) => member.each === part.each);
  return members.reduce((sum, member) => sum + memberProgress(member, verdict), 0);
}

export function memberProgress(member: ExplainedMember, { policyKey }: Verdict): number {
  if (member.standing === 'certain') return 1_000_000;
  const held = member.conditions ? leavesHolding(member.conditions) : 0;
  const known = member.standing === 'doubtful' ? 1_000 : 0;
  return policyKey === '' ? 0 : held + known;
}

export function leavesHolding(tree: ExplainedTree): number {
  if ('reference' in tree) return tree.answer === true ? 2 : tree.answer === 'unknown' ? 1 : 0;
  if ('not' in tree) return tree.answer === true ? 2 : 0;
  return ('all' in tree ? tree.all : tree.any).reduce((sum, each) => sum + leavesHolding(each), 0);
}
