// `zhida facts key`: a program of a department gets a key to deliver facts with, or loses it.
import type { Command } from 'commander';
import { revokeSourceToken } from '../shared/commands/revoke-source-token.ts';
import { nation } from '../shared/domain/division.ts';
import { sha256 } from '../shared/domain/hash.ts';
import { commandDeps } from './environment.ts';
import { type Wish, issueKey } from './issue-key.ts';
import { CommandFault, say } from './report.ts';

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
    .action(async (wish: Wish) => issueKey(wish));
  key
    .command('end <key>')
    .description('作废一个密钥 End a key')
    .action(async (text: string) => end(text));
}

async function end(text: string): Promise<void> {
  const ended = await revokeSourceToken(commandDeps(), sha256(text), 'system:terminal');
  if (!ended.ok) throw new CommandFault('没有这个密钥。', 'There is no such key.');
  say(`已作废 ended：${ended.value.label}`);
}
