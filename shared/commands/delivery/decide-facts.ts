// Turns a checked statement into the records it changes. Nothing new, nothing written; what rules
// can see changed, and only then, moves the enterprise's fact version, which starts a matching.
import { factOf, memberKeysOf } from '../../../rules/facts/catalogue.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import type { Instant } from '../../domain/day.ts';
import { type List, stateList, valueOfList } from '../../domain/fact-list.ts';
import { type FactRecords, storedList } from '../../domain/fact-records.ts';
import { type Cells, isRecord, isSameValue, pathsOf, rootPath } from '../../domain/fact.ts';
import { stateCells, type Stated, valueOfCells } from '../../domain/fact.ts';
import type { Json } from '../../domain/hash.ts';
import type { Write } from '../../store/commit.ts';
import { headAfter } from './enterprise-head.ts';
import type { Statement } from './statement.ts';

/** Writes of list members, which may be many, apart from the few others that must come with HEAD. */
export type FactChange = {
  readonly members: readonly Write[];
  readonly others: readonly Write[];
  readonly changedFacts: readonly string[];
  readonly enterprise: Enterprise | undefined;
};

type Part = {
  members: Write[];
  others: Write[];
  before: Json | undefined;
  after: Json | undefined;
};

/** What the statement changes in the records. */
export function decideFacts(records: FactRecords, said: Statement, now: Instant): FactChange {
  const parts = new Map<string, Part>();
  for (const key of keysOf(said)) {
    const isList = factOf(key)?.kind === 'list';
    parts.set(key, isList ? decideList(records, said, key) : decideCells(records, said, key));
  }
  const changedFacts = [...parts]
    .filter(([, part]) => !isSameValue(part.before, part.after))
    .map(([key]) => key);
  const all = [...parts.values()];
  const valueOf = (key: string) => parts.get(key)?.after;
  const enterprise =
    changedFacts.length > 0
      ? headAfter(records.enterprise, { uscc: said.uscc, changedFacts, valueOf, now })
      : undefined;
  return {
    members: all.flatMap((part) => part.members),
    others: [
      ...all.flatMap((part) => part.others),
      ...(enterprise ? [{ verb: 'put', kind: 'enterprise', record: enterprise } as const] : []),
    ],
    changedFacts,
    enterprise: enterprise ?? records.enterprise,
  };
}

function keysOf(said: Statement): string[] {
  const withdrawn = said.withdrawn.map((pointer) => pointer.split('/')[1] ?? '');
  return [...new Set([...Object.keys(said.facts), ...withdrawn])].toSorted();
}

function decideCells(records: FactRecords, said: Statement, key: string): Part {
  const stored = records.facts.get(key);
  const before: Cells = stored?.cells ?? {};
  const cells = stateCells(before, statedOf(said, key), stampOf(said));
  const record = { uscc: said.uscc, key, cells, version: stored?.version ?? 0 };
  return {
    members: [],
    others: cells === before ? [] : [{ verb: 'put', kind: 'fact', record }],
    before: valueOfCells(before),
    after: valueOfCells(cells),
  };
}

function statedOf(said: Statement, key: string): Stated {
  const value = said.facts[key];
  const withdrawn = said.withdrawn
    .filter((pointer) => pointer === `/${key}` || pointer.startsWith(`/${key}/`))
    .map((pointer): [string, undefined] => [pointer.slice(key.length + 1) || rootPath, undefined]);
  return new Map<string, Json | undefined>([
    ...withdrawn,
    ...(value === undefined ? [] : pathsOf(value)),
  ]);
}

function decideList(records: FactRecords, said: Statement, key: string): Part {
  const before = storedList(records, key);
  const { list, touched } = stateList(before, membersOf(said, key), stampOf(said));
  const stored = records.lists.get(key);
  const record = {
    uscc: said.uscc,
    key,
    statements: list.statements,
    version: stored?.version ?? 0,
  };
  return {
    members: touched.map((memberKey) => memberWrite(records, said, key, memberKey, list)),
    others: list === before ? [] : [{ verb: 'put', kind: 'factList', record }],
    before: valueOfList(before),
    after: valueOfList(list),
  };
}

/** The members by key; a list that is null is known to be empty, one that is not stated is withdrawn. */
function membersOf(said: Statement, key: string): ReadonlyMap<string, Json> | undefined {
  const value = said.facts[key];
  if (value === undefined) return undefined;
  const members = Array.isArray(value) ? value.filter(isRecord) : [];
  const keys = memberKeysOf(key, members);
  return new Map(members.map((member, index) => [keys[index] ?? '', member]));
}

function memberWrite(
  records: FactRecords,
  { uscc }: Statement,
  key: string,
  memberKey: string,
  list: List,
): Write {
  const stored = records.members.find((one) => one.key === key && one.memberKey === memberKey);
  const said = list.members.get(memberKey);
  const base = { uscc, key, memberKey, version: stored?.version ?? 0 };
  if (said) return { verb: 'put', kind: 'factMember', record: { ...base, said } };
  return { verb: 'remove', kind: 'factMember', record: { ...base, said: {} } };
}

function stampOf({ source, asOfAt, deliveryId }: Statement) {
  return { source, asOfAt, deliveryId };
}
