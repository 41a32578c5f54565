// A program of a department becomes a steward of its source and gets a key, which is shown once.
import { departmentOf } from '../shared/commands/delivery/source.ts';
import { grantRole } from '../shared/commands/grant-role.ts';
import { issueSourceToken } from '../shared/commands/issue-source-token.ts';
import { divisionPath } from '../shared/domain/division.ts';
import { commandDeps } from './environment.ts';
import { CommandFault, say, sayJson } from './report.ts';

export type Wish = {
  source: string;
  division: string;
  label: string;
  days: string;
  json?: boolean;
};

/** Programs are people of this issuer: they never sign in, they only hold keys. */
const programIssuer = 'zhida:program';

/** Issues the key and shows it, as words or as JSON. */
export async function issueKey({ source, division, label, days, json }: Wish): Promise<void> {
  if (!departmentOf(source))
    throw new CommandFault(`没有来源部门 ${source}。`, `There is no department ${source}.`);
  const deps = commandDeps();
  const program = { issuer: programIssuer, subject: `${source} ${division} ${label}`, name: label };
  const role = { role: 'steward', division, source } as const;
  const granted = await grantRole(deps, { ...program, ...role }, 'system:terminal');
  if (!granted.ok)
    throw new CommandFault(`没有区划 ${division}。`, `There is no division ${division}.`);
  const wish = { personId: granted.value, label, lifeDays: Number(days) };
  const issued = await issueSourceToken(deps, wish, 'system:terminal');
  if (!issued.ok) throw new CommandFault('有效天数应为 1 到 366。', 'It may live 1 to 366 days.');
  const { token, expiresAt } = issued.value;
  if (json) return sayJson({ source, division, label, token, expiresAt });
  say(`${source} ${divisionPath(division)} ${label}，至 until ${expiresAt}`);
  say(token);
  say('请立即保存，系统不会再次显示。Keep it now: it is not shown again.');
}
