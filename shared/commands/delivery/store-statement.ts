// Stores one statement about one firm: a single transaction with the firm's head. Only a list with
// more changes than a transaction holds writes members ahead; the head still comes last, and the
// same statement again finishes what a crash left half done.
import type { Deps } from '../../deps.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import { type Change, commit, commitDecision } from '../../store/commit.ts';
import { decideFacts, type FactChange } from './decide-facts.ts';
import type { Statement } from './statement.ts';

export type StoreNeeds = Pick<Deps, 'table' | 'enterprises' | 'clock'>;

/** What became of a statement; `wrote` is also true where only as-of times were renewed. */
export type StoredStatement = {
  readonly changedFacts: readonly string[];
  readonly wrote: boolean;
  readonly enterprise: Enterprise | undefined;
};

const writesMax = 100;
const roundsMax = 5;

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

/** Writes members ahead until what is left fits into the last transaction. */
async function decideLast(
  deps: StoreNeeds,
  said: Statement,
  reserved: number,
): Promise<FactChange> {
  for (let round = 0; round < roundsMax; round += 1) {
    const records = await deps.enterprises.records(said.uscc);
    const change = decideFacts(records, said, deps.clock.now());
    const ahead = change.members.slice(writesMax - change.others.length - reserved);
    if (ahead.length === 0) return change;
    for (let from = 0; from < ahead.length; from += writesMax)
      if ((await commit(deps.table, ahead.slice(from, from + writesMax))) === 'conflict') break;
  }
  throw new Error(`gave up on a list of ${said.uscc} that others keep changing`);
}
