// `zhida trace`: one entitlement from the facts to the line in the bank's file.
import type { Command } from 'commander';
import { decisionFileName } from '../shared/commands/match/decide-entitlement.ts';
import type { Deps } from '../shared/deps.ts';
import { EntitlementId } from '../shared/domain/ids.ts';
import { commandDeps } from './environment.ts';
import { CommandFault, sayJson } from './report.ts';
import { printTrace } from './trace-lines.ts';

export function registerTrace(program: Command): void {
  program
    .command('trace <entitlement>')
    .description('从事实到银行回单 From the facts to the line in the bank file')
    .option('--json')
    .action(async (id: string, options: { json?: boolean }) => {
      const deps = commandDeps();
      const parsed = EntitlementId.safeParse(id);
      const found = parsed.success ? await deps.trace(parsed.data) : undefined;
      if (!found) {
        throw new CommandFault(
          `没有编号为 ${id} 的应享。编号形如 ent_ 加 26 位字符，见通知或企业页面。`,
          `There is no entitlement ${id}. An id is ent_ and 26 characters.`,
        );
      }
      const decision = await readDecision(deps, found.entitlement.decisionHash);
      if (options.json) sayJson({ ...found, decision });
      else printTrace(found, decision);
    });
}

async function readDecision(deps: Deps, hash: string): Promise<unknown> {
  const bytes = await deps.files.get(decisionFileName(hash));
  return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
}
