// One entitlement's way as the terminal tells it: verdict, facts, instalments, notices, audit,
// journal and bank.
import { yuanText } from '../shared/domain/money.ts';
import type { Trace } from '../shared/store/trace.ts';
import { verdictInWords } from '../rules/words.ts';
import { factLines } from './decision-facts.ts';
import type { DecisionRecord } from './decision-record.ts';
import { say } from './report.ts';
import { shanghaiTime } from './shanghai-time.ts';

/** Prints the whole way. */
export function printTrace(trace: Trace, records: readonly DecisionRecord[]): void {
  const { entitlement, instalments, notices, audit, journal, payments } = trace;
  const { policyKey, policyNumber, uscc, enterpriseName, period, asOf } = entitlement;
  say(`${entitlement.id}  ${policyKey} 第${policyNumber}版  ${period}（${asOf}）`);
  say(`企业 enterprise  ${enterpriseName} ${uscc}`);
  say(`结论 verdict     ${entitlement.answer} ${entitlement.reason}`);
  say(`应享 due         ${yuanText(entitlement.dueFen)}`);
  say(`已覆盖 covered   ${yuanText(entitlement.coveredFen)}`);
  for (const record of records) printRecord(record);
  say('分期 instalments');
  for (const { n, state, amountFen, attempt } of instalments) {
    say(`  ${n}  ${state}  ${yuanText(amountFen)}  第${attempt}次支付`);
  }
  say('通知 notices');
  for (const { n, offer, state, sentAt } of notices)
    say(`  ${n}.${offer}  ${state}  ${sentAt ? shanghaiTime(sentAt) : ''}`);
  say('经过 audit');
  for (const { sequence, at, actor, action } of audit)
    say(`  ${sequence}  ${shanghaiTime(at)}  ${action}  ${actor}`);
  say('账目 journal');
  for (const { sequence, move, amountFen } of journal) {
    say(`  ${sequence}  ${move}  ${yuanText(amountFen)}`);
  }
  say('银行 bank');
  for (const { reference, result, amountFen, batchId } of payments) {
    say(`  ${reference}  ${result}  ${yuanText(amountFen)}  ${batchId}`);
  }
}

/** What was decided, in the words of the rules, and the facts that were read for it. */
function printRecord({ hash, isLatest, instalments, decision, policy }: DecisionRecord): void {
  const parts = [...(isLatest ? ['最新判断 latest'] : []), ...instalments.map((n) => `第${n}期`)];
  say(`决定记录 record（${parts.join('、')}） ${hash}`);
  if (!decision || !policy) {
    say('  记录或政策版本不在 the record or its policy version is gone');
    return;
  }
  for (const line of verdictInWords(policy, decision.verdict, 'zh')) say(`  ${line}`);
  say('  事实 facts');
  for (const line of factLines(decision.facts, policy)) say(`    ${line}`);
}
