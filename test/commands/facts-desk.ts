// What tests of incoming facts share: a cloud of their own, a clock that stands where it is put, and
// two real codes whose check characters are right.
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { type FactsToSave, type SavedFacts, saveFacts } from '../../shared/commands/save-facts.ts';
import { type Deps, makeDeps } from '../../shared/deps.ts';
import { table } from '../../shared/names.ts';
import { localCloud } from '../cloud/local-cloud.ts';

export const firm = '91440300192317458F';
export const otherFirm = '91110108551385082Q';
export const steward = 'person:steward';

export type Desk = {
  readonly deps: Deps;
  /** Moves the clock. */
  at(instant: string): void;
  /** Saves facts and expects it to work. */
  save(wish: Partial<FactsToSave> & Pick<FactsToSave, 'facts'>): Promise<SavedFacts>;
  /** Every item of the table, as it is stored, in the order of its keys. */
  everything(): Promise<Record<string, unknown>[]>;
};

export async function factsDesk(): Promise<Desk> {
  const cloud = await localCloud();
  let now = '2026-11-23T08:00:00.000Z';
  const deps: Deps = { ...makeDeps(cloud.env), clock: { now: () => now } };
  return {
    deps,
    at: (instant) => {
      now = instant;
    },
    async save(wish) {
      const whole = { uscc: firm, source: 'SAMR', withdrawn: [], ...wish };
      const saved = await saveFacts(deps, whole, steward);
      if (!saved.ok) throw new Error(JSON.stringify(saved));
      return saved.value;
    },
    async everything() {
      const items: Record<string, unknown>[] = [];
      const pages = paginateScan({ client: deps.table.client }, { TableName: deps.table.name });
      for await (const { Items = [] } of pages) items.push(...Items);
      return items.toSorted((a, b) => (keyText(a) < keyText(b) ? -1 : 1));
    },
  };
}

function keyText(item: Record<string, unknown>): string {
  return `${String(item[table.partitionKey])} ${String(item[table.sortKey])}`;
}
