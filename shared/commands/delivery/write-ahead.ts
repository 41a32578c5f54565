// Members of a list that are too many for one transaction are written ahead of the firm's head,
// which makes them count.
import type { Deps } from '../../deps.ts';
import { commit } from '../../store/commit.ts';
import { decideFacts, type FactChange } from './decide-facts.ts';
import type { Statement } from './statement.ts';

export type StoreNeeds = Pick<Deps, 'table' | 'enterprises' | 'clock'>;

const writesMax = 100;
const roundsMax = 5;

/** Writes members ahead until what is left fits into the last transaction. */
export async function decideLast(
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
