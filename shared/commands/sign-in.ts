// The person comes back from the identity provider: the attempt is used up, the person is known, and
// a session opens, all in one change. Signing in grants nothing.
import { appendAudit, emptyChain } from '../domain/audit.ts';
import { sha256 } from '../domain/hash.ts';
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import { type Person, type ProvenIdentity, personId } from '../domain/person.ts';
import { type SignInAttempt, isOver, secondsAfter, sessionLifeSeconds } from '../domain/session.ts';
import { type Decision, commitDecision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

type Needs = Pick<Deps, 'table' | 'clock' | 'identity' | 'secretText' | 'sessions' | 'people'>;
export type SignedInAnswer = { secret: string; returnTo: string };

/** Refuses an attempt that is gone or over, and an answer that the provider does not stand by. */
export async function signIn(
  deps: Needs,
  attemptSecret: string,
  callbackQuery: string,
): Promise<Outcome<SignedInAnswer>> {
  const attempt = await findAttempt(deps, attemptSecret);
  if (!attempt) return refuse('sign-in.expired');
  const identity = await deps.identity.identify(callbackQuery, attempt);
  if (!identity) return refuse('sign-in.rejected');
  const secret = deps.secretText(32);
  const opened = await commitDecision(deps.table, () =>
    decide(deps, { attemptSecret, identity, secret }),
  );
  return opened.ok ? done({ secret, returnTo: attempt.returnTo }) : opened;
}

async function decide(
  deps: Needs,
  {
    attemptSecret,
    identity,
    secret,
  }: { attemptSecret: string; identity: ProvenIdentity; secret: string },
): Promise<Decision<undefined>> {
  const attempt = await findAttempt(deps, attemptSecret);
  if (!attempt) return refuse('sign-in.expired');
  const at = deps.clock.now();
  const known = await deps.people.findPerson(personId(identity.issuer, identity.subject));
  const person = known ? { ...known.person, name: identity.name } : newPerson(identity);
  const { head, row } = appendAudit(person.id, person.audit, {
    at,
    actor: person.id,
    action: 'sign-in',
  });
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

async function findAttempt(deps: Needs, secret: string): Promise<SignInAttempt | undefined> {
  const attempt = await deps.sessions.findSignInAttempt(sha256(secret));
  return attempt && !isOver(attempt, deps.clock.now()) ? attempt : undefined;
}

function newPerson({ issuer, subject, name }: ProvenIdentity): Person {
  return { id: personId(issuer, subject), issuer, subject, name, audit: emptyChain, version: 0 };
}
