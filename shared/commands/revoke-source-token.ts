// A key that leaked or is no longer used is taken back; it is dead from the next request on.
import type { Deps } from '../deps.ts';
import type { Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { type SourceToken, tokenEntity } from '../domain/source-token.ts';
import { commitDecision } from '../store/commit.ts';

type Needs = Pick<Deps, 'table' | 'sourceTokens' | 'clock'>;

/** Refuses `token.unknown`; one that was taken back before stays as it is. */
export async function revokeSourceToken(
  deps: Needs,
  tokenHash: string,
  actor: Actor,
): Promise<Outcome<SourceToken>> {
  return commitDecision<SourceToken>(deps.table, async () => {
    const token = await deps.sourceTokens.token(tokenHash);
    if (!token) return refuse('token.unknown');
    if (token.revokedAt !== null) return { ok: true, change: [], value: token };
    const at = deps.clock.now();
    const act = { at, actor, action: 'revoke-source-token' };
    const { head, row } = appendAudit(tokenEntity(tokenHash), token.audit, act);
    const record = { ...token, revokedAt: at, audit: head };
    return {
      ok: true,
      value: record,
      change: [
        { verb: 'put', kind: 'sourceToken', record },
        { verb: 'put', kind: 'auditRow', record: row },
      ],
    };
  });
}
