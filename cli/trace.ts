// `zhida trace`: one entitlement from the facts to the line in the bank's file.
import type { Command } from 'commander';
import type { Deps } from '../shared/deps.ts';
import { EntitlementId } from '../shared/domain/ids.ts';
import type { Trace } from '../shared/store/trace.ts';
import { type DecisionRecord, decisionRecords } from './decision-record.ts';
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
      const found = await findTrace(deps, id);
      if (!found) {
        throw new CommandFault(
          `没有编号为 ${id} 的应享。请用完整编号：ent_ 加 26 位字符，见通知邮件或企业页面。`,
          `There is no entitlement ${id}. A full number is ent_ and 26 characters.`,
        );
      }
      const records = await decisionRecords(deps, found);
      if (options.json) sayJson({ ...found, decisions: records.map(forMachines) });
      else printTrace(found, records);
    });
}

/** By the full number as pages and mails show it, with or without its instalment, in any case. */
async function findTrace(deps: Deps, typed: string): Promise<Trace | undefined> {
  const id = EntitlementId.safeParse(typed.trim().toLowerCase().replace(/-\d+$/, ''));
  return id.success ? deps.trace(id.data) : undefined;
}

function forMachines({ hash, isLatest, instalments, decision }: DecisionRecord) {
  return { hash, isLatest, instalments, decision };
}
