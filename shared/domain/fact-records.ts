// Everything stored about one enterprise's facts, as a change of them needs it: the records behind
// the values, with the versions they were read at.
import type { Enterprise } from './enterprise.ts';
import type { List } from './fact-list.ts';
import type { StoredList, StoredMember } from './stored-list.ts';
import type { Cells, StoredFact } from './fact.ts';

export type FactRecords = {
  readonly enterprise: Enterprise | undefined;
  /** The records of each fact: one, or of a series one for each year. */
  readonly facts: ReadonlyMap<string, readonly StoredFact[]>;
  readonly lists: ReadonlyMap<string, StoredList>;
  readonly members: readonly StoredMember[];
};

/** All that is kept of a fact, put together again; empty where nobody has stated it. */
export function storedCells(records: FactRecords, key: string): Cells {
  const parts = records.facts.get(key) ?? [];
  return Object.fromEntries(parts.flatMap(({ cells }) => Object.entries(cells)));
}

/** The list of that key as it is stored; empty where nobody has stated it. */
export function storedList(records: FactRecords, key: string): List {
  const members = records.members.filter((member) => member.key === key);
  return {
    statements: records.lists.get(key)?.statements ?? {},
    members: new Map(members.map((member) => [member.memberKey, member.said])),
  };
}
