// A person sets out to sign in: what must come back unchanged is kept for ten minutes, under the hash
// of a secret that only their browser holds.
import { sha256 } from '../domain/hash.ts';
import { attemptLifeSeconds, safeReturnTo, secondsAfter } from '../domain/session.ts';
import { commit } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

/** Where to send the browser, and the secret it must keep until it comes back. */
export async function beginSignIn(
  deps: Pick<Deps, 'table' | 'clock' | 'identity' | 'secretText'>,
  returnTo: string | undefined,
): Promise<{ secret: string; url: URL }> {
  const secret = deps.secretText(32);
  const proofs = deps.identity.newProofs();
  const record = {
    ...proofs,
    idHash: sha256(secret),
    returnTo: safeReturnTo(returnTo),
    expiresAt: secondsAfter(deps.clock.now(), attemptLifeSeconds),
    version: 0,
  };
  await commit(deps.table, [{ verb: 'put', kind: 'signInAttempt', record }]);
  return { secret, url: await deps.identity.authorizationUrl(proofs) };
}
