// A fact that is a list: each source states the whole of what it knows, and its newest statement
// replaces its own earlier one, never another source's.
import { type Stamp, isSameValue } from './fact.ts';
import type { Json } from './hash.ts';
import type { StoredList, StoredMember } from './stored-list.ts';

export type Statements = StoredList['statements'];
export type Said = StoredMember['said'];
export type List = { readonly statements: Statements; readonly members: ReadonlyMap<string, Said> };

export const emptyList: List = { statements: {}, members: new Map() };

/**
 * The list after a source stated its members (or withdrew them: undefined). The same object comes
 * back where the statement is older than the source's last, or says the same as of the same time.
 * `touched` names the members whose record changes; one that nobody mentions any more is gone.
 */
export function stateList(
  list: List,
  members: ReadonlyMap<string, Json> | undefined,
  stamp: Stamp,
): { list: List; touched: string[] } {
  const last = list.statements[stamp.source];
  if (last && last.asOfAt > stamp.asOfAt) return { list, touched: [] };
  const next = new Map(list.members);
  const named = new Set([...list.members.keys(), ...(members?.keys() ?? [])]);
  const touched = [...named].filter((memberKey) =>
    restate(next, memberKey, members?.get(memberKey), stamp),
  );
  const known = members !== undefined;
  const renewed = last?.asOfAt !== stamp.asOfAt || last.known !== known || touched.length > 0;
  if (!renewed) return { list, touched };
  const statements = { ...list.statements, [stamp.source]: { ...stamp, known } };
  return { list: { statements, members: next }, touched };
}

/** Puts what the source now says of one member; false where it said the same before. */
function restate(
  members: Map<string, Said>,
  memberKey: string,
  value: Json | undefined,
  stamp: Stamp,
): boolean {
  const { [stamp.source]: before, ...others } = members.get(memberKey) ?? {};
  if (isSameValue(before?.value, value)) return false;
  const said = value === undefined ? others : { ...others, [stamp.source]: { ...stamp, value } };
  if (Object.keys(said).length === 0) members.delete(memberKey);
  else members.set(memberKey, said);
  return true;
}
