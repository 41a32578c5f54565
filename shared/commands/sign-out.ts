// A session ends because its owner says so. Ending one that is already gone is no refusal.
import { sha256 } from '../domain/hash.ts';
import { commit } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

/** Where the provider's own session ends too, if it offers that. */
export async function signOut(
  deps: Pick<Deps, 'table' | 'identity' | 'sessions'>,
  secret: string | undefined,
): Promise<URL | undefined> {
  const session = secret ? await deps.sessions.findSession(sha256(secret)) : undefined;
  if (session) await commit(deps.table, [{ verb: 'remove', kind: 'session', record: session }]);
  return deps.identity.signedOutAt();
}
