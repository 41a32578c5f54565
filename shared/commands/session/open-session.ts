// A session opens: the attempt to sign in is used up and the person is known, all in one change.
import { appendAudit } from '../../domain/audit.ts';
import { sha256 } from '../../domain/hash.ts';
import { refuse } from '../../domain/outcome.ts';
import { newPerson, type ProvenIdentity, personId } from '../../domain/person.ts';
import { secondsAfter, sessionLifeSeconds } from '../../domain/session.ts';
import type { Decision } from '../../store/commit.ts';
import type { Deps } from '../../deps.ts';
import { findAttempt } from './open-attempt.ts';

type Needs = Pick<Deps, 'clock' | 'sessions' | 'people'>;

/** Whose session opens, by which attempt, under which new secret. */
type Opening = { attemptSecret: string; identity: ProvenIdentity; secret: string };

/** Decides the whole change; refuses where the attempt is gone or over by now. */
export async function openSession(
  deps: Needs,
  { attemptSecret, identity, secret }: Opening,
): Promise<Decision<undefined>> {
  const attempt = await findAttempt(deps, attemptSecret);
  if (!attempt) return refuse('sign-in.expired');
  const at = deps.clock.now();
  const known = await deps.people.findPerson(personId(identity.issuer, identity.subject));
  const person = known ? { ...known.person, name: identity.name } : newPerson(identity);
  const act = { at, actor: person.id, action: 'sign-in' };
  const { head, row } = appendAudit(person.id, person.audit, act);
  const session = {
    idHash: sha256(secret),
    personId: person.id,
    openedAt: at,
    expiresAt: secondsAfter(at, sessionLifeSeconds),
    version: 0,
  };
  return {
    ok: true,
    value: undefined,
    change: [
      { verb: 'remove', kind: 'signInAttempt', record: attempt },
      { verb: 'put', kind: 'person', record: { ...person, audit: head } },
      { verb: 'put', kind: 'session', record: session },
      { verb: 'put', kind: 'auditRow', record: row },
    ],
  };
}
