// Turns a checked statement into the records it changes. Nothing new, nothing written; what rules
// can see changed, and only then, moves the enterprise's fact version, which starts a matching.
import { factOf } from '../../../rules/facts/catalogue.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import type { Instant } from '../../domain/day.ts';
import type { FactRecords } from '../../domain/fact-records.ts';
import { isSameValue } from '../../domain/fact.ts';
import type { Write } from '../../store/commit.ts';
import { decideCells } from './decide-cells.ts';
import { decideList } from './decide-list.ts';
import { headAfter } from './enterprise-head.ts';
import type { FactPart } from './fact-part.ts';
import type { Statement } from './statement.ts';

/** Writes of list members, which may be many, apart from the few others that must come with HEAD. */
export type FactChange = {
  readonly members: readonly Write[];
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
