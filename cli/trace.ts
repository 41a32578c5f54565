// `zhida trace`: one entitlement from the facts to the line in the bank's file.
import type { Command } from 'commander';
import { decisionFileName } from '../shared/commands/match/decide-entitlement.ts';
import type { Deps } from '../shared/deps.ts';
import { EntitlementId } from '../shared/domain/ids.ts';
import { yuanText } from '../shared/domain/money.ts';
import type { Trace } from '../shared/store/trace.ts';
import { commandDeps } from './environment.ts';
import { CommandFault, say, sayJson } from './report.ts';

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
      else print(found, decision);
    });
}

async function readDecision(deps: Deps, hash: string): Promise<unknown> {
  const bytes = await deps.files.get(decisionFileName(hash));
  return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
}

function print(trace: Trace, decision: unknown): void {
  const { entitlement, instalments, notices, audit, journal, payments } = trace;
  const { policyKey, policyNumber, uscc, enterpriseName, period, asOf } = entitlement;
  say(`${entitlement.id}  ${policyKey} 第${policyNumber}版  ${period}（${asOf}）`);
  say(`企业 enterprise  ${enterpriseName} ${uscc}`);
  say(`结论 verdict     ${entitlement.answer} ${entitlement.reason}`);
  say(`应享 due         ${yuanText(entitlement.dueFen)}`);
  say(`已覆盖 covered   ${yuanText(entitlement.coveredFen)}`);
  say(`决定记录 record  ${entitlement.decisionHash}`);
  say('事实 facts');
  for (const line of factLines(decision)) say(`  ${line}`);
  say('分期 instalments');
  for (const { n, state, amountFen, attempt } of instalments) {
    say(`  ${n}  ${state}  ${yuanText(amountFen)}  第${attempt}次支付`);
  }
  say('通知 notices');
  for (const { n, offer, state, sentAt } of notices)
    say(`  ${n}.${offer}  ${state}  ${sentAt ?? ''}`);
  say('经过 audit');
  for (const { sequence, at, actor, action } of audit)
    say(`  ${sequence}  ${at}  ${action}  ${actor}`);
  say('账目 journal');
  for (const { sequence, move, amountFen } of journal) {
    say(`  ${sequence}  ${move}  ${yuanText(amountFen)}`);
  }
  say('银行 bank');
  for (const { reference, result, amountFen, batchId } of payments) {
    say(`  ${reference}  ${result}  ${yuanText(amountFen)}  ${batchId}`);
  }
}

type Origin = { source: string; asOfAt: string; deliveryId: string };
type RecordedFact = { key: string; known: boolean; origins: Origin[] };

function factLines(decision: unknown): string[] {
  const { facts } = decision as { facts: RecordedFact[] };
  return facts.map(({ key, known, origins }) => {
    const newest = origins.toSorted((a, b) => (a.asOfAt < b.asOfAt ? 1 : -1))[0];
    const origin = newest ? `${newest.source}  ${newest.asOfAt}  ${newest.deliveryId}` : '';
    return `${key}  ${known ? origin : '（未知 unknown）'}`;
  });
}
