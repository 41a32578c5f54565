// Reads the public list: what stands on it, what has stood there long enough, and the objections.
import type { Day } from '../domain/day.ts';
import { divisionPrefix } from '../domain/division.ts';
import type { EntitlementId, ObjectionId } from '../domain/ids.ts';
import type { Objection } from '../domain/objection.ts';
import type { PublicEntry } from '../domain/public-entry.ts';
import type { Table } from './commit.ts';
import { countIndex, type Page, readIndex, readOne, readWholeIndex } from './read.ts';

/** Beyond this a list is told as longer, not counted. */
export const countedMax = 10_000;

export type PublicListReader = ReturnType<typeof publicListReader>;

export function publicListReader(table: Table) {
  return {
    entry: (
      entitlementId: EntitlementId,
      n: number,
      offer: number,
    ): Promise<PublicEntry | undefined> =>
      readOne(table, 'publicEntry', { entitlementId, n, offer }),
    /** The entries of a policy whose last day is that day or later, the earliest first. */
    list: (
      policyKey: string,
      today: Day,
      page: { limit: number; cursor?: string },
    ): Promise<Page<PublicEntry>> =>
      readIndex(table, 'publicEntry', inItsDays(policyKey, today), page),
    count: (policyKey: string, today: Day): Promise<number> =>
      countIndex(table, inItsDays(policyKey, today), countedMax),
    /** The entries whose last day lies before that day and that no objection holds. */
    overBefore: (today: Day): Promise<PublicEntry[]> =>
      readWholeIndex(table, 'publicEntry', {
        index: 'waiting',
        pk: 'WAITING#public',
        before: today,
      }),
    objection: (id: ObjectionId): Promise<Objection | undefined> =>
      readOne(table, 'objection', { id }),
    /** Objections of a division, open or decided, oldest first. */
    objections: (
      state: 'open' | 'decided',
      division: string,
      page: { limit: number; cursor?: string },
    ): Promise<Page<Objection>> =>
      readIndex(
        table,
        'objection',
        { pk: `OBJECTION#${state}`, prefix: divisionPrefix(division) },
        page,
      ),
  };
}

function inItsDays(policyKey: string, today: Day) {
  return { pk: `PUBLIC#${policyKey}`, from: today };
}
