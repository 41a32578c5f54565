// An enterprise as its readers see it: the facts by key, made of the stored records, and where each
// value comes from.
import type { Enterprise } from './enterprise.ts';
import { valueOfList } from './fact-list.ts';
import { type FactRecords, storedList } from './fact-records.ts';
import { type Stamp, valueOfCells } from './fact.ts';
import type { Json } from './hash.ts';
import type { EntitlementId } from './ids.ts';

/** Where one value comes from; `entry` is the field, period or list member it belongs to. */
export type Origin = Stamp & { key: string; entry?: string };

/** An enterprise with its facts, by key; what is not known has no key. */
export type EnterpriseFile = {
  enterprise: Enterprise;
  facts: Readonly<Record<string, Json>>;
  origins: Origin[];
  /** The entitlements that the firm has or had. */
  entitlements: EntitlementId[];
};

/** The known facts of the records, with their origins. */
export function factsOf(records: FactRecords): Pick<EnterpriseFile, 'facts' | 'origins'> {
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
