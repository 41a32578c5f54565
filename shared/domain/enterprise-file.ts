// An enterprise as its readers see it: the facts by key, made of the stored records, and where each
// value comes from.
import type { Enterprise } from './enterprise.ts';
import { valueOfList } from './list-value.ts';
import { type Origin, originsOf } from './fact-origins.ts';
import { type FactRecords, storedCells, storedList } from './fact-records.ts';
import { valueOfCells } from './fact.ts';
import type { Json } from './hash.ts';
import type { EntitlementId } from './ids.ts';

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
    ...[...records.facts.keys()].map((key): [string, Json | undefined] => [
      key,
      valueOfCells(storedCells(records, key)),
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

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
