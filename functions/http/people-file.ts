// A person of the administration for auditors: every role they hold or held, and their audit chain.
import { type AuditRow } from '../../shared/domain/audit.ts';
import { brokenAt } from '../../shared/domain/audit-break.ts';
import { nation } from '../../shared/domain/division.ts';
import { PersonId } from '../../shared/domain/person.ts';
import type { HttpDeps } from './deps.ts';
import type { Placed } from './reach.ts';

type Known = NonNullable<Awaited<ReturnType<HttpDeps['people']['findPerson']>>>;

export type PersonFile = Placed &
  Known & {
    readonly audit: readonly AuditRow[];
    readonly brokenAt: number | undefined;
  };

/** The person of that id; one without any role belongs to the whole country. */
export async function findPersonFile(deps: HttpDeps, id: string): Promise<PersonFile | undefined> {
  const parsed = PersonId.safeParse(id);
  const known = parsed.success ? await deps.people.findPerson(parsed.data) : undefined;
  if (!known) return undefined;
  const audit = await deps.entitlements.audit(known.person.id);
  const places = known.grants.map(({ division }) => division);
  return {
    ...known,
    audit,
    brokenAt: brokenAt(audit, known.person.audit),
    divisions: places.length === 0 ? [nation] : places,
  };
}
