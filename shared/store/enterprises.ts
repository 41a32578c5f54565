// Reads enterprises and what is known about them. A firm's head, facts and list members lie in one
// partition, so that one consistent query sees all of it.
import type { Instant } from '../domain/day.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import { valueOfList } from '../domain/fact-list.ts';
import { type FactRecords, storedList } from '../domain/fact-records.ts';
import { type Stamp, valueOfCells } from '../domain/fact.ts';
import type { Json } from '../domain/hash.ts';
import type { Uscc } from '../domain/ids.ts';
import type { Table } from './commit.ts';
import { type Page, readIndex, readOne, readPartition, readWholeIndex, recordsOf } from './read.ts';

/** Where one value comes from; `entry` is the field, period or list member it belongs to. */
export type Origin = Stamp & { key: string; entry?: string };

/** An enterprise with its facts, by key; what is not known has no key. */
export type EnterpriseFile = {
  enterprise: Enterprise;
  facts: Readonly<Record<string, Json>>;
  origins: Origin[];
};

export type EnterpriseReader = ReturnType<typeof enterpriseReader>;

const pageSize = 200;

export function enterpriseReader(table: Table) {
  const records = async (uscc: Uscc): Promise<FactRecords> => {
    const items = await readPartition(table, `FIRM#${uscc}`);
    return {
      enterprise: recordsOf('enterprise', items)[0],
      facts: new Map(recordsOf('fact', items).map((fact) => [fact.key, fact])),
      lists: new Map(recordsOf('factList', items).map((list) => [list.key, list])),
      members: recordsOf('factMember', items),
    };
  };
  const list = (divisionPrefix: string, page: { limit?: number; cursor?: string } = {}) =>
    readIndex(table, 'enterprise', { pk: 'ENTERPRISE', prefix: divisionPrefix }, page);
  return {
    records,
    /** The enterprises of a division, by code; the prefix is '' for all of them. */
    list: (
      divisionPrefix: string,
      page?: { limit?: number; cursor?: string },
    ): Promise<Page<Enterprise>> => list(divisionPrefix, page),
    enterprise: (uscc: Uscc): Promise<Enterprise | undefined> =>
      readOne(table, 'enterprise', { uscc }),
    async file(uscc: Uscc): Promise<EnterpriseFile | undefined> {
      const known = await records(uscc);
      return known.enterprise && { enterprise: known.enterprise, ...factsOf(known) };
    },
    /** Enterprises whose last change of facts, before that instant, has not been matched yet. */
    matchWaitingSince: (before: Instant): Promise<Enterprise[]> =>
      readWholeIndex(table, 'enterprise', { index: 'waiting', pk: 'WAITING#match', before }),
    /** Every enterprise, page by page, in the order of division and code. */
    async *every(): AsyncIterable<Enterprise> {
      let cursor: string | undefined;
      do {
        const page = await list('', { limit: pageSize, ...(cursor && { cursor }) });
        yield* page.rows;
        cursor = page.next;
      } while (cursor);
    },
  };
}

function factsOf(records: FactRecords): Pick<EnterpriseFile, 'facts' | 'origins'> {
  const values: [string, Json | undefined][] = [
    ...[...records.facts].map(([key, fact]): [string, Json | undefined] => [
      key,
      valueOfCells(fact.cells),
    ]),
    ...[...records.lists.keys()].map((key): [string, Json | undefined] => [
      key,
      valueOfList(storedList(records, key)),
    ]),
  ];
  const known = values.flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return { facts: Object.fromEntries(known.toSorted(byFirst)), origins: originsOf(records) };
}

function originsOf(records: FactRecords): Origin[] {
  const ofFacts = [...records.facts.values()].flatMap(({ key, cells }) =>
    Object.entries(cells).map(([path, cell]) => origin(key, path.slice(1), cell)),
  );
  const ofLists = [...records.lists.values()].flatMap(({ key, statements }) =>
    Object.values(statements).map((statement) => origin(key, '', statement)),
  );
  const ofMembers = records.members.flatMap(({ key, memberKey, said }) =>
    Object.values(said).map((cell) => origin(key, memberKey, cell)),
  );
  return [...ofFacts, ...ofLists, ...ofMembers];
}

function origin(key: string, entry: string, { source, asOfAt, deliveryId }: Stamp): Origin {
  return { key, ...(entry && { entry }), source, asOfAt, deliveryId };
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
