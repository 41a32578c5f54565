// Stores one statement about one firm: a single transaction with the firm's head. Only a statement
// of more pieces than a transaction holds writes some ahead, under a mark in the head that the last
// transaction takes away; the same statement again finishes what a crash left half done.
import type { Enterprise } from '../../domain/enterprise.ts';
import { type Change, commitDecision } from '../../store/commit.ts';
import { decideFacts } from './decide-facts.ts';
import type { Statement } from './statement.ts';
import { aheadOf, type StoreNeeds, writeAhead } from './write-ahead.ts';

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
    const records = await deps.enterprises.records(said.uscc);
    const decided = decideFacts(records, said, deps.clock.now());
    if (aheadOf(decided, along.length).length > 0) {
      await writeAhead(deps, said, along.length);
      return 'torn';
    }
    const { pieces, others, changedFacts, enterprise } = decided;
    const change = [...pieces, ...others];
    const wrote = change.length > 0;
    const value = { changedFacts, wrote, enterprise };
    return { ok: true, change: wrote ? [...change, ...along] : [], value };
  });
  if (!stored.ok) throw new Error(`a checked statement was refused: ${stored.code}`);
  return stored.value;
}
