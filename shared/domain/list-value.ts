// A list as rules see it: what the sources say of a member is laid over each other, the newest on
// top.
import { isRecord } from './fact.ts';
import type { Json } from './hash.ts';
import type { List } from './fact-list.ts';

/** The list as rules see it, in the order of member keys; undefined where no source knows it. */
export function valueOfList({ statements, members }: List): Json | undefined {
  const known = Object.entries(statements).filter(([, statement]) => statement.known);
  if (known.length === 0) return undefined;
  const oldestFirst = known
    .toSorted(([a, x], [b, y]) => (`${x.asOfAt} ${a}` < `${y.asOfAt} ${b}` ? -1 : 1))
    .map(([source]) => source);
  return [...members]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, said]) => laidOver(oldestFirst.map((source) => said[source]?.value)));
}

function laidOver(values: (Json | undefined)[]): Json {
  return Object.assign({}, ...values.filter(isRecord)) as Json;
}
