// Signing in, and being signed in. The browser holds a random secret, the table only its hash; both
// records end by themselves, whether or not the table has removed them by then.
import { z } from 'zod';
import type { Instant } from './day.ts';
import { PersonId } from './person.ts';

export const sessionLifeSeconds = 8 * 60 * 60;
export const attemptLifeSeconds = 10 * 60;

/** What must come back unchanged from the identity provider, and where the person wanted to go. */
export const SignInAttempt = z.object({
  idHash: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  expiresAt: z.string(),
  version: z.int(),
});
export type SignInAttempt = z.infer<typeof SignInAttempt>;

export const Session = z.object({
  idHash: z.string(),
  personId: PersonId,
  openedAt: z.string(),
  expiresAt: z.string(),
  version: z.int(),
});
export type Session = z.infer<typeof Session>;

/** Whether a session or an attempt is over: it ends at its expiry, not after it. */
export function isOver(record: { readonly expiresAt: Instant }, at: Instant): boolean {
  return record.expiresAt <= at;
}

export function secondsAfter(at: Instant, seconds: number): Instant {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}

/** Only a path of ours may be returned to; anything else, another host above all, becomes `/`. */
export function safeReturnTo(path: string | undefined): string {
  const plain = path !== undefined && /^\/(?![/\\])[\w\-./?=&%:~+,@]*$/.test(path);
  return plain ? path : '/';
}
