// The part of a statement that is about a list: its head, and a record for each member that differs.
import { memberKeysOf } from '../../../rules/facts/catalogue.ts';
import { type List, stateList } from '../../domain/fact-list.ts';
import { valueOfList } from '../../domain/list-value.ts';
import { type FactRecords, storedList } from '../../domain/fact-records.ts';
import { isRecord } from '../../domain/fact.ts';
import type { Json } from '../../domain/hash.ts';
import type { Write } from '../../store/commit.ts';
import { type FactPart, stampOf } from './fact-part.ts';
import type { Statement } from './statement.ts';

/** What the statement does to the list of that key. */
export function decideList(records: FactRecords, said: Statement, key: string): FactPart {
  const before = storedList(records, key);
  const { list, touched } = stateList(before, membersOf(said, key), stampOf(said));
  const version = records.lists.get(key)?.version ?? 0;
  const record = { uscc: said.uscc, key, statements: list.statements, version };
  return {
    pieces: touched.map((memberKey) => memberWrite(records, said, key, memberKey, list)),
    others: list === before ? [] : [{ verb: 'put', kind: 'factList', record }],
    settles: !isOvertaken(before, said),
    before: valueOfList(before),
    after: valueOfList(list),
  };
}

/** A newer statement of the same source stands, so this one says nothing. */
function isOvertaken({ statements }: List, { source, asOfAt }: Statement): boolean {
  const last = statements[source];
  return last !== undefined && last.asOfAt > asOfAt;
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
