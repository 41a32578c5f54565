// The person comes back from the identity provider: the attempt is used up, the person is known, and
// a session opens, all in one change. Signing in grants nothing.
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import { commitDecision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import { openSession } from './session/open-session.ts';
import { findAttempt } from './session/open-attempt.ts';

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
    openSession(deps, { attemptSecret, identity, secret }),
  );
  return opened.ok ? done({ secret, returnTo: attempt.returnTo }) : opened;
}
