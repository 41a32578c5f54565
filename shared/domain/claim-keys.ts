// What an instalment has to itself once it is confirmed: its persons and loans, and, where a group
// lets one policy stand for a firm, the firm's one place in that group for the period.
import type { Entitlement, Instalment } from './entitlement.ts';
import { isCovering, isOpen } from './instalment-states.ts';

export type ClaimKey = { group: string; id: string };

/** Every claim that the instalment needs. */
export function claimKeys(
  { uscc, period }: Pick<Entitlement, 'uscc' | 'period'>,
  instalment: Instalment,
): ClaimKey[] {
  const members = instalment.members.filter((member) => member.group !== '');
  return [
    ...members.map(({ group, id }) => ({ group, id })),
    ...instalment.exclusiveGroups.map((group) => ({ group, id: `${uscc}#${period}` })),
  ];
}

/** The claims that nothing else of the entitlement needs once this instalment is given up. */
export function claimsToRelease(
  entitlement: Entitlement,
  instalments: readonly Instalment[],
  leaving: Instalment,
): ClaimKey[] {
  const standing = instalments.filter(
    (one) => one.n !== leaving.n && isCovering(one.state) && !isOpen(one.state),
  );
  const needed = new Set(
    standing.flatMap((one) => claimKeys(entitlement, one).map((key) => nameOf(key))),
  );
  return claimKeys(entitlement, leaving).filter((key) => !needed.has(nameOf(key)));
}

function nameOf({ group, id }: ClaimKey): string {
  return `${group}#${id}`;
}
