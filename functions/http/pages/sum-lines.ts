// How a sum was worked out, for people: each part with what went into it, by the names that policy and
// catalogue give, and what came out. The exact formula stays in the decision record.
import { factOf } from '../../../rules/facts/catalogue.ts';
import type { ExplainedLine, ExplainedPart } from '../../../rules/lines.ts';
import type { Policy } from '../../../rules/policy.ts';
import type { Verdict } from '../../../rules/verdict.ts';
import { insideOf, nameOf, type Setting, valueWords } from '../../../rules/words/naming.ts';
import { yuanText, type Fen } from '../../../shared/domain/money.ts';
import type { Lang } from '../words/words.ts';
import type { VerdictLine } from './verdict-lines.ts';

const partsShown = 20;

/** One line for each line of the policy's sum, and one for each person or loan below it. */
export function sumLines(policy: Policy, verdict: Verdict, lang: Lang): VerdictLine[] {
  return verdict.lines.flatMap((line, index) => {
    const setting = settingOf(policy, index, lang);
    const text = `${line.label[lang]}${colon(lang)}${money(line.amountFen, lang)}`;
    return [{ kind: 'plain' as const, text }, ...partLines(line, setting)];
  });
}

/** Inside the list that the line goes through, so that its members' fields have names. */
function settingOf(policy: Policy, index: number, lang: Lang): Setting {
  const setting: Setting = { policy, lang };
  const path = policy.amount.lines[index]?.each?.split('.') ?? [];
  return path.reduce((outer, name) => insideOf(outer, name), setting);
}

function partLines({ steps }: ExplainedLine, setting: Setting): VerdictLine[] {
  return steps
    .slice(0, partsShown)
    .map((part) => ({ kind: 'step', text: partText(part, setting) }));
}

function partText({ member, steps, amountFen }: ExplainedPart, setting: Setting): string {
  const { lang } = setting;
  const inputs = Object.entries(steps.at(-1)?.inputs ?? {}).flatMap(([reference, value]) => {
    const { words, shape } = nameOf(reference, setting);
    const text = valueWords(value, shape ?? factOf(reference)?.shape, lang);
    return text === '' ? [] : [`${words} ${text}`];
  });
  const who = member ? `${member}${colon(lang)}` : '';
  const what = inputs.length > 0 ? `${inputs.join(lang === 'zh' ? '，' : ', ')} → ` : '';
  return `${who}${what}${money(amountFen, lang)}`;
}

function money(amount: Fen, lang: Lang): string {
  return lang === 'zh' ? `${yuanText(amount)} 元` : `CNY ${yuanText(amount)}`;
}

function colon(lang: Lang): string {
  return lang === 'zh' ? '：' : ': ';
}
