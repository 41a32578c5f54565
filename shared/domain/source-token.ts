// A key with which a program of a department delivers facts in the name of a steward. The table
// keeps only its hash; what it may do is read from the steward's own roles at every request, so it
// ends with them.
import { z } from 'zod';
import { AuditHead } from './audit.ts';
import type { Instant } from './day.ts';
import { Actor } from './actor.ts';
import { PersonId } from './person.ts';

export const SourceToken = z.object({
  tokenHash: z.string(),
  personId: PersonId,
  /** Where it is used, for people who look at the list. */
  label: z.string(),
  issuedAt: z.string(),
  issuedBy: Actor,
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  audit: AuditHead,
  version: z.int(),
});
export type SourceToken = z.infer<typeof SourceToken>;

/** Tokens begin like this, so that one that leaked is recognised. */
export const tokenPrefix = 'zdt_';
export const tokenLifeDaysMax = 366;

/** Whether the token opens anything at that instant. */
export function isLiveToken(token: SourceToken, at: Instant): boolean {
  return token.revokedAt === null && at < token.expiresAt;
}

/** The entity under which a token's audit rows stand: a part of its hash, never the token. */
export function tokenEntity(tokenHash: string): string {
  return `token_${tokenHash.slice(0, 26)}`;
}
