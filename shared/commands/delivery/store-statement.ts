// Stores one statement about one firm: a single transaction with the firm's head. Only a list with
// more changes than a transaction holds writes members ahead; the head still comes last, and the
// same statement again finishes what a crash left half done.
import type { Enterprise } from '../../domain/enterprise.ts';
import { type Change, commitDecision } from '../../store/commit.ts';
import type { Statement } from './statement.ts';
import { type StoreNeeds, decideLast } from './write-ahead.ts';

/** What became of a statement; `wrote` is also true where only as-of times were renewed. */
export type StoredStatement = {
  readonly changedFacts: readonly string[];
  readonly wrote: boolean;
  readonly enterprise: Enterprise | undefined;
};

/** Stores the statement; `along` is written in the same transaction, if anything is written. */
export async function storeStatement(
  deps: StoreNeeds,
  said: Statement,
  along: Change = [],
): Promise<StoredStatement> {
  const stored = await commitDecision<StoredStatement>(deps.table, async () => {
    const { members, others, changedFacts, enterprise } = await decideLast(
      deps,
      said,
      along.length,
    );
    const change = [...members, ...others];
    const wrote = change.length > 0;
    const value = { changedFacts, wrote, enterprise };
    return { ok: true, change: wrote ? [...change, ...along] : [], value };
  });
  if (!stored.ok) throw new Error(`a checked statement was refused: ${stored.code}`);
  return stored.value;
}
