// What to do about a fault in a policy or in facts: the nearest name that is known, or where the form
// is written down. A fault says what was found and expected; this is the third thing an author needs.

import { closest, distance } from 'fastest-levenshtein';
import type { RefusalError } from '../shared/domain/outcome.ts';
import { factCatalogue } from '../rules/facts/catalogue.ts';
import type { Label } from '../rules/facts/shape.ts';

/** Where the form of a file is written down. */
export type FormPage = 'docs/policy.schema.json' | 'docs/facts.md';

/** The next step for one fault in a file of that form. */
export function remedyOf({ found = '', expected }: RefusalError, page: FormPage): Label {
  const near = nearestName(unquoted(found), knownNames(expected));
  if (near !== undefined) return { zh: `改为 ${near}`, en: `write ${near}` };
  if (/^one of |^an? [a-z]+ of this policy: /.test(expected))
    return { zh: '从所列各项中选一项', en: 'take one of those listed' };
  if (expected.includes('key of'))
    return { zh: `删去，或照 ${page} 改名`, en: `leave it out, or name it as in ${page}` };
  return { zh: `照 ${page} 改写`, en: `write it as ${page} has it` };
}

/** The known name that was most likely meant; undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name === '' || known.length === 0) return undefined;
  const near = closest(name, known);
  return distance(name, near) <= Math.floor((name.length + 1) / 3) ? near : undefined;
}

/** The names that an expectation lists, or every fact where a fact is expected. */
function knownNames(expected: string): readonly string[] {
  if (/\bfact key\b|^a reference\b/.test(expected)) return [...factCatalogue.keys()];
  const listed = /^one of (.+)$|: (.+)$/.exec(expected);
  return (listed?.[1] ?? listed?.[2] ?? '').split(', ').filter((name) => /^[\w.-]+$/.test(name));
}

function unquoted(found: string): string {
  return found.replaceAll(/^"|"$/g, '');
}
