// A role is given to a person, known by issuer and subject, for one division. The person need not
// have signed in before.
import { type Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import type { Instant } from '../domain/day.ts';
import { isDivision } from '../domain/division.ts';
import { done, refuse, type Outcome } from '../domain/outcome.ts';
import { newPerson, type PersonId, personId } from '../domain/person.ts';
import { type Grant, isInForce, type Role } from '../domain/role.ts';
import { type Decision, commitDecision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

type Needs = Pick<Deps, 'table' | 'clock' | 'people'>;

export type RoleToGrant = {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  readonly division: string;
  /** The department a steward delivers for. */
  readonly source?: string;
  readonly untilAt?: string;
};

/** The same wish again changes nothing. Refuses a unknown division, a steward without a source, and granting to oneself. */
export async function grantRole(
  deps: Needs,
  wish: RoleToGrant,
  actor: Actor,
): Promise<Outcome<PersonId>> {
  const id = personId(wish.issuer, wish.subject);
  if (!isDivision(wish.division)) return refuse('role.bad-division');
  if ((wish.role === 'steward') !== (wish.source !== undefined)) return refuse('role.bad-source');
  if (actor === id) return refuse('role.own-grant');
  const granted = await commitDecision(deps.table, () => decide(deps, wish, actor));
  return granted.ok ? done(id) : granted;
}

async function decide(deps: Needs, wish: RoleToGrant, actor: Actor): Promise<Decision<undefined>> {
  const at = deps.clock.now();
  const id = personId(wish.issuer, wish.subject);
  const known = await deps.people.findPerson(id);
  const { role, division } = wish;
  const before = known?.grants.find((one) => one.role === role && one.division === division);
  if (before && isHeld(before, wish, at)) return { ok: true, value: undefined, change: [] };
  const person = known?.person ?? newPerson(wish);
  const grant: Grant = {
    personId: id,
    role,
    division,
    source: wish.source ?? null,
    fromAt: at,
    untilAt: wish.untilAt ?? null,
    grantedBy: actor,
    version: before?.version ?? 0,
  };
  const detail = { role, division, untilAt: grant.untilAt };
  const { head, row } = appendAudit(id, person.audit, { at, actor, action: 'grant-role', detail });
  return {
    ok: true,
    value: undefined,
    change: [
      { verb: 'put', kind: 'person', record: { ...person, audit: head } },
      { verb: 'put', kind: 'grant', record: grant },
      { verb: 'put', kind: 'auditRow', record: row },
    ],
  };
}

function isHeld(grant: Grant, wish: RoleToGrant, at: Instant): boolean {
  const same = grant.source === (wish.source ?? null) && grant.untilAt === (wish.untilAt ?? null);
  return same && isInForce(grant, at);
}
