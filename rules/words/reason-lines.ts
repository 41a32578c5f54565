// The conditions of a verdict as lines with their clauses: all that hold of a yes, those that fail of
// a no, what is missing of an open one. The gate is one line.

import type { ExplainedCondition } from '../explain.ts';
import type { Policy } from '../policy.ts';
import type { Verdict } from '../verdict.ts';
import { judgedWords } from './judged-words.ts';
import { type Language, either, listed, sentence } from './language.ts';
import { eachWords } from './member-words.ts';
import { missingLines } from './missing-words.ts';
import { dateWords } from './date-words.ts';
import type { Setting } from './setting.ts';

export type ReasonLine = {
  readonly answer: ExplainedCondition['answer'];
  readonly text: string;
  /** The document it leans on; of the gate and of what is missing there is none. */
  readonly clause?: string;
};

/** What the gate asks of every firm. */
export function gateRule(lang: Language): string {
  return either(
    lang,
    '登记存续，未列入严重违法失信名单和经营异常名录，不是失信被执行人',
    'Registration is active; on no list of serious violations or abnormal operation; no dishonest judgment debtor',
  );
}

export function reasonLines(verdict: Verdict, setting: Setting): ReasonLine[] {
  const { answer, conditions } = verdict;
  const open = answer === 'unknown';
  const shown = conditions.filter((each) => each.answer === (answer === 'eligible'));
  const gated = shown.filter((each) => each.clause === 'gate');
  const whole = gated.length === 2 && answer === 'eligible';
  const missing = open ? missingLines(verdict, setting) : [];
  return [
    ...(whole ? [{ answer: true as const, text: gateFound(setting.lang) }] : []),
    ...(open ? [] : shown.filter((each) => !whole || each.clause !== 'gate')).flatMap((each) =>
      linesOf(each, setting),
    ),
    ...missing.map((text) => ({ answer: 'unknown' as const, text: sentence(text) })),
  ];
}

function gateFound(lang: Language): string {
  return either(
    lang,
    '登记存续，无严重违法失信、经营异常、失信被执行记录',
    'Registration active; no record of serious violations, abnormal operation or dishonest judgment debt',
  );
}

function linesOf(condition: ExplainedCondition, setting: Setting): ReasonLine[] {
  const { answer } = condition;
  if (condition.clause === 'validity')
    return answer === true ? [] : [{ answer, text: outsideWords(condition, setting) }];
  const source = setting.policy.clauses.find((each) => each.id === condition.clause)?.source;
  const texts =
    'each' in condition ? [eachWords(condition, setting)] : judgedWords(condition, setting);
  return texts.map((text) => ({
    answer,
    text: sentence(text),
    ...(source !== undefined && { clause: source }),
  }));
}

function outsideWords(condition: ExplainedCondition, { policy, lang }: Setting): string {
  const found = 'found' in condition && typeof condition.found === 'string' ? condition.found : '';
  const day = dateWords(found, lang);
  const windows = windowWords(policy, lang);
  return either(
    lang,
    `政策执行期：${windows}，${day}不在其内`,
    `In force ${windows}, and not on ${day}`,
  );
}

function windowWords({ validity }: Policy, lang: Language): string {
  return listed(
    validity.map(({ from, to }) => {
      const start = dateWords(from, lang);
      if (to === undefined) return either(lang, `${start}起`, `from ${start}`);
      return either(
        lang,
        `${start}至 ${dateWords(to, lang)}`,
        `from ${start} to ${dateWords(to, lang)}`,
      );
    }),
    lang,
  );
}
