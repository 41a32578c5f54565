// Where each value of an enterprise comes from: source, as-of time and delivery, down to the field,
// period or list member.
import type { FactRecords } from './fact-records.ts';
import type { Stamp } from './fact.ts';

/** Where one value comes from; `entry` is the field, period or list member it belongs to. */
export type Origin = Stamp & { key: string; entry?: string };

/** The origin of every value in the records: plain facts, lists, and their members. */
export function originsOf(records: FactRecords): Origin[] {
  const ofFacts = [...records.facts.values()]
    .flat()
    .flatMap(({ key, cells }) =>
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
