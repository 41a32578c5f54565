// Reads enterprises and what is known about them. A firm's head, facts and list members lie in one
// partition, so that one consistent query sees all of it.
import type { Instant } from '../domain/day.ts';
import { divisionPrefix } from '../domain/division.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import { type EnterpriseFile, factsOf } from '../domain/enterprise-file.ts';
import type { FactRecords } from '../domain/fact-records.ts';
import type { Uscc } from '../domain/ids.ts';
import type { Table } from './commit.ts';
import {
  type Item,
  type Page,
  readIndex,
  readOne,
  readPartition,
  readWholeIndex,
  recordsOf,
} from './read.ts';
import { countSegment, readSegment, type Segment } from './segments.ts';
import { type Asked, type Listed, readList } from './walk.ts';

export type EnterpriseReader = ReturnType<typeof enterpriseReader>;

const pageSize = 200;

export function enterpriseReader(table: Table) {
  const records = async (uscc: Uscc): Promise<FactRecords> => {
    const enterprise = await readOne(table, 'enterprise', { uscc });
    return { ...factRecordsOf(await readPartition(table, `FIRM#${uscc}`)), enterprise };
  };
  const list = (divisionPrefix: string, page: { limit?: number; cursor?: string } = {}) =>
    readIndex(table, 'enterprise', { pk: 'ENTERPRISE', prefix: divisionPrefix }, page);
  return {
    /** The records as a change of them needs them; the head is read first, as for `file`. */
    records,
    /** The enterprises of a division, by code; the prefix is '' for all of them. */
    list: (
      divisionPrefix: string,
      page?: { limit?: number; cursor?: string },
    ): Promise<Page<Enterprise>> => list(divisionPrefix, page),
    /** A page of a division's enterprises with the total; what is not wanted is passed over. */
    listed: (division: string, asked: Asked<Enterprise>): Promise<Listed<Enterprise>> => {
      const ranges = [{ pk: 'ENTERPRISE', prefix: divisionPrefix(division) }];
      return readList(table, 'enterprise', { ranges }, asked);
    },
    enterprise: (uscc: Uscc): Promise<Enterprise | undefined> =>
      readOne(table, 'enterprise', { uscc }),
    /**
     * The firm whole. The head is read first: a fact that changes while the rest is read moves the
     * head's version, and whatever was decided on the mixture cannot be committed.
     */
    async file(uscc: Uscc): Promise<EnterpriseFile | undefined> {
      const enterprise = await readOne(table, 'enterprise', { uscc });
      if (!enterprise) return undefined;
      const items = await readPartition(table, `FIRM#${uscc}`);
      const marks = recordsOf('entitlementMark', items);
      return {
        enterprise,
        ...factsOf(factRecordsOf(items)),
        entitlements: marks.map((mark) => mark.entitlementId),
      };
    },
    /** Enterprises whose last change of facts, before that instant, has not been matched yet. */
    matchWaitingSince: (before: Instant): Promise<Enterprise[]> =>
      readWholeIndex(table, 'enterprise', { index: 'waiting', pk: 'WAITING#match', before }),
    /** A page of the codes in one segment of the registry. */
    segment: (of: Segment, page: { limit: number; cursor?: string | undefined }) =>
      readSegment(table, of, page),
    /** How many enterprises lie in the segment. */
    countIn: (of: Segment): Promise<number> => countSegment(table, of),
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

function factRecordsOf(items: Item[]): FactRecords {
  return {
    enterprise: recordsOf('enterprise', items)[0],
    facts: Map.groupBy(recordsOf('fact', items), (fact) => fact.key),
    lists: new Map(recordsOf('factList', items).map((list) => [list.key, list])),
    members: recordsOf('factMember', items),
  };
}
