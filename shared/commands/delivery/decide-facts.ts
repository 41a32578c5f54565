// Turns a checked statement into the records it changes. Nothing new, nothing written; what rules
// can see changed, and only then, moves the enterprise's fact version, which starts a matching.
import { factOf } from '../../../rules/facts/catalogue.ts';
import type { Enterprise, Writing } from '../../domain/enterprise.ts';
import type { Instant } from '../../domain/day.ts';
import type { FactRecords } from '../../domain/fact-records.ts';
import { isSameValue } from '../../domain/fact.ts';
import { check, put, type Write } from '../../store/commit.ts';
import { decideCells } from './decide-cells.ts';
import { decideList } from './decide-list.ts';
import { headAfter } from './enterprise-head.ts';
import type { FactPart } from './fact-part.ts';
import { searchWrites, withFoundAs } from './search-writes.ts';
import type { Statement } from './statement.ts';

/** Pieces, which may be many, apart from the few other writes that must come with the head. */
export type FactChange = {
  readonly pieces: readonly Write[];
  /** The facts that the pieces belong to. */
  readonly keysInPieces: readonly string[];
  readonly others: readonly Write[];
  readonly changedFacts: readonly string[];
  readonly enterprise: Enterprise | undefined;
};

/** What the statement changes in the records. */
export function decideFacts(records: FactRecords, said: Statement, now: Instant): FactChange {
  const parts = new Map<string, FactPart>();
  for (const key of keysOf(said)) {
    const isList = factOf(key)?.kind === 'list';
    parts.set(key, isList ? decideList(records, said, key) : decideCells(records, said, key));
  }
  const { uscc, source, deliveryId } = said;
  const begun = records.enterprise?.writing ?? [];
  const isSettled = (one: Writing) => one.source === source && parts.get(one.key)?.settles === true;
  const settled = begun.filter(isSettled).map(({ key }) => key);
  const changedFacts = [...parts]
    .filter(([key, part]) => settled.includes(key) || !isSameValue(part.before, part.after))
    .map(([key]) => key);
  const all = [...parts.values()];
  const pieces = all.flatMap((part) => part.pieces);
  const keysInPieces = [...parts].filter(([, p]) => p.pieces.length > 0).map(([key]) => key);
  const base = { pieces, keysInPieces, changedFacts };
  const others = all.flatMap((part) => part.others);
  if (changedFacts.length === 0) {
    const guard = pieces.length + others.length > 0 ? [unmoved(records.enterprise, uscc)] : [];
    return { ...base, others: [...others, ...guard], enterprise: records.enterprise };
  }
  const valueOf = (key: string) => parts.get(key)?.after;
  const writing = begun.filter((one) => !isSettled(one));
  const change = { uscc, changedFacts, valueOf, writing, now, deliveryId };
  const enterprise = withFoundAs(headAfter(records.enterprise, change));
  const found = searchWrites(records.enterprise, enterprise);
  return { ...base, others: [...others, ...found, put('enterprise', enterprise)], enterprise };
}

/** Holds only while nobody else changes the firm's facts. */
function unmoved(enterprise: Enterprise | undefined, uscc: string): Write {
  if (enterprise) return check('enterprise', enterprise);
  return { verb: 'checkAbsent', kind: 'enterprise', record: { uscc } };
}

function keysOf(said: Statement): string[] {
  const withdrawn = said.withdrawn.map((pointer) => pointer.split('/')[1] ?? '');
  return [...new Set([...Object.keys(said.facts), ...withdrawn])].toSorted();
}
