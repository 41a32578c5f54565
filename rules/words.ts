// A policy and a verdict as people read them. Everything is taken from the policy's own JSON and
// the verdict's own figures, so the words can never say something else than the rules do.

import { type Language, type Setting, insideOf, nameOf, say } from './words/naming.ts';
import { fenWords } from './words/value-words.ts';
import type { ExplainedCondition, ExplainedMember } from './explain.ts';
import type { ExplainedLine } from './lines.ts';
import type { Policy } from './policy.ts';
import { reasons } from './reasons.ts';
import { conditionWords, decisiveLeaves, foundWords, missingWords } from './words/sentences.ts';
import type { Verdict } from './verdict.ts';

export type { Language } from './words/naming.ts';

export type PolicyWords = {
  readonly summary: string;
  /** Each condition on the firm, with its clause. */
  readonly conditions: readonly { readonly text: string; readonly clause: string }[];
  /** For each list: what it is over, what its members must be, and in which order they are taken. */
  readonly lists: readonly {
    readonly over: string;
    readonly conditions: readonly { readonly text: string; readonly clause: string }[];
  }[];
  readonly amount: readonly string[];
};

/** A policy in plain sentences. */
export function policyInWords(policy: Policy, lang: Language): PolicyWords {
  const setting: Setting = { policy, lang };
  return {
    summary: say(policy.summary, lang),
    conditions: [
      ...(policy.gate ? [{ text: gateWords[lang], clause: 'gate' }] : []),
      ...policy.conditions.all.map((test) => ({
        text: conditionWords(test, setting),
        clause: test.clause,
      })),
    ],
    lists: Object.entries(policy.each).map(([name, each]) => ({
      over: nameOf(each.over, setting).words,
      conditions: (each.keep ?? []).map((step) => ({
        text: conditionWords(step.conditions, insideOf(setting, name)),
        clause: step.clause,
      })),
    })),
    amount: policy.amount.lines.map((line) => `${say(line.label, lang)} = ${line.formula}`),
  };
}

const gateWords = {
  zh: '登记状态为存续，且不在严重违法失信名单、经营异常名录，不是失信被执行人',
  en: 'registration is active, and the firm is on no serious-illegal or abnormal list and no dishonest judgment debtor',
};

/** A verdict in lines: the answer first, then why, with the firm's figures and the limits. */
export function verdictInWords(policy: Policy, verdict: Verdict, lang: Language): string[] {
  const setting: Setting = { policy, lang, year: yearOf(verdict) };
  if (verdict.answer === 'eligible')
    return [
      eligibleWords(verdict, lang),
      ...verdict.conditions.flatMap((each) => conditionLines(each, policy, setting)),
      ...memberLines(verdict.members, setting),
      ...verdict.lines.flatMap((line) => lineWords(line, lang)),
    ];
  const first =
    verdict.answer === 'unknown'
      ? say(reasons.UNDETERMINED, lang)
      : `${lang === 'zh' ? '不符合' : 'Not eligible'}：${say(reasons[verdict.reason], lang)}`;
  const failing = verdict.conditions.filter((each) => each.answer === false);
  return [
    first,
    ...failing.flatMap((each) => conditionLines(each, policy, setting)),
    ...(verdict.answer === 'unknown'
      ? verdict.missing.map(
          (key) => `${lang === 'zh' ? '缺少' : 'missing'}：${missingWords(key, lang)}`,
        )
      : []),
    ...(failing.length > 0 || verdict.answer === 'unknown'
      ? memberLines(verdict.members, setting)
      : []),
  ];
}

function yearOf({ asOf, period }: Verdict): string {
  return /^\d{4}/.test(period) ? period.slice(0, 4) : asOf.slice(0, 4);
}

function eligibleWords({ amountFen }: Verdict, lang: Language): string {
  const sum = fenWords(amountFen, lang);
  return lang === 'zh' ? `符合条件，金额${sum}` : `Eligible: ${sum}`;
}

function conditionLines(condition: ExplainedCondition, policy: Policy, setting: Setting): string[] {
  const { lang } = setting;
  const mark = condition.answer === true ? '✓' : condition.answer === false ? '✗' : '?';
  const clause = clauseWords(policy, condition.clause, lang);
  if (condition.clause === 'validity')
    return condition.answer === true ? [] : [`${mark} ${periodWords(policy, lang)}`];
  if ('each' in condition) return [`${mark} ${eachWords(condition, policy, setting)}${clause}`];
  return decisiveLeaves(condition).map((leaf) => `${mark} ${foundWords(leaf, setting)}${clause}`);
}

function clauseWords(policy: Policy, id: string, lang: Language): string {
  const clause = policy.clauses.find((each) => each.id === id);
  if (!clause) return '';
  return lang === 'zh' ? `（依据：${clause.source}）` : ` (${clause.source})`;
}

function periodWords(policy: Policy, lang: Language): string {
  const windows = policy.validity.map(({ from, to }) => `${from}..${to ?? ''}`).join(', ');
  return lang === 'zh' ? `执行期：${windows}` : `in force: ${windows}`;
}

function eachWords(
  found: Extract<ExplainedCondition, { each: string }>,
  policy: Policy,
  setting: Setting,
): string {
  const { lang } = setting;
  const over = policy.each[found.each]?.over ?? found.each;
  const { words } = nameOf(over, setting);
  const { qualifying, total, doubtful } = found;
  if (lang === 'zh')
    return `${words}：共${total}，符合${qualifying}${doubtful > 0 ? `，资料不全${doubtful}` : ''}`;
  return `${words}: ${total} in all, ${qualifying} qualify${doubtful > 0 ? `, ${doubtful} not known yet` : ''}`;
}

const membersShown = 20;

function memberLines(members: readonly ExplainedMember[], setting: Setting): string[] {
  const { lang } = setting;
  const lines = members.slice(0, membersShown).map((member) => memberWords(member, setting));
  const rest = members.length - membersShown;
  if (rest <= 0) return lines;
  return [...lines, lang === 'zh' ? `……另有${rest}` : `... and ${rest} more`];
}

function memberWords(member: ExplainedMember, setting: Setting): string {
  const { lang } = setting;
  const inside = insideOf(setting, member.each);
  if (member.standing === 'certain') {
    const sum = member.amountFen === undefined ? '' : `：${fenWords(member.amountFen, lang)}`;
    return `  · ${member.id}${sum}`;
  }
  const leaves = member.conditions ? decisiveLeaves(member.conditions) : [];
  const why = leaves.map((leaf) => foundWords(leaf, inside)).join(lang === 'zh' ? '；' : '; ');
  const said = why || (member.reason ? say(reasons[member.reason], lang) : '');
  const head = member.standing === 'left' ? '✗' : '?';
  return `  ${head} ${member.id}：${said}`;
}

function lineWords(line: ExplainedLine, lang: Language): string[] {
  const head = `${say(line.label, lang)}：${fenWords(line.amountFen, lang)}`;
  const [only] = line.steps;
  if (line.steps.length !== 1 || !only) return [head];
  return [
    head,
    ...only.steps.map(
      (step) => `  ${step.name} = ${step.formula} = ${JSON.stringify(step.result)}`,
    ),
  ];
}
