// The attempt to sign in that a returning person carries the secret of.
import { sha256 } from '../../domain/hash.ts';
import { type SignInAttempt, isOver } from '../../domain/session.ts';
import type { Deps } from '../../deps.ts';

type Needs = Pick<Deps, 'clock' | 'sessions'>;

/** The attempt of that secret, if it is still open. */
export async function findAttempt(deps: Needs, secret: string): Promise<SignInAttempt | undefined> {
  const attempt = await deps.sessions.findSignInAttempt(sha256(secret));
  return attempt && !isOver(attempt, deps.clock.now()) ? attempt : undefined;
}
