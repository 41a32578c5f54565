// From what an auditor types to the chain that it names. What has a page of its own leads there; what
// has none, a batch, a version or a delivery, shows its rows here.
import { type AuditHead, type AuditRow } from '../../shared/domain/audit.ts';
import { brokenAt } from '../../shared/domain/audit-break.ts';
import { BatchId, BudgetId, DeliveryId, EntitlementId } from '../../shared/domain/ids.ts';
import { nation } from '../../shared/domain/division.ts';
import { PersonId } from '../../shared/domain/person.ts';
import { type Reaching, reaches } from '../../shared/domain/role.ts';
import { parseUscc } from '../../shared/domain/uscc.ts';
import type { Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { textAsked } from './list-query.ts';
import { namesOf } from './names-of-actors.ts';
import { auditSearchPage } from './pages/auditor/audit-search.tsx';
import { findPolicy } from './policy-file.ts';
import type { Placed, Reach } from './reach.ts';
import { viewOf } from './view.ts';

/** Something with an audit chain and no page for it. */
type Chained = Placed & {
  readonly entity: string;
  readonly head: AuditHead;
  /** What lies above is read where its page is, a policy, and nowhere else. */
  readonly relation: Reaching;
};

export type Chain = {
  readonly entity: string;
  readonly rows: readonly AuditRow[];
  readonly brokenAt: number | undefined;
};

/** The page of the search, with a chain where one was asked for and may be seen. */
export async function searchAudit(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const typed = textAsked(c, 'q');
  const place = placeOf(typed);
  if (place) return c.redirect(place, 303);
  const found = typed === '' ? undefined : await findChained(deps, typed);
  const chained = found && isWithin(found, reach) ? found : undefined;
  const chain = chained && (await chainOf(deps, chained));
  const actors = chain?.rows.map((row) => row.actor) ?? [];
  const nameOf = await namesOf(deps, viewOf(c), actors);
  return auditSearchPage(c, { typed, chain, nameOf });
}

function isWithin({ divisions, relation }: Chained, reach: Reach): boolean {
  return divisions.some((place) => reach.divisions.some((mine) => reaches(mine, place, relation)));
}

/** The page of what has one. A text that is no id is taken to be the name of a firm. */
function placeOf(typed: string): string | undefined {
  if (EntitlementId.safeParse(typed).success) return `/entitlements/${typed}`;
  if (BudgetId.safeParse(typed).success) return `/budgets/${typed}`;
  if (PersonId.safeParse(typed).success) return `/people/${encodeURIComponent(typed)}`;
  const code = parseUscc(typed);
  if (code.ok) return `/enterprises/${code.value}`;
  if (/\p{Script=Han}/u.test(typed)) return `/enterprises?${new URLSearchParams({ q: typed })}`;
  return undefined;
}

async function findChained(deps: HttpDeps, typed: string): Promise<Chained | undefined> {
  const [, key = '', number] = /^([a-z0-9.-]+)@(\d{1,6})$/.exec(typed) ?? [];
  if (number !== undefined) {
    const file = await findPolicy(deps, key, Number(number));
    return (
      file && {
        entity: typed,
        head: file.version.audit,
        divisions: file.divisions,
        relation: 'own-above-or-below',
      }
    );
  }
  const relation = 'own-or-below';
  const batch = BatchId.safeParse(typed);
  if (batch.success) {
    const known = await deps.batches.batch(batch.data);
    return known && { entity: typed, head: known.audit, divisions: [known.divisionCode], relation };
  }
  const id = DeliveryId.safeParse(typed);
  const delivery = id.success ? await deps.deliveries.delivery(id.data) : undefined;
  return delivery && { entity: typed, head: delivery.audit, divisions: [nation], relation };
}

async function chainOf(deps: HttpDeps, { entity, head }: Chained): Promise<Chain> {
  const rows = await deps.entitlements.audit(entity);
  return { entity, rows, brokenAt: brokenAt(rows, head) };
}
