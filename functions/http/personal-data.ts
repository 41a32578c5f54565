// Who sees what leads to a person: addresses, telephones, pseudonyms and birthdays. Auditors check
// with them, and the department that delivered them answers for them; nobody else needs them.
import { isRecord } from '../../shared/domain/fact.ts';
import type { Json } from '../../shared/domain/hash.ts';
import { type Grant, reaches } from '../../shared/domain/role.ts';
import type { EnterpriseShown } from './enterprise-file.ts';
import type { VerdictShown } from './verdicts.ts';

const personalFields = new Set(['mail', 'secondMail', 'phone', 'pid', 'birthDate']);
const mask = '****';

type File = EnterpriseShown['file'];

/** The enterprise as the holder of these grants may see it; what they may not see is masked. */
export function enterpriseFor(grants: readonly Grant[], shown: EnterpriseShown): EnterpriseShown {
  const { file } = shown;
  const facts = Object.entries(file.facts).map(([key, value]): [string, Json] => [
    key,
    seesPersons(grants, file, key) ? value : masked(value),
  ]);
  return { ...shown, file: { ...file, facts: Object.fromEntries(facts) } };
}

/** The verdicts as the holder of these grants may see them: their members without names for others. */
export function verdictsFor(
  grants: readonly Grant[],
  { file }: EnterpriseShown,
  verdicts: readonly VerdictShown[],
): readonly VerdictShown[] {
  const personal = Object.entries(file.facts).filter(([, value]) => masked(value) !== value);
  if (personal.every(([key]) => seesPersons(grants, file, key))) return verdicts;
  return verdicts.map(({ policy, verdict }) => {
    const members = verdict.members.map((member) => ({ ...member, id: mask }));
    return { policy, verdict: { ...verdict, members } };
  });
}

/** Auditors do; a steward does where nobody but their own department speaks of the fact. */
function seesPersons(grants: readonly Grant[], file: File, key: string): boolean {
  const here = grants.filter(({ division }) =>
    reaches(division, file.enterprise.divisionCode, 'own-or-below'),
  );
  if (here.some(({ role }) => role === 'auditor')) return true;
  const own = here.flatMap(({ role, source }) => (role === 'steward' ? [source] : []));
  const origins = file.origins.filter((origin) => origin.key === key);
  return origins.length > 0 && origins.every(({ source }) => own.includes(source));
}

/** The value with each personal field hidden; the very same where it has none. */
function masked(value: Json): Json {
  if (isList(value)) {
    const members = value.map((member) => masked(member));
    return members.every((member, place) => member === value[place]) ? value : members;
  }
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([name, field]): [string, Json] => [
    name,
    personalFields.has(name) && field !== null ? mask : masked(field),
  ]);
  return fields.every(([name, field]) => field === value[name])
    ? value
    : Object.fromEntries(fields);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
