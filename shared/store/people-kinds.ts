// The kinds of record about people of the administration: who they are, what they may do where, and
// their sign-ins. Attempts and sessions tell the table when it may drop them.
import { Grant } from '../domain/role.ts';
import { Person, type PersonId } from '../domain/person.ts';
import { Session, SignInAttempt } from '../domain/session.ts';
import { kind } from './keys.ts';

type OfGrant = { personId: PersonId; role: string; division: string };

export const peopleKinds = {
  person: kind(
    Person,
    (p: { id: PersonId }) => ({ pk: `PERSON#${p.id}`, sk: 'HEAD' }),
    (p) => ({ gsi1pk: 'PERSON', gsi1sk: p.id }),
  ),
  grant: kind(Grant, (g: OfGrant) => ({
    pk: `PERSON#${g.personId}`,
    sk: `GRANT#${g.role}#${g.division}`,
  })),
  session: kind(
    Session,
    (s: { idHash: string }) => ({ pk: `SESSION#${s.idHash}`, sk: 'HEAD' }),
    () => ({}),
    (s) => seconds(s.expiresAt),
  ),
  signInAttempt: kind(
    SignInAttempt,
    (a: { idHash: string }) => ({ pk: `SIGN-IN#${a.idHash}`, sk: 'HEAD' }),
    () => ({}),
    (a) => seconds(a.expiresAt),
  ),
};

function seconds(instant: string): number {
  return Math.ceil(Date.parse(instant) / 1000);
}
