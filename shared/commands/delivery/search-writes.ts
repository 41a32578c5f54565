// Keeps a firm findable: the search terms that its new head asks for, written with that head, and those
// of its earlier name or place taken away. Terms move only with the name or the division, so that the
// many deliveries of figures pay nothing for them.
import type { Enterprise } from '../../domain/enterprise.ts';
import type { SearchTerm } from '../../domain/search-term.ts';
import { termsOf } from '../../domain/terms-of.ts';
import { put, remove, type Write } from '../../store/commit.ts';

const writtenVersion = 1;

/** The head with what it is found as, ready to be written. */
export function withFoundAs(head: Enterprise): Enterprise {
  const { name, divisionCode } = head;
  if (termsOf(head).length > 0) return { ...head, foundAs: { name, divisionCode } };
  const { foundAs: _, ...rest } = head;
  return rest;
}

/** The terms to write and to take away between the two heads. */
export function searchWrites(before: Enterprise | undefined, after: Enterprise): Write[] {
  const [old, next] = [standing(before), standing(after)];
  const isSame = before?.foundAs?.name === after.foundAs?.name;
  if (isSame && before?.foundAs?.divisionCode === after.foundAs?.divisionCode) return [];
  const kept = new Set([...old.keys()].filter((name) => next.has(name)));
  const gone = [...old].filter(([name]) => !kept.has(name));
  const come = [...next].filter(([name]) => !kept.has(name));
  return [
    ...gone.map(([, term]) => remove('searchTerm', { ...term, version: writtenVersion })),
    ...come.map(([, term]) => put('searchTerm', term)),
  ];
}

/** The terms that stand in the table for this head, each by what it is made of. */
function standing(head: Enterprise | undefined): Map<string, SearchTerm> {
  const found = head?.foundAs;
  const terms = head && found ? termsOf({ uscc: head.uscc, ...found }) : [];
  return new Map(terms.map((term) => [`${term.divisionCode} ${term.start} ${term.text}`, term]));
}
