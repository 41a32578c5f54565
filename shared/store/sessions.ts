// Reads sign-in attempts and sessions by the hash of the secret that the browser holds.
import type { Session, SignInAttempt } from '../domain/session.ts';
import type { Table } from './commit.ts';
import { readOne } from './read.ts';

export type SessionReaders = {
  findSession: (idHash: string) => Promise<Session | undefined>;
  findSignInAttempt: (idHash: string) => Promise<SignInAttempt | undefined>;
};

/** Readers of the sessions in this table; whether one is over is for the caller to check. */
export function sessionReaders(table: Table): SessionReaders {
  return {
    findSession: (idHash) => readOne(table, 'session', { idHash }),
    findSignInAttempt: (idHash) => readOne(table, 'signInAttempt', { idHash }),
  };
}
