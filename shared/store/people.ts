// Reads people and their grants; every request reads them anew, so that nothing is remembered that
// has been taken away.
import type { Person, PersonId } from '../domain/person.ts';
import type { Grant } from '../domain/role.ts';
import type { Table } from './commit.ts';
import { readPartition, recordsOf } from './read.ts';

/** A person with every grant they ever had, in force or not. */
export type PersonWithGrants = { readonly person: Person; readonly grants: readonly Grant[] };

export type PeopleReaders = {
  findPerson: (id: PersonId) => Promise<PersonWithGrants | undefined>;
};

/** Readers of the people in this table. */
export function peopleReaders(table: Table): PeopleReaders {
  return {
    findPerson: async (id) => {
      const items = await readPartition(table, `PERSON#${id}`);
      const [person] = recordsOf('person', items);
      return person && { person, grants: recordsOf('grant', items) };
    },
  };
}
