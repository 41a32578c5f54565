// Reads the keys with which departments' programs deliver facts, by the hash of the key.
import type { PersonId } from '../domain/person.ts';
import type { SourceToken } from '../domain/source-token.ts';
import type { Table } from './commit.ts';
import { readOne, readWholeIndex } from './read.ts';

export type SourceTokenReader = ReturnType<typeof sourceTokenReader>;

/** Readers of the tokens in this table; whether one is live is for the caller to check. */
export function sourceTokenReader(table: Table) {
  return {
    token: (tokenHash: string): Promise<SourceToken | undefined> =>
      readOne(table, 'sourceToken', { tokenHash }),
    ofPerson: (personId: PersonId): Promise<SourceToken[]> =>
      readWholeIndex(table, 'sourceToken', { pk: 'SOURCE-TOKEN', prefix: `${personId}#` }),
  };
}
