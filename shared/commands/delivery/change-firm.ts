// What a statement changes about one firm: saved, or only worked out for a dry run.
import type { Deps } from '../../deps.ts';
import { decideFacts } from './decide-facts.ts';
import type { Statement } from './statement.ts';
import { storeStatement } from './store-statement.ts';

export type Needs = Pick<Deps, 'table' | 'enterprises' | 'clock'>;

/** Saves the statement; tells whether what rules see has changed. */
export async function doesChange(deps: Needs, said: Statement): Promise<boolean> {
  const { changedFacts } = await storeStatement(deps, said);
  return changedFacts.length > 0;
}

/** Saves the statement; tells whether its delivery has changed what rules see, now or before a kill. */
export async function hasChanged(deps: Needs, said: Statement): Promise<boolean> {
  const { changedFacts, enterprise } = await storeStatement(deps, said);
  return changedFacts.length > 0 || enterprise?.changedBy === said.deliveryId;
}

/** Tells whether saving the statement would change what rules see. */
export async function wouldChange(deps: Needs, said: Statement): Promise<boolean> {
  const records = await deps.enterprises.records(said.uscc);
  return decideFacts(records, said, deps.clock.now()).changedFacts.length > 0;
}
