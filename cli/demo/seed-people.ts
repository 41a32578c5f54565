// Makes the demo people in the user pool of the local cloud, each with their role.
import type { Deps, makeDirectory } from '../../shared/deps.ts';
import type { PersonId } from '../../shared/domain/person.ts';
import { grantRole } from '../../shared/commands/grant-role.ts';
import { demoPassword, demoPeople } from './people.ts';

/** Makes each demo person in the user pool with their role, again changing nothing; by user name. */
export async function seedDemoPeople(
  deps: Deps,
  directory: ReturnType<typeof makeDirectory>,
): Promise<ReadonlyMap<string, PersonId>> {
  const ids = new Map<string, PersonId>();
  for (const { userName, name, role, division, source } of demoPeople) {
    const mail = `${userName}@zhida.example`;
    const subject = await directory.add({ userName, name, mail, password: demoPassword });
    const wish = { issuer: directory.issuer, subject, name, role, division };
    const granted = await grantRole(deps, { ...wish, ...(source && { source }) }, 'system:seed');
    if (!granted.ok) throw new Error(`${userName}: ${granted.code}`);
    ids.set(userName, granted.value);
  }
  return ids;
}
