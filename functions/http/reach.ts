// Which divisions an asker reaches on a route, and whether a thing lies within.
import { reaches, type Reaching, type Role } from '../../shared/domain/role.ts';
import type { Answer, Ask, SignedIn } from './context.ts';
import { answerNotFound, answerSignedOut } from './errors.ts';

/** Which divisions the asker may look at or act for on this route. */
export type Reach = {
  readonly signedIn: SignedIn;
  readonly divisions: readonly string[];
  covers(division: string): boolean;
};

/** Something that lies in divisions; a list means that it lies in each of them. */
export type Placed = { readonly divisions: readonly string[] };

/** To act on something one must reach all of its divisions; to read along the line, one of them. */
export function isSeen(thing: Placed, relation: Reaching, reach: Reach): boolean {
  const covers = (place: string) => reach.covers(place);
  if (relation === 'own-or-below') return thing.divisions.every(covers);
  return thing.divisions.some(covers);
}

export function withReach(
  c: Ask,
  roles: readonly Role[],
  relation: Reaching,
  handle: (reach: Reach) => Answer,
): Answer {
  const signedIn = c.get('signedIn');
  if (!signedIn) return answerSignedOut(c);
  const granted = signedIn.grants.filter((grant) => roles.includes(grant.role));
  const divisions = [...new Set(granted.map((grant) => grant.division))];
  if (divisions.length === 0) return answerNotFound(c);
  const covers = (place: string) => divisions.some((mine) => reaches(mine, place, relation));
  return handle({ signedIn, divisions, covers });
}
