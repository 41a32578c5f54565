// `zhida facts key`: a program of a department gets a key to deliver facts with, or loses it.
import type { Command } from 'commander';
import { departmentOf } from '../shared/commands/delivery/source.ts';
import { grantRole } from '../shared/commands/grant-role.ts';
import { issueSourceToken } from '../shared/commands/issue-source-token.ts';
import { revokeSourceToken } from '../shared/commands/revoke-source-token.ts';
import { divisionPath, nation } from '../shared/domain/division.ts';
import { sha256 } from '../shared/domain/hash.ts';
import { commandDeps } from './environment.ts';
import { CommandFault, say, sayJson } from './report.ts';

type Wish = { source: string; division: string; label: string; days: string; json?: boolean };

/** Programs are people of this issuer: they never sign in, they only hold keys. */
const programIssuer = 'zhida:program';

export function registerFactsKey(facts: Command): void {
  const key = facts
    .command('key')
    .description('部门接口的密钥 Keys of programs that deliver facts');
  key
    .command('issue')
    .description('发一个密钥；只显示这一次 Issue a key; it is shown once')
    .requiredOption('--source <code>', '来源部门 department, e.g. STA')
    .requiredOption('--label <text>', '用在哪里 what it is for')
    .option('--division <code>', '六位区划代码 six digits', nation)
    .option('--days <count>', '有效天数 days it lives', '365')
    .option('--json')
    .action(async (wish: Wish) => issue(wish));
  key
    .command('end <key>')
    .description('作废一个密钥 End a key')
    .action(async (text: string) => end(text));
}

async function issue({ source, division, label, days, json }: Wish): Promise<void> {
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

async function end(text: string): Promise<void> {
  const ended = await revokeSourceToken(commandDeps(), sha256(text), 'system:terminal');
  if (!ended.ok) throw new CommandFault('没有这个密钥。', 'There is no such key.');
  say(`已作废 ended：${ended.value.label}`);
}
