// A steward gets a key for a program of their department. The key itself is told once and kept
// nowhere; the table holds its hash.
import type { Deps } from '../deps.ts';
import type { Actor } from '../domain/actor.ts';
import { appendAudit, emptyChain } from '../domain/audit.ts';
import { sha256 } from '../domain/hash.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import type { PersonId } from '../domain/person.ts';
import { isInForce } from '../domain/role.ts';
import { secondsAfter } from '../domain/session.ts';
import {
  type SourceToken,
  tokenEntity,
  tokenLifeDaysMax,
  tokenPrefix,
} from '../domain/source-token.ts';
import { commitDecision } from '../store/commit.ts';

type Needs = Pick<Deps, 'table' | 'people' | 'clock' | 'secretText'>;

export type TokenToIssue = {
  readonly personId: PersonId;
  readonly label: string;
  readonly lifeDays: number;
};

export type IssuedToken = { readonly token: string; readonly tokenHash: string; expiresAt: string };

const tokenBytes = 32;
const daySeconds = 24 * 60 * 60;

/** Refuses `token.no-steward` and `token.life` (1 to 366 days). */
export async function issueSourceToken(
  deps: Needs,
  { personId, label, lifeDays }: TokenToIssue,
  actor: Actor,
): Promise<Outcome<IssuedToken>> {
  const issuedAt = deps.clock.now();
  if (!Number.isInteger(lifeDays) || lifeDays < 1 || lifeDays > tokenLifeDaysMax)
    return refuse('token.life', { daysMax: tokenLifeDaysMax });
  const grants = (await deps.people.findPerson(personId))?.grants ?? [];
  const isSteward = grants.some((one) => one.role === 'steward' && isInForce(one, issuedAt));
  if (!isSteward) return refuse('token.no-steward');
  const token = `${tokenPrefix}${deps.secretText(tokenBytes)}`;
  const tokenHash = sha256(token);
  const expiresAt = secondsAfter(issuedAt, lifeDays * daySeconds);
  const act = { at: issuedAt, actor, action: 'issue-source-token', detail: { label, expiresAt } };
  const { head, row } = appendAudit(tokenEntity(tokenHash), emptyChain, act);
  const record: SourceToken = {
    tokenHash,
    personId,
    label,
    issuedAt,
    issuedBy: actor,
    expiresAt,
    revokedAt: null,
    audit: head,
    version: 0,
  };
  await commitDecision(deps.table, async () => ({
    ok: true,
    value: undefined,
    change: [
      { verb: 'put', kind: 'sourceToken', record },
      { verb: 'put', kind: 'auditRow', record: row },
    ],
  }));
  return done({ token, tokenHash, expiresAt });
}
