// A policy and a verdict as people read them. Everything is taken from the policy's own JSON and
// the verdict's own figures, so the words can never say something else than the rules do.

import type { Policy } from './policy.ts';
import { reasons } from './reasons.ts';
import type { Verdict } from './verdict.ts';
import { amountWords } from './words/amount-words.ts';
import { type SumLine, sumWords } from './words/calculation-words.ts';
import { conditionWords } from './words/condition-words.ts';
import { type Language, either, named, say, sentence } from './words/language.ts';
import { memberWords } from './words/member-words.ts';
import { nameOf } from './words/naming.ts';
import { figureWords } from './words/number-words.ts';
import { type ReasonLine, gateRule, reasonLines } from './words/reason-lines.ts';
import { insideOf, settingOf } from './words/setting.ts';

export type { Language } from './words/language.ts';
export type { SumLine } from './words/calculation-words.ts';
export type { ReasonLine } from './words/reason-lines.ts';

type Sentence = { readonly text: string; readonly clause: string };
export type PolicyWords = {
  readonly summary: string;
  /** Each condition on the firm, with its clause. */
  readonly conditions: readonly Sentence[];
  /** For each list: what it is over, and what its members must be. */
  readonly lists: readonly { readonly over: string; readonly conditions: readonly Sentence[] }[];
  readonly amount: readonly string[];
};

/** A policy in plain sentences. */
export function policyInWords(policy: Policy, lang: Language): PolicyWords {
  const setting = settingOf(policy, lang);
  return {
    summary: say(policy.summary, lang),
    conditions: [
      ...(policy.gate ? [{ text: gateRule(lang), clause: 'gate' }] : []),
      ...policy.conditions.all.map((test) => ({
        text: sentence(conditionWords(test, setting)),
        clause: test.clause,
      })),
    ],
    lists: Object.entries(policy.each).map(([name, each]) => ({
      over: sentence(nameOf(each.over, setting).words),
      conditions: (each.keep ?? []).map((step) => ({
        text: sentence(conditionWords(step.conditions, insideOf(setting, name))),
        clause: step.clause,
      })),
    })),
    amount: amountWords(setting).map(sentence),
  };
}

export type MemberLine = {
  readonly standing: Verdict['members'][number]['standing'];
  readonly id: string;
  readonly text: string;
};
/** A verdict as a record, for pages that lay it out. */
export type VerdictWords = {
  /** The answer itself, with the sum of a yes and the reason of a no. */
  readonly headline: string;
  /** What holds of a yes, what fails of a no, what is missing of an open one. */
  readonly reasons: readonly ReasonLine[];
  /** Every member with its pseudonym or number: for staff. */
  readonly members: readonly MemberLine[];
  readonly sum: readonly SumLine[];
};

/** A verdict in full, for those who decide and check. */
export function verdictWords(policy: Policy, verdict: Verdict, lang: Language): VerdictWords {
  const setting = settingOf(policy, lang, verdict);
  return {
    headline: headlineOf(verdict, lang),
    reasons: reasonLines(verdict, setting),
    members: verdict.members.map((member) => ({
      standing: member.standing,
      id: member.id,
      text: memberWords(member, setting),
    })),
    sum: sumWords(verdict, setting),
  };
}

const marks = { true: '✓', false: '✗', unknown: '?' } as const;
const standings = { certain: '·', doubtful: '?', left: '✗' } as const;

/** A verdict in full as plain lines: the answer first, then why, the members and the sum. */
export function verdictInWords(policy: Policy, verdict: Verdict, lang: Language): string[] {
  const said = verdictWords(policy, verdict, lang);
  return [
    said.headline,
    ...said.reasons.map(({ answer, text, clause }) =>
      clause === undefined
        ? `${marks[`${answer}`]} ${text}`
        : `${marks[`${answer}`]} ${text}${either(lang, `（依据：${clause}）`, ` (${clause})`)}`,
    ),
    ...said.members.map(
      ({ standing, id, text }) => `  ${standings[standing]} ${named(id, text, lang)}`,
    ),
    ...said.sum.flatMap(({ text, steps }) => [text, ...steps.map((step) => `  ${step}`)]),
  ];
}

function headlineOf({ answer, amountFen, reason }: Verdict, lang: Language): string {
  if (answer === 'unknown') return say(reasons.UNDETERMINED, lang);
  if (answer === 'ineligible')
    return named(either(lang, '不符合条件', 'Not eligible'), say(reasons[reason], lang), lang);
  const sum = figureWords(amountFen, 'fen', lang);
  return either(lang, `符合条件，金额 ${sum}`, `Eligible: ${sum}`);
}
