// `zhida people`: who may do what where. A person signs in once, reads their id on the first page, and
// somebody with access to this command gives them a role.
import type { Command } from 'commander';
import { grantRole } from '../shared/commands/grant-role.ts';
import { revokeRole } from '../shared/commands/revoke-role.ts';
import { divisionPath } from '../shared/domain/division.ts';
import { PersonId } from '../shared/domain/person.ts';
import { type Grant, isInForce, Role, roles } from '../shared/domain/role.ts';
import { commandDeps } from './environment.ts';
import { CommandFault, say, sayJson } from './report.ts';

type Wish = { role: string; division: string; source?: string; until?: string };

const actor = 'system:terminal';

export function registerPeople(program: Command): void {
  const people = program.command('people').description('人员与职责 People and their roles');
  withRole(people.command('grant <person>').description('授予职责 Give a role'))
    .option('--source <code>', '数据管理员所属部门 department of a steward, e.g. STA')
    .option('--until <instant>', '有效期至 until, e.g. 2027-01-01T00:00:00Z')
    .action(async (person: string, wish: Wish) => grant(person, wish));
  withRole(people.command('revoke <person>').description('收回职责 Take a role away')).action(
    async (person: string, wish: Wish) => revoke(person, wish),
  );
  people
    .command('show <person>')
    .description('某人的全部职责 Every role of one person')
    .option('--json')
    .action(async (person: string, { json }: { json?: boolean }) => show(person, json === true));
}

function withRole(command: Command): Command {
  return command
    .requiredOption('--role <role>', roles.join(' '))
    .requiredOption('--division <code>', '六位区划代码 six digits, 000000 the whole country');
}

async function grant(text: string, { role, division, source, until }: Wish): Promise<void> {
  const { person } = await find(text);
  const { issuer, subject, name } = person;
  const granted = await grantRole(
    commandDeps(),
    {
      issuer,
      subject,
      name,
      role: roleOf(role),
      division,
      ...(source && { source }),
      ...(until && { untilAt: new Date(until).toISOString() }),
    },
    actor,
  );
  if (!granted.ok) throw fault(granted.code);
  await show(text, false);
}

async function revoke(text: string, { role, division }: Wish): Promise<void> {
  const { person } = await find(text);
  const wish = { personId: person.id, role: roleOf(role), division };
  const revoked = await revokeRole(commandDeps(), wish, actor);
  if (!revoked.ok) throw fault(revoked.code);
  await show(text, false);
}

async function show(text: string, isJson: boolean): Promise<void> {
  const known = await find(text);
  if (isJson) return sayJson(known);
  say(`${known.person.name}  ${known.person.id}`);
  for (const one of known.grants) say(`  ${grantText(one)}`);
  if (known.grants.length === 0) say('  没有职责 no role');
}

function grantText(one: Grant): string {
  const held = isInForce(one, commandDeps().clock.now()) ? '有效 in force' : '已结束 ended';
  const until = one.untilAt ? ` 至 until ${one.untilAt}` : '';
  return `${one.role}  ${divisionPath(one.division)}  ${one.source ?? ''}  ${held}${until}`;
}

async function find(text: string) {
  const id = PersonId.safeParse(text);
  const known = id.success ? await commandDeps().people.findPerson(id.data) : undefined;
  if (!known) {
    throw new CommandFault(
      `没有 ${text} 这个人。请本人先登录一次，首页会显示人员编号（person: 开头）。`,
      `Nobody is ${text}. Let them sign in once; the first page shows their id (person:...).`,
    );
  }
  return known;
}

function roleOf(text: string): Role {
  const role = Role.safeParse(text);
  if (role.success) return role.data;
  throw new CommandFault(`没有职责 ${text}。`, `There is no role ${text}: ${roles.join(', ')}.`);
}

const faults: Readonly<Record<string, readonly [string, string]>> = {
  'role.bad-division': ['没有这个区划。', 'There is no such division.'],
  'role.bad-source': [
    '数据管理员须写明来源部门，其他职责不写。',
    'A steward has a source department, no other role has one.',
  ],
  'role.not-held': ['此人在该区划没有这项职责。', 'The person does not hold that role there.'],
};

function fault(code: string): CommandFault {
  const [zh, en] = faults[code] ?? [code, code];
  return new CommandFault(zh, en);
}
