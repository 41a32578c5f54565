// For which department a steward speaks on this call: the one that is named, if it is theirs, or the
// only one they have.
import { done, type Outcome, type Refusal, refuse } from '../../../shared/domain/outcome.ts';
import { reaches } from '../../../shared/domain/role.ts';
import type { Reach } from '../reach.ts';

/** The department that is asked for, or the only one the steward delivers for in those places. */
export function sourceFor(
  reach: Reach,
  asked: string | undefined,
  divisions: readonly string[],
): Outcome<string> {
  const own = new Set(
    reach.signedIn.grants
      .filter(({ division }) => divisions.every((one) => reaches(division, one, 'own-or-below')))
      .flatMap(({ role, source }) => (role === 'steward' && source !== null ? [source] : [])),
  );
  const [only, ...others] = own;
  if (asked === undefined && only !== undefined && others.length === 0) return done(only);
  return asked !== undefined && own.has(asked) ? done(asked) : foreign(asked, own);
}

function foreign(asked: string | undefined, own: ReadonlySet<string>): Refusal {
  const expected = [...own].join(' or ');
  return refuse('facts.malformed', { errorCount: 1 }, [
    { pointer: '/source', found: asked ?? 'nothing', expected },
  ]);
}
