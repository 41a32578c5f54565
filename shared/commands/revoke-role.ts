// A role is taken away at once: the next request of its holder no longer has it. The grant stays in
// the table, ended, so that it can be seen who held what when.
import { type Actor } from '../domain/actor.ts';
import { appendAudit } from '../domain/audit.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import type { PersonId } from '../domain/person.ts';
import { isInForce, type Role } from '../domain/role.ts';
import { type Decision, commitDecision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';

type Needs = Pick<Deps, 'table' | 'clock' | 'people'>;
export type RoleToRevoke = { personId: PersonId; role: Role; division: string };

/** Refuses a grant that is not in force. */
export async function revokeRole(
  deps: Needs,
  wish: RoleToRevoke,
  actor: Actor,
): Promise<Outcome<undefined>> {
  return commitDecision(deps.table, () => decide(deps, wish, actor));
}

async function decide(
  deps: Needs,
  { personId, role, division }: RoleToRevoke,
  actor: Actor,
): Promise<Decision<undefined>> {
  const at = deps.clock.now();
  const known = await deps.people.findPerson(personId);
  const grant = known?.grants.find((one) => one.role === role && one.division === division);
  if (!known || !grant || !isInForce(grant, at)) return refuse('role.not-held');
  const act = { at, actor, action: 'revoke-role', detail: { role, division } };
  const { head, row } = appendAudit(personId, known.person.audit, act);
  return {
    ok: true,
    value: undefined,
    change: [
      { verb: 'put', kind: 'person', record: { ...known.person, audit: head } },
      { verb: 'put', kind: 'grant', record: { ...grant, untilAt: at } },
      { verb: 'put', kind: 'auditRow', record: row },
    ],
  };
}
