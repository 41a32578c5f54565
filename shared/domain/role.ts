// What a person may do, and where. A grant names one role for one division and covers everything
// below it. Grants are ours, not the identity provider's, which is why taking one away works on the
// next request.
import { z } from 'zod';
import { Actor } from './actor.ts';
import type { Instant } from './day.ts';
import { divisionPrefix } from './division.ts';
import { PersonId } from './person.ts';

export const roles = [
  'author',
  'reviewer',
  'steward',
  'finance-preparer',
  'finance-approver',
  'auditor',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** One role for one division, from one instant until another; null means until it is taken away. */
export const Grant = z.object({
  personId: PersonId,
  role: Role,
  /** A code of GB/T 2260; everything below it is included. */
  division: z.string(),
  /** The department a steward delivers for; null for every other role. */
  source: z.string().nullable(),
  fromAt: z.string(),
  untilAt: z.string().nullable(),
  grantedBy: Actor,
  version: z.int(),
});
export type Grant = z.infer<typeof Grant>;

/** Whether the grant holds at that instant: its first instant counts, its last one does not. */
export function isInForce(grant: Grant, at: Instant): boolean {
  return grant.fromAt <= at && (grant.untilAt === null || at < grant.untilAt);
}

/** How the division of a grant must stand to the division of what a route is about. */
export type Reaching = 'own-or-below' | 'own-above-or-below';

/** Whether somebody with this division reaches something of that division. */
export function reaches(granted: string, division: string, reaching: Reaching): boolean {
  const [mine, theirs] = [divisionPrefix(granted), divisionPrefix(division)];
  if (theirs.startsWith(mine)) return true;
  return reaching === 'own-above-or-below' && mine.startsWith(theirs);
}
