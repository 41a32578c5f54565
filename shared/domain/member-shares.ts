// What single people and loans contribute to an instalment, and what of it is still open.
import type { Instalment, MemberShare } from './entitlement.ts';
import { fen } from './money.ts';

/** Each member's share, less what instalments that stand already cover for it. */
export function membersLeft(
  members: readonly MemberShare[],
  firm: readonly Instalment[],
): MemberShare[] {
  const covered = new Map<string, number>();
  for (const { group, id, amountFen } of firm.flatMap((instalment) => instalment.members)) {
    const key = `${group}#${id}`;
    covered.set(key, (covered.get(key) ?? 0) + amountFen);
  }
  return members
    .map((member) => {
      const left = member.amountFen - (covered.get(`${member.group}#${member.id}`) ?? 0);
      return { ...member, amountFen: fen(Math.max(0, left)) };
    })
    .filter((member) => member.amountFen > 0);
}

/** The same members with the same sums, in whatever order. */
export function isSameMembers(a: readonly MemberShare[], b: readonly MemberShare[]): boolean {
  return textOf(a) === textOf(b);
}

function textOf(members: readonly MemberShare[]): string {
  return members
    .map(({ group, id, amountFen }) => `${group}#${id}#${amountFen}`)
    .toSorted()
    .join('\n');
}
