// Why a firm gets what it gets, for the firm itself: in a notice and wherever it fits one screen.

import type { Policy } from '../policy.ts';
import { reasons } from '../reasons.ts';
import type { Verdict } from '../verdict.ts';
import { sumWords } from './calculation-words.ts';
import { type Language, say, sentence } from './language.ts';
import { leftWords } from './member-words.ts';
import { reasonLines } from './reason-lines.ts';
import { settingOf } from './setting.ts';

const stepsShown = 5;

/**
 * Why a firm gets what it gets, in the few lines that it needs: conditions, how many of its list
 * qualify, and the calculation. No member is told apart.
 */
export function whyInWords(policy: Policy, verdict: Verdict, lang: Language): string[] {
  const setting = settingOf(policy, lang, verdict);
  const lines = reasonLines(verdict, setting).map((line) => line.text);
  if (verdict.answer === 'unknown') return lines;
  if (verdict.answer === 'ineligible')
    return lines.length > 0
      ? [
          ...lines,
          ...(verdict.conditions.some(isFailedList) ? leftWords(verdict.members, setting) : []),
        ]
      : [sentence(say(reasons[verdict.reason], lang))];
  const sums = sumWords(verdict, setting);
  const steps = sums.length === 1 ? (sums[0]?.steps ?? []) : [];
  return [...lines, ...sums.map((line) => line.text), ...(steps.length > stepsShown ? [] : steps)];
}

function isFailedList(condition: Verdict['conditions'][number]): boolean {
  return 'each' in condition && condition.answer !== true;
}
